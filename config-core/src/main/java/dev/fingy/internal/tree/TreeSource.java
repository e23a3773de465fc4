package dev.fingy.internal.tree;

import dev.fingy.internal.source.Names;
import dev.fingy.internal.source.SourceKind;
import dev.fingy.internal.source.SourceNode;

/**
 * A resolved tree in the shape of a property source, so that binding it again gives the
 * same tree. Where the tree was resolved the source has the node itself and not its text:
 * types stay chosen, placeholders resolved, origins what they are. Defaults are left out,
 * as the declarations give them again.
 */
public final class TreeSource {

	private TreeSource() {
	}

	/**
	 * Add a part of a tree.
	 * @param source the place where it is
	 * @param node the part
	 */
	public static void put(SourceNode source, Node node) {
		put(source, node, (key, at, child) -> put(at, child));
	}

	/**
	 * Add a part of a tree.
	 * @param source the place where it is
	 * @param node the part
	 * @param children adds what is in the part
	 */
	static void put(SourceNode source, Node node, Children children) {
		if (node instanceof ObjectNode object) {
			source.put(object, object.origin());
			object.properties().forEach((name, child) -> putIfSet(source, name, child, children));
		}
		else if (node instanceof RefNode reference) {
			source.child(RefNode.PROPERTY, false, SourceKind.REPLACING).put(reference.written(), reference.origin());
		}
		else if (node instanceof ListNode list && !list.items().isEmpty()) {
			for (int i = 0; i < list.items().size(); i++) {
				String index = Integer.toString(i);
				children.put(index, source.child(index, true, SourceKind.REPLACING), list.items().get(i));
			}
		}
		else if (node instanceof MapNode map && !map.entries().isEmpty()) {
			map.entries()
				.forEach((key, entry) -> children.put(key, source.child(key, false, SourceKind.REPLACING),
						entry.value()));
		}
		else {
			source.put((node instanceof ValueNode || node instanceof AbsentNode) ? node : "", node.origin());
		}
	}

	private static void putIfSet(SourceNode source, String name, Node child, Children children) {
		if (isSet(child)) {
			SourceNode at = source;
			for (String element : name.split("\\.")) {
				SourceNode known = at.children().get(Names.uniform(element));
				at = (known != null) ? known : at.child(element, false, SourceKind.REPLACING);
			}
			children.put(name, at, child);
		}
	}

	/**
	 * Return whether a source gives something of a node.
	 * @param node the node
	 * @return {@code false} if it is default
	 */
	static boolean isSet(Node node) {
		if (node instanceof ValueNode value) {
			return value.kind() == ValueNode.Kind.SET;
		}
		if (node.origin() != null || node instanceof RefNode || node instanceof AbsentNode) {
			return true;
		}
		if (node instanceof ObjectNode object) {
			return object.properties().values().stream().anyMatch(TreeSource::isSet);
		}
		return (node instanceof ListNode list) ? list.items().stream().anyMatch(TreeSource::isSet)
				: !((MapNode) node).entries().isEmpty();
	}

	/**
	 * Adds what is in an object, a list or a map.
	 */
	interface Children {

		/**
		 * Add a child.
		 * @param key its name, index or key
		 * @param at the place where it is
		 * @param child the child
		 */
		void put(String key, SourceNode at, Node child);

	}

}
