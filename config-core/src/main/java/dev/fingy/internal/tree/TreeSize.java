package dev.fingy.internal.tree;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What has to be known of a tree whose parts are shared.
 *
 * @param nodes how many nodes it has at most
 * @param references whether it may hold references
 */
public record TreeSize(long nodes, boolean references) {

	// A place may be a lazy, an optional and what they hold
	private static final int NODES_PER_PLACE = 3;

	/**
	 * Return the size of a tree.
	 * @param root the tree
	 * @return its size
	 */
	public static TreeSize of(Node root) {
		long places = 0;
		boolean references = false;
		Deque<Node> left = new ArrayDeque<>();
		for (Node node = root; node != null; node = left.poll()) {
			places++;
			references |= node instanceof RefNode;
			left.addAll(node.children());
		}
		return new TreeSize(NODES_PER_PLACE * places, references);
	}

	/**
	 * Return the size of the tree after a change.
	 * @param bound how many nodes were bound again
	 * @param more whether there may be references among them
	 * @return a size that is at least as large
	 */
	public TreeSize with(int bound, boolean more) {
		return new TreeSize(this.nodes + bound, this.references || more);
	}

}
