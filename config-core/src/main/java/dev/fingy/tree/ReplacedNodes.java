package dev.fingy.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.fingy.source.PropertyPath;

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
		if (node instanceof ObjectNode object && !object.isComponent()) {
			Map<String, Node> properties = new LinkedHashMap<>();
			object.properties().forEach((name, child) -> properties.put(name, node(child, path.property(name))));
			return object.withProperties(properties);
		}
		if (node instanceof ListNode list) {
			List<Node> items = new ArrayList<>();
			list.items().forEach((item) -> items.add(node(item, path.index(items.size()))));
			return new ListNode(items, list.set(), list.origin(), list.secret());
		}
		return (node instanceof MapNode map) ? map(map, path) : node;
	}

	private MapNode map(MapNode map, PropertyPath path) {
		Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
		map.entries().forEach((key, entry) -> entries.put(key, entry.withValue(node(entry.value(), path.entry(key)))));
		return new MapNode(entries, map.origin(), map.secret());
	}

}
