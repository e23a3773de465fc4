package dev.fingy.internal.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.fingy.Change.Kind;
import dev.fingy.internal.document.DocumentNode;
import dev.fingy.internal.document.DocumentNode.OfAbsent;
import dev.fingy.internal.document.DocumentNode.OfList;
import dev.fingy.internal.document.DocumentNode.OfMap;
import dev.fingy.internal.document.DocumentNode.OfObject;
import dev.fingy.internal.document.DocumentNode.OfRef;
import dev.fingy.internal.document.LinkedDocument;
import dev.fingy.internal.source.ElementMoves;

/**
 * Changes as a tree: those of one node, and below it those of its parts. They are checked
 * by {@link PatchCheck} before they are laid on anything.
 */
final class Patch {

	// No path ends so
	private static final String REMOVED = " (removed)";

	private final List<NodeChange> own = new ArrayList<>();

	private final Map<Integer, Patch> removed = new TreeMap<>();

	private final Map<Object, Patch> parts = new LinkedHashMap<>();

	/**
	 * Lay changes on nodes. References to elements of lists follow the elements.
	 * @param before the nodes by their whole names
	 * @param changes the changes
	 * @param mismatches takes what does not fit
	 * @return the changed nodes, of no use after a mismatch
	 */
	static Map<String, DocumentNode> apply(Map<String, DocumentNode> before, List<NodeChange> changes,
			Mismatches mismatches) {
		Patch root = of(changes);
		ElementMoves moves = new PatchCheck(mismatches).check(root, before);
		return mismatches.isEmpty() ? root.members(moves.isEmpty() ? before : followed(before, moves)) : before;
	}

	/**
	 * Lay changes on nodes for which they were found.
	 * @param before the nodes by their whole names
	 * @param changes the changes
	 * @return the changed nodes, those before if no element of a list moves, and
	 * {@code null} if the changes do not fit
	 */
	static @Nullable Map<String, DocumentNode> moved(Map<String, DocumentNode> before, List<NodeChange> changes) {
		Patch root = of(changes);
		Mismatches mismatches = new Mismatches();
		ElementMoves moves = new PatchCheck(mismatches).check(root, before);
		if (!mismatches.isEmpty()) {
			return null;
		}
		return moves.isEmpty() ? before : root.members(followed(before, moves));
	}

	private static Patch of(List<NodeChange> changes) {
		Patch root = new Patch();
		changes.forEach(root::add);
		return root;
	}

	private static Map<String, DocumentNode> followed(Map<String, DocumentNode> nodes, ElementMoves moves) {
		return LinkedDocument.of(nodes, (path, reference) -> {
			String target = moves.follow(reference.target());
			return new OfRef((target != null) ? target : reference.target() + REMOVED);
		});
	}

	/**
	 * Record the references that lead to something that was removed.
	 * @param before the nodes as they were
	 * @param nodes the changed nodes
	 * @param mismatches takes what does not fit
	 */
	static void checkReferences(Map<String, DocumentNode> before, Map<String, DocumentNode> nodes,
			Mismatches mismatches) {
		LinkedDocument.of(nodes, (path, reference) -> {
			String target = reference.target();
			if (target.endsWith(REMOVED)) {
				String removed = target.substring(0, target.length() - REMOVED.length());
				mismatches.add(path, "refers to '" + removed + "', which is removed");
			}
			else if (isObject(LinkedDocument.target(before, target))
					&& isAbsent(LinkedDocument.target(nodes, target))) {
				mismatches.add(path, "refers to '" + target + "', which is removed");
			}
			return reference;
		});
	}

	private static boolean isObject(@Nullable DocumentNode node) {
		return node instanceof OfObject || node instanceof OfRef;
	}

	private static boolean isAbsent(@Nullable DocumentNode node) {
		return node == null || node instanceof OfAbsent;
	}

	private void add(NodeChange change) {
		Patch patch = this;
		List<Object> steps = change.place().steps();
		for (int i = 0; i < steps.size(); i++) {
			boolean last = i == steps.size() - 1;
			patch = (last && change.kind() == Kind.REMOVED && steps.get(i) instanceof Integer index)
					? patch.removed.computeIfAbsent(index, (step) -> new Patch())
					: patch.parts.computeIfAbsent(steps.get(i), (step) -> new Patch());
		}
		patch.own.add(change);
	}

	/**
	 * Return the changes of the node itself.
	 * @return the changes
	 */
	List<NodeChange> own() {
		return this.own;
	}

	/**
	 * Return the elements that are removed from a list.
	 * @return changes by the indexes before them, ascending
	 */
	Map<Integer, Patch> removed() {
		return this.removed;
	}

	/**
	 * Return the changes of the parts of the node.
	 * @return changes by the names of properties and entries, or by the indexes that
	 * elements have after them
	 */
	Map<Object, Patch> parts() {
		return this.parts;
	}

	/**
	 * Return whether the node is an element that is added to a list.
	 * @return {@code true} if it was not there before
	 */
	boolean isAdded() {
		return this.own.size() == 1 && this.own.get(0).kind() == Kind.ADDED;
	}

	private @Nullable DocumentNode apply(@Nullable DocumentNode before) {
		DocumentNode node = before;
		for (NodeChange change : this.own) {
			node = (change.kind() == Kind.CODE && node instanceof OfObject object
					&& change.after() instanceof OfObject after) ? object.withCode(after.className(), after.code())
							: change.after();
		}
		return (this.parts.isEmpty() && this.removed.isEmpty()) ? node : parts(node);
	}

	private @Nullable DocumentNode parts(@Nullable DocumentNode node) {
		if (node instanceof OfObject object) {
			return object.withProperties(members(object.properties()));
		}
		if (node instanceof OfMap map) {
			return map.withEntries(members(map.entries()));
		}
		return (node instanceof OfList list) ? list.withItems(items(list.items())) : node;
	}

	private Map<String, DocumentNode> members(Map<String, DocumentNode> before) {
		Map<String, DocumentNode> members = new LinkedHashMap<>(before);
		this.parts.forEach((name, patch) -> {
			DocumentNode after = patch.apply(before.get((String) name));
			if (after != null) {
				members.put((String) name, after);
			}
			else {
				members.remove((String) name);
			}
		});
		return members;
	}

	private List<DocumentNode> items(List<DocumentNode> before) {
		List<DocumentNode> items = new ArrayList<>(before.size());
		for (int i = 0; i < before.size(); i++) {
			if (!this.removed.containsKey(i)) {
				items.add(before.get(i));
			}
		}
		new TreeMap<>(this.parts).forEach((index, patch) -> place(items, (Integer) index, patch));
		return items;
	}

	private static void place(List<DocumentNode> items, int index, Patch patch) {
		DocumentNode after = patch.apply(patch.isAdded() ? null : items.get(index));
		if (after != null && patch.isAdded()) {
			items.add(index, after);
		}
		else if (after != null) {
			items.set(index, after);
		}
	}

}
