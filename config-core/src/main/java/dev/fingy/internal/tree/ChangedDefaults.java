package dev.fingy.internal.tree;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

import dev.fingy.internal.source.GivenChanges;

/**
 * Default lists of which changes concern single elements. A list comes from one source,
 * so that the change gives the other elements as well.
 */
final class ChangedDefaults {

	private ChangedDefaults() {
	}

	/**
	 * Return a tree in which such lists are no longer default.
	 * @param tree the tree, which stays as it is
	 * @param changes the names of the changes below the tree
	 * @return a tree that shares everything else, the same one if there is no such list
	 */
	static ObjectNode configured(ObjectNode tree, Collection<ConfigurationPropertyName> changes) {
		return (ObjectNode) configured(tree, List.copyOf(changes), 0);
	}

	private static Node configured(Node node, List<ConfigurationPropertyName> changes, int depth) {
		List<ConfigurationPropertyName> inside = changes.stream()
			.filter((change) -> change.getNumberOfElements() > depth)
			.toList();
		if (inside.isEmpty() || node instanceof ValueNode) {
			return node;
		}
		if (node instanceof ListNode list && !list.items().isEmpty() && !TreeSource.isSet(list)) {
			return configured(list);
		}
		Map<String, Node> configured = new LinkedHashMap<>();
		NodeChildren.byKey(node, inside, depth).forEach((key, below) -> {
			Node child = NodeChildren.child(node, key);
			Node changed = configured(child, below, depth + 1);
			if (changed != child) {
				configured.put(key, changed);
			}
		});
		if (configured.isEmpty()) {
			return node;
		}
		Map<String, Node> children = NodeChildren.children(node);
		children.putAll(configured);
		return NodeChildren.with(node, children);
	}

	private static Node configured(ListNode list) {
		return new ListNode(list.items().stream().map(ChangedDefaults::configured).toList(), list.set(),
				GivenChanges.ORIGIN, list.secret());
	}

	private static Node configured(Node item) {
		if (item instanceof ListNode list) {
			return configured(list);
		}
		return (item instanceof ValueNode value) ? new ValueNode(value.value(), value.source(), value.text(),
				GivenChanges.ORIGIN, value.from(), value.overrides(), ValueNode.Kind.SET, value.secret()) : item;
	}

}
