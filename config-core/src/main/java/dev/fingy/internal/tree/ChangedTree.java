package dev.fingy.internal.tree;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

import dev.fingy.internal.source.GivenChanges;
import dev.fingy.internal.source.Names;
import dev.fingy.internal.source.PropertyView;
import dev.fingy.internal.source.SourceKind;
import dev.fingy.internal.source.SourceNode;

/**
 * A tree and changes laid over it, ready to be bound. What a change replaces as a whole
 * is taken out of the tree before, see {@link Removals}. Of an object a change names a
 * part, as a source of higher precedence does.
 */
public final class ChangedTree {

	// Below every change
	private static final int RANK = GivenChanges.RANK + 1;

	private ChangedTree() {
	}

	/**
	 * Lay changes over a tree. What is not on the way to a change is unchanged, and not
	 * bound again.
	 * @param removals the changes, and what they leave of the tree
	 * @return the changes, and below them what is left of the tree
	 */
	public static PropertyView sharing(Removals removals) {
		return of(removals, (source, left) -> put(source, left, List.copyOf(removals.changes().keySet()), 0));
	}

	private static void put(SourceNode source, Node node, List<ConfigurationPropertyName> changes, int depth) {
		if (!isOnTheWay(node, changes, depth)) {
			putRemaining(source, node);
			return;
		}
		Map<String, List<ConfigurationPropertyName>> below = NodeChildren.byKey(node, changes, depth);
		TreeSource.put(source, node, (key, at, child) -> {
			List<ConfigurationPropertyName> inside = below.get(key);
			if (child == Removals.GAP) {
				return;
			}
			if (inside == null) {
				at.putUnchanged(child);
			}
			else {
				put(at, child, inside, depth + 1);
			}
		});
	}

	// Where a change may be to another type, all that is there is bound again
	private static boolean isOnTheWay(Node node, List<ConfigurationPropertyName> changes, int depth) {
		return !(node instanceof ValueNode) && !(node instanceof RefNode)
				&& changes.stream()
					.allMatch((change) -> change.getNumberOfElements() > depth
							&& (!(node instanceof ObjectNode object) || isOfType(object, change, depth)));
	}

	private static boolean isOfType(ObjectNode object, ConfigurationPropertyName change, int depth) {
		List<String> choosing = List.of(Names.uniform(object.discriminator()), ObjectNode.TYPE, RefNode.PROPERTY);
		return object.creator().hasParameter(change.getElement(depth, Form.UNIFORM)) && object.properties()
			.keySet()
			.stream()
			.noneMatch((name) -> name.indexOf('.') >= 0 || choosing.contains(Names.uniform(name)));
	}

	/**
	 * Lay changes over a tree.
	 * @param removals the changes, and what they leave of the tree
	 * @return the changes, and below them what is left of the tree
	 */
	public static PropertyView of(Removals removals) {
		return of(removals, ChangedTree::putRemaining);
	}

	private static void putRemaining(SourceNode source, Node node) {
		if (node != Removals.GAP) {
			TreeSource.put(source, node, (key, at, child) -> putRemaining(at, child));
		}
	}

	private static PropertyView of(Removals removals, BiConsumer<SourceNode, Node> put) {
		Map<ConfigurationPropertyName, @Nullable Object> given = new LinkedHashMap<>();
		removals.changes().forEach((name, value) -> {
			ConfigurationPropertyName mistaken = (value != null) ? null : unknown(removals.tree(), name);
			if (value != null || mistaken != null) {
				given.put((mistaken != null) ? mistaken : name, value);
			}
		});
		SourceNode changed = GivenChanges.of(given);
		boolean whole = changed.resolved(Node.class) != null;
		putNodes(changed);
		if (whole) {
			return PropertyView.of(List.of(changed));
		}
		SourceNode source = SourceNode.root(SourceKind.REPLACING, RANK);
		put.accept(source, removals.left());
		return PropertyView.of(given.isEmpty() ? List.of(source) : List.of(changed, source));
	}

	// A change may be to a tree, which represents an object
	private static void putNodes(SourceNode changed) {
		Node node = changed.resolved(Node.class);
		if (node != null) {
			changed.setProperty(null);
			TreeSource.put(changed, node);
		}
		else {
			changed.children().values().forEach(ChangedTree::putNodes);
		}
	}

	private static @Nullable ConfigurationPropertyName unknown(Node tree, ConfigurationPropertyName name) {
		Node owner = tree;
		for (int i = 0; i < name.getNumberOfElements() && owner != null; i++) {
			if (owner instanceof ObjectNode object
					&& !object.creator().hasParameter(name.getElement(i, Form.UNIFORM))) {
				return name.chop(i + 1);
			}
			owner = NodeChildren.find(owner, name.subName(i).chop(1));
		}
		return null;
	}

}
