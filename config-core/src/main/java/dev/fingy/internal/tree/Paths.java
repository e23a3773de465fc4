package dev.fingy.internal.tree;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.source.Names;
import dev.fingy.internal.source.PropertyPath;

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
	 * @return the node, or {@code null} if there is nothing
	 */
	public static @Nullable Node find(Node node, String path) {
		Node found = node;
		for (String element : Names.elements(path)) {
			found = (found != null) ? child(found, element) : null;
		}
		return found;
	}

	private static @Nullable Node child(Node node, String element) {
		if (node instanceof ObjectNode object) {
			return object.properties().get(Names.among(object.properties().keySet(), element));
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
		for (String element : Names.elements(below)) {
			String name = (found instanceof ObjectNode object) ? Names.among(object.properties().keySet(), element)
					: element;
			canonical = (found instanceof ObjectNode) ? canonical.property(name) : (found instanceof ListNode)
					? canonical.index(Integer.parseInt(element)) : canonical.entry(element);
			found = (found != null) ? child(found, element) : null;
		}
		return canonical;
	}

}
