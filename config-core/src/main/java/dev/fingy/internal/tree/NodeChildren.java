package dev.fingy.internal.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

import dev.fingy.internal.source.Names;

/**
 * The nodes below others, by the elements of names.
 */
final class NodeChildren {

	private static final int LONGEST_INDEX = 10;

	private NodeChildren() {
	}

	static Map<String, List<ConfigurationPropertyName>> byKey(Node node, List<ConfigurationPropertyName> names,
			int depth) {
		Map<String, List<ConfigurationPropertyName>> byKey = new HashMap<>();
		for (ConfigurationPropertyName name : names) {
			String key = key(node, name, depth);
			if (key != null) {
				byKey.computeIfAbsent(key, (each) -> new ArrayList<>()).add(name);
			}
		}
		return byKey;
	}

	static @Nullable Node find(Node node, ConfigurationPropertyName name) {
		Node found = node;
		for (int i = 0; i < name.getNumberOfElements() && found != null; i++) {
			String key = key(found, name, i);
			found = (key != null) ? child(found, key) : null;
		}
		return found;
	}

	/**
	 * Return one of the children. A list may have many, so that they are not collected
	 * for one.
	 * @param node the node
	 * @param key the key of one of its children
	 * @return the child
	 */
	static Node child(Node node, String key) {
		Node child = (node instanceof ListNode list) ? list.items().get(Integer.parseInt(key))
				: (node instanceof MapNode map) ? Objects.requireNonNull(map.entries().get(key)).value()
						: ((ObjectNode) node).properties().get(key);
		return Objects.requireNonNull(child);
	}

	static Map<String, Node> children(Node node) {
		Map<String, Node> children = new LinkedHashMap<>();
		if (node instanceof ObjectNode object) {
			children.putAll(object.properties());
		}
		else if (node instanceof MapNode map) {
			map.entries().forEach((key, entry) -> children.put(key, entry.value()));
		}
		else if (node instanceof ListNode list) {
			for (int i = 0; i < list.items().size(); i++) {
				children.put(Integer.toString(i), list.items().get(i));
			}
		}
		return children;
	}

	static Node with(Node node, Map<String, Node> children) {
		if (node instanceof ObjectNode object) {
			return object.withProperties(children);
		}
		if (node instanceof MapNode map) {
			Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
			children.forEach(
					(key, child) -> entries.put(key, Objects.requireNonNull(map.entries().get(key)).withValue(child)));
			return new MapNode(entries, map.origin(), map.secret());
		}
		ListNode list = (ListNode) node;
		List<Node> items = new ArrayList<>();
		for (int i = 0; i < list.items().size(); i++) {
			Node item = children.get(Integer.toString(i));
			if (item != null) {
				items.add(item);
			}
		}
		return new ListNode(items, list.set(), list.origin(), list.secret());
	}

	static @Nullable String key(Node node, ConfigurationPropertyName name, int i) {
		if (node instanceof ListNode list) {
			String element = name.getElement(i, Form.ORIGINAL);
			return isIndex(list, element) ? element : null;
		}
		return (node instanceof ObjectNode object) ? key(object.properties().keySet(), name, i)
				: (node instanceof MapNode map) ? key(map.entries().keySet(), name, i) : null;
	}

	private static boolean isIndex(ListNode list, String element) {
		boolean digits = !element.isEmpty() && element.length() < LONGEST_INDEX
				&& element.chars().allMatch((ch) -> ch >= '0' && ch <= '9');
		int index = digits ? Integer.parseInt(element) : -1;
		return index >= 0 && index < list.items().size() && element.equals(Integer.toString(index));
	}

	private static @Nullable String key(Set<String> keys, ConfigurationPropertyName name, int i) {
		String original = name.getElement(i, Form.ORIGINAL);
		if (keys.contains(original)) {
			return original;
		}
		String uniform = name.getElement(i, Form.UNIFORM);
		return keys.stream().filter((key) -> Names.uniform(key).equals(uniform)).findFirst().orElse(null);
	}

}
