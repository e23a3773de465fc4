package dev.fingy.internal.bind.reference;

import org.springframework.core.ResolvableType;

import dev.fingy.internal.tree.RefNode;

/**
 * A reference.
 *
 * @param at where it was found
 * @param path its whole name
 * @param node the reference
 * @param declared what is declared there
 * @param before how many other problems of the tree come before it
 */
record Reference(Position at, String path, RefNode node, ResolvableType declared, int before) {

	/**
	 * Where a tree is walked.
	 *
	 * @param tree whose problems are found
	 * @param known the nodes of the configuration that is walked
	 * @param owner the path of the object that holds the current node
	 */
	record Position(UnlinkedTree tree, KnownNodes known, String owner) {

		Position ownedBy(String other) {
			return new Position(this.tree, this.known, other);
		}

	}

}
