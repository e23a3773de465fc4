package dev.fingy.internal.tree;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Trees with other references in them.
 */
public final class LinkedTree {

	private LinkedTree() {
	}

	/**
	 * Return where the references of a tree lead.
	 * @param node the tree
	 * @return the paths of the objects
	 */
	public static Set<String> targets(Node node) {
		Set<String> targets = new LinkedHashSet<>();
		of(node, (reference) -> {
			targets.add(reference.target());
			return reference;
		});
		return targets;
	}

	/**
	 * Return a tree with other references.
	 * @param node the tree
	 * @param references returns what takes the place of a reference
	 * @return a tree that shares what did not change
	 */
	public static Node of(Node node, UnaryOperator<RefNode> references) {
		if (node instanceof RefNode reference) {
			return references.apply(reference);
		}
		if (node instanceof ObjectNode object) {
			return of(object, references);
		}
		if (node instanceof ListNode list) {
			List<Node> items = list.items().stream().map((item) -> of(item, references)).toList();
			return isSame(list.items(), items) ? list : new ListNode(items, list.set(), list.origin(), list.secret());
		}
		return (node instanceof MapNode map) ? of(map, references) : node;
	}

	private static ObjectNode of(ObjectNode object, UnaryOperator<RefNode> references) {
		Map<String, Node> properties = new LinkedHashMap<>();
		object.properties().forEach((name, child) -> properties.put(name, of(child, references)));
		return isSame(object.properties().values(), properties.values()) ? object : object.withProperties(properties);
	}

	private static MapNode of(MapNode map, UnaryOperator<RefNode> references) {
		Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
		boolean same = true;
		for (Map.Entry<String, MapNode.Entry> each : map.entries().entrySet()) {
			Node value = of(each.getValue().value(), references);
			same &= value == each.getValue().value();
			entries.put(each.getKey(), each.getValue().withValue(value));
		}
		return same ? map : new MapNode(entries, map.origin(), map.secret());
	}

	private static boolean isSame(Collection<Node> before, Collection<Node> after) {
		Iterator<Node> changed = after.iterator();
		return before.stream().allMatch((node) -> node == changed.next());
	}

}
