package dev.fingy.internal.bind.constraint;

import dev.fingy.internal.tree.Node;

/**
 * Determines whether a constraint violation concerns a secret.
 */
final class Secrets {

	private Secrets() {
	}

	/**
	 * Return whether a secret is in a node.
	 * @param node the node
	 * @return {@code true} if one does
	 */
	static boolean isIn(Node node) {
		return node.secret() || node.children().stream().anyMatch(Secrets::isIn);
	}

}
