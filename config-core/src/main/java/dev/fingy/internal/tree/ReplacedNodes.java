package dev.fingy.internal.tree;

import java.util.Map;

import dev.fingy.internal.source.PropertyPath;

/**
 * Puts other nodes in the places of some in a tree.
 */
public final class ReplacedNodes {

	private final Map<String, ObjectNode> nodes;

	private ReplacedNodes(Map<String, ObjectNode> nodes) {
		this.nodes = nodes;
	}

	/**
	 * Replace nodes of a tree.
	 * @param prefix the whole name of the tree
	 * @param root the tree
	 * @param nodes other nodes by their whole names, none of which is within another
	 * @return a tree that shares what is not replaced
	 */
	public static ObjectNode in(String prefix, ObjectNode root, Map<String, ObjectNode> nodes) {
		return nodes.isEmpty() ? root : (ObjectNode) new ReplacedNodes(nodes).node(root, PropertyPath.of(prefix));
	}

	private Node node(Node node, PropertyPath path) {
		ObjectNode other = this.nodes.get(path.toString());
		if (other != null) {
			return other;
		}
		boolean whole = node instanceof ObjectNode object && object.isComponent();
		return whole ? node : node.mapChildren(path, (at, child) -> node(child, at));
	}

}
