package dev.fingy.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.fingy.Change.Kind;
import dev.fingy.document.DocumentNode;
import dev.fingy.document.DocumentNode.OfList;
import dev.fingy.document.DocumentNode.OfMap;
import dev.fingy.document.DocumentNode.OfObject;

/**
 * Changes as a tree: those of one node, and below it those of its parts.
 */
final class Patch {

	private final List<NodeChange> own = new ArrayList<>();

	private final Map<Object, Patch> removed = new TreeMap<>();

	private final Map<Object, Patch> parts = new LinkedHashMap<>();

	/**
	 * Lay changes on nodes.
	 * @param before the nodes by their prefixes
	 * @param changes the changes
	 * @return the changed nodes; what did not change is shared
	 */
	static Map<String, DocumentNode> apply(Map<String, DocumentNode> before, List<NodeChange> changes) {
		Patch root = new Patch();
		changes.forEach(root::add);
		return root.members(before);
	}

	private void add(NodeChange change) {
		Patch patch = this;
		List<Object> steps = change.place().steps();
		for (int i = 0; i < steps.size(); i++) {
			boolean last = i == steps.size() - 1;
			boolean counted = last && change.kind() == Kind.REMOVED && steps.get(i) instanceof Integer;
			patch = (counted ? patch.removed : patch.parts).computeIfAbsent(steps.get(i), (step) -> new Patch());
		}
		patch.own.add(change);
	}

	private @Nullable DocumentNode apply(@Nullable DocumentNode before) {
		DocumentNode node = before;
		for (NodeChange change : this.own) {
			if (change.kind() == Kind.MASKED) {
				throw new IllegalArgumentException("masked values were not compared");
			}
			if (change.kind() == Kind.CODE && node instanceof OfObject object
					&& change.after() instanceof OfObject after) {
				node = object.withCode(after.className(), after.code());
			}
			else {
				node = change.after();
			}
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
		if (node instanceof OfList list) {
			return list.withItems(items(list.items()));
		}
		throw new IllegalArgumentException("nothing to change there");
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
		boolean added = patch.own.size() == 1 && patch.own.get(0).kind() == Kind.ADDED;
		DocumentNode after = patch.apply((added || index >= items.size()) ? null : items.get(index));
		if (after == null || index > items.size()) {
			throw new IllegalArgumentException("nothing to change there");
		}
		if (added) {
			items.add(index, after);
		}
		else {
			items.set(index, after);
		}
	}

}
