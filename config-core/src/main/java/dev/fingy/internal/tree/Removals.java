package dev.fingy.internal.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

import dev.fingy.Problem;
import dev.fingy.internal.source.ElementMoves;
import dev.fingy.internal.source.GivenChanges;
import dev.fingy.internal.source.PropertyPath;

/**
 * A tree without what changes remove or replace as a whole: maps, lists and references,
 * and everything that is to be absent. All indexes in the changes are those of the tree;
 * where an element is removed, references to those after it follow them.
 */
public final class Removals {

	/**
	 * In the place of an element that is replaced, so that those after it keep theirs.
	 */
	static final Node GAP = new AbsentNode(null, List.of(), false);

	private final ObjectNode tree;

	private final PropertyPath path;

	private final List<ConfigurationPropertyName> taken = new ArrayList<>();

	private final ElementMoves moves = new ElementMoves();

	private final List<Problem> problems = new ArrayList<>();

	private final Node left;

	private final Map<ConfigurationPropertyName, @Nullable Object> changes = new LinkedHashMap<>();

	private Removals(PropertyPath path, ObjectNode tree,
			Map<ConfigurationPropertyName, ? extends @Nullable Object> changes) {
		this.path = path;
		this.tree = tree;
		changes.forEach(this::take);
		Node rest = this.taken.isEmpty() ? tree : without(tree, this.taken, changes, 0);
		if (this.moves.isEmpty()) {
			this.left = rest;
			this.changes.putAll(changes);
		}
		else {
			this.left = LinkedTree.of(rest, this::followed);
			changes.forEach(this::move);
		}
	}

	/**
	 * Take out of a tree what changes remove or replace.
	 * @param path the whole name of the tree, with which references begin
	 * @param tree the tree, which stays as it is
	 * @param changes values by their names below the tree, {@code null} for what is to be
	 * absent
	 * @return what is left
	 */
	public static Removals of(String path, ObjectNode tree,
			Map<ConfigurationPropertyName, ? extends @Nullable Object> changes) {
		return new Removals(PropertyPath.of(path), ChangedDefaults.configured(tree, changes.keySet()), changes);
	}

	private void take(ConfigurationPropertyName name, @Nullable Object value) {
		Node found = NodeChildren.find(this.tree, name);
		if (found == null || found == this.tree || !isReplaced(found, value)) {
			return;
		}
		this.taken.add(name);
		ConfigurationPropertyName holder = name.getParent();
		if (value == null && NodeChildren.find(this.tree, holder) instanceof ListNode) {
			this.moves.remove(canonical(holder), Integer.parseInt(name.getLastElement(Form.ORIGINAL)));
		}
	}

	private static boolean isReplaced(Node found, @Nullable Object value) {
		boolean refers = value instanceof Map<?, ?> map && map.keySet().equals(Set.of(RefNode.PROPERTY))
				&& !(found instanceof ObjectNode object && object.creator().configured(RefNode.PROPERTY));
		return value == null || value instanceof Node || refers
				|| !(found instanceof ObjectNode || found instanceof ValueNode || found instanceof AbsentNode);
	}

	private PropertyPath canonical(ConfigurationPropertyName name) {
		PropertyPath canonical = this.path;
		for (int i = 0; i < name.getNumberOfElements(); i++) {
			Node holder = NodeChildren.find(this.tree, name.chop(i));
			String element = name.getElement(i, Form.ORIGINAL);
			String key = (holder != null) ? NodeChildren.key(holder, name, i) : null;
			canonical = (holder instanceof ObjectNode) ? canonical.property((key != null) ? key : element)
					: (holder instanceof ListNode) ? canonical.index(Integer.parseInt(element))
							: canonical.entry(element);
		}
		return canonical;
	}

	private static Node without(Node node, List<ConfigurationPropertyName> names,
			Map<ConfigurationPropertyName, ? extends @Nullable Object> changes, int depth) {
		Map<String, Node> children = NodeChildren.children(node);
		Map<String, List<ConfigurationPropertyName>> below = NodeChildren.byKey(node, names, depth);
		below.forEach((key, inside) -> {
			ConfigurationPropertyName end = inside.stream()
				.filter((name) -> name.getNumberOfElements() == depth + 1)
				.findFirst()
				.orElse(null);
			if (end == null) {
				children.computeIfPresent(key, (each, child) -> without(child, inside, changes, depth + 1));
			}
			else if (node instanceof ListNode && changes.get(end) != null) {
				children.put(key, GAP);
			}
			else {
				children.remove(key);
			}
		});
		return NodeChildren.with(node, children);
	}

	private RefNode followed(RefNode reference) {
		String written = this.moves.follow(reference.written());
		String target = this.moves.follow(reference.target());
		if (written == null || target == null) {
			String removed = (target != null) ? reference.written() : reference.target();
			this.problems
				.add(Problem.of(removed, "cannot be removed, as a reference leads there").at(null, reference.origin()));
			return reference;
		}
		return reference.linked(written, target);
	}

	// A change counts elements as the tree has them
	private void move(ConfigurationPropertyName name, @Nullable Object value) {
		String whole = canonical(name).toString();
		String moved = (value != null) ? this.moves.follow(whole) : whole;
		if (moved == null) {
			this.problems.add(Problem.of(whole, "is changed and removed").at(null, GivenChanges.ORIGIN));
		}
		else if (moved.equals(whole)) {
			this.changes.put(name, value);
		}
		else {
			String prefix = this.path.toString();
			String below = prefix.isEmpty() ? moved : moved.substring(prefix.length());
			this.changes.put(ConfigurationPropertyName.adapt(below.startsWith(".") ? below.substring(1) : below, '.'),
					value);
		}
	}

	/**
	 * Return what keeps the changes from being made.
	 * @return the problems
	 */
	public List<Problem> problems() {
		return this.problems;
	}

	/**
	 * Return the tree before the changes.
	 * @return the tree
	 */
	ObjectNode tree() {
		return this.tree;
	}

	/**
	 * Return what is left of the tree.
	 * @return a tree that shares what did not change
	 */
	Node left() {
		return this.left;
	}

	/**
	 * Return the changes by the names that are right for what is left.
	 * @return values by their names below the tree
	 */
	Map<ConfigurationPropertyName, @Nullable Object> changes() {
		return this.changes;
	}

}
