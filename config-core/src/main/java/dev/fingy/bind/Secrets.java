package dev.fingy.bind;

import dev.fingy.tree.ListNode;
import dev.fingy.tree.MapNode;
import dev.fingy.tree.Node;
import dev.fingy.tree.ObjectNode;

/**
 * Tells whether what a validator complains of holds a secret.
 */
final class Secrets {

	private Secrets() {
	}

	/**
	 * Return whether a secret stands in a node.
	 * @param node the node
	 * @return {@code true} if one does
	 */
	static boolean standIn(Node node) {
		if (node.secret()) {
			return true;
		}
		if (node instanceof ObjectNode object) {
			return object.properties().values().stream().anyMatch(Secrets::standIn);
		}
		if (node instanceof ListNode list) {
			return list.items().stream().anyMatch(Secrets::standIn);
		}
		return node instanceof MapNode map
				&& map.entries().values().stream().anyMatch((entry) -> standIn(entry.value()));
	}

}
