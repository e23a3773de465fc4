package dev.fingy.tree;

import java.util.function.BiConsumer;

import dev.fingy.source.PropertyPath;

/**
 * Walks a tree to its components, which are the objects that have a path of their own.
 */
public final class Components {

	private Components() {
	}

	/**
	 * Call back for each component at or below a node, owners first.
	 * @param path the path of the node
	 * @param node the node
	 * @param action what to do with the path and the component
	 */
	public static void forEach(PropertyPath path, Node node, BiConsumer<PropertyPath, ObjectNode> action) {
		if (node instanceof ObjectNode object) {
			if (object.isComponent()) {
				action.accept(path, object);
			}
			object.properties().forEach((name, child) -> forEach(path.property(name), child, action));
		}
		else if (node instanceof ListNode list) {
			for (int i = 0; i < list.items().size(); i++) {
				forEach(path.index(i), list.items().get(i), action);
			}
		}
		else if (node instanceof MapNode map) {
			map.entries().forEach((key, entry) -> forEach(path.entry(key), entry.value(), action));
		}
	}

}
