package dev.fingy.tree;

import dev.fingy.source.Names;
import dev.fingy.source.SourceKind;
import dev.fingy.source.SourceNode;

/**
 * A resolved tree in the shape of a property source, so that binding it again gives the
 * same tree. Where the tree was resolved the source says the node itself and not its
 * text: types stay chosen, placeholders resolved, origins what they are. Defaults are not
 * said, as the declarations say them again.
 */
public final class TreeSource {

	private static final int RANK = 0;

	private TreeSource() {
	}

	/**
	 * Return a source that says a tree.
	 * @param root the tree
	 * @return the root of the source, which is said to be the node in any case
	 */
	public static SourceNode of(ObjectNode root) {
		SourceNode source = SourceNode.root(SourceKind.DOCUMENT, RANK);
		say(source, root);
		return source;
	}

	/**
	 * Say a part of a tree.
	 * @param source the place where it stands
	 * @param node the part
	 */
	public static void say(SourceNode source, Node node) {
		if (node instanceof ObjectNode object) {
			source.say(object, object.origin());
			object.properties().forEach((name, child) -> sayIfSet(source, name, child));
		}
		else if (node instanceof RefNode reference) {
			source.child(RefNode.PROPERTY, false, SourceKind.DOCUMENT).say(reference.target(), reference.origin());
		}
		else if (node instanceof ListNode list && !list.items().isEmpty()) {
			for (int i = 0; i < list.items().size(); i++) {
				say(source.child(Integer.toString(i), true, SourceKind.DOCUMENT), list.items().get(i));
			}
		}
		else if (node instanceof MapNode map && !map.entries().isEmpty()) {
			map.entries().forEach((key, entry) -> say(source.child(key, false, SourceKind.DOCUMENT), entry.value()));
		}
		else {
			source.say((node instanceof ValueNode) ? node : "", node.origin());
		}
	}

	private static void sayIfSet(SourceNode source, String name, Node child) {
		if (isSet(child)) {
			SourceNode at = source;
			for (String element : name.split("\\.")) {
				SourceNode known = at.children().get(Names.uniform(element));
				at = (known != null) ? known : at.child(element, false, SourceKind.DOCUMENT);
			}
			say(at, child);
		}
	}

	private static boolean isSet(Node node) {
		if (node instanceof ValueNode value) {
			return value.kind() == ValueNode.Kind.SET;
		}
		if (node.origin() != null || node instanceof RefNode) {
			return true;
		}
		if (node instanceof ObjectNode object) {
			return object.properties().values().stream().anyMatch(TreeSource::isSet);
		}
		return (node instanceof ListNode list) ? list.items().stream().anyMatch(TreeSource::isSet)
				: !((MapNode) node).entries().isEmpty();
	}

}
