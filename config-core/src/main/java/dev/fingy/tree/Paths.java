package dev.fingy.tree;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.fingy.source.Names;
import dev.fingy.source.PropertyPath;

/**
 * Finds nodes by their paths.
 */
public final class Paths {

	private Paths() {
	}

	/**
	 * Return the node at a path.
	 * @param node where to begin
	 * @param path the path below it, empty for the node itself
	 * @return the node, or {@code null} if nothing stands there
	 */
	public static @Nullable Node find(Node node, String path) {
		Node found = node;
		for (String element : elements(path)) {
			found = (found != null) ? child(found, element) : null;
		}
		return found;
	}

	private static @Nullable Node child(Node node, String element) {
		if (node instanceof ObjectNode object) {
			return object.properties().get(name(object, element));
		}
		if (node instanceof MapNode map) {
			MapNode.Entry entry = map.entries().get(element);
			return (entry != null) ? entry.value() : null;
		}
		if (node instanceof ListNode list && element.chars().allMatch(Character::isDigit) && element.length() < 10) {
			int index = Integer.parseInt(element);
			return (index < list.items().size()) ? list.items().get(index) : null;
		}
		return null;
	}

	/**
	 * Return a path as messages and documents write it.
	 * @param path the path of the node
	 * @param node where to begin
	 * @param below the path below it, in any relaxed form
	 * @return the canonical path
	 */
	public static PropertyPath canonical(PropertyPath path, Node node, String below) {
		PropertyPath canonical = path;
		Node found = node;
		for (String element : elements(below)) {
			String name = (found instanceof ObjectNode object) ? name(object, element) : element;
			canonical = (found instanceof ObjectNode) ? canonical.property(name) : (found instanceof ListNode)
					? canonical.index(Integer.parseInt(element)) : canonical.entry(element);
			found = (found != null) ? child(found, element) : null;
		}
		return canonical;
	}

	private static String name(ObjectNode object, String element) {
		if (object.properties().containsKey(element)) {
			return element;
		}
		String uniform = Names.uniform(element);
		return object.properties()
			.keySet()
			.stream()
			.filter((name) -> Names.uniform(name).equals(uniform))
			.findFirst()
			.orElse(element);
	}

	/**
	 * Split a path.
	 * @param path such as {@code layers[0].size}
	 * @return its elements, without dots and brackets
	 */
	public static List<String> elements(String path) {
		List<String> elements = new ArrayList<>();
		StringBuilder element = new StringBuilder();
		boolean bracket = false;
		for (char ch : path.toCharArray()) {
			if ((ch == '.' || ch == '[') && !bracket || ch == ']') {
				flush(element, elements);
				bracket = ch == '[';
			}
			else {
				element.append(ch);
			}
		}
		flush(element, elements);
		return elements;
	}

	private static void flush(StringBuilder element, List<String> elements) {
		if (!element.isEmpty()) {
			elements.add(element.toString());
			element.setLength(0);
		}
	}

}
