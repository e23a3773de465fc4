package dev.fingy.internal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.fingy.Change.Kind;
import dev.fingy.internal.document.Content;
import dev.fingy.internal.document.DocumentNode;
import dev.fingy.internal.document.DocumentNode.OfList;
import dev.fingy.internal.document.DocumentNode.OfMap;
import dev.fingy.internal.document.DocumentNode.OfMasked;
import dev.fingy.internal.document.DocumentNode.OfObject;
import dev.fingy.internal.source.ElementMoves;
import dev.fingy.internal.source.PropertyPath;

/**
 * Checks whether there is, at the place of each change, what was compared. Everything
 * that does not fit is recorded.
 */
final class PatchCheck {

	private final Mismatches mismatches;

	private final ElementMoves moves = new ElementMoves();

	PatchCheck(Mismatches mismatches) {
		this.mismatches = mismatches;
	}

	/**
	 * Check changes.
	 * @param root the changes of nodes by their whole names
	 * @param before the nodes
	 * @return where elements of lists are after the changes
	 */
	ElementMoves check(Patch root, Map<String, DocumentNode> before) {
		checkMembers(root, before, PropertyPath::of);
		return this.moves;
	}

	private void check(Patch patch, PropertyPath path, @Nullable DocumentNode before) {
		patch.own().forEach((change) -> check(change, before));
		if (patch.parts().isEmpty() && patch.removed().isEmpty()) {
			return;
		}
		if (before instanceof OfObject object) {
			checkMembers(patch, object.properties(), path::property);
		}
		else if (before instanceof OfMap map) {
			checkMembers(patch, map.entries(), path::entry);
		}
		else if (before instanceof OfList list) {
			checkItems(patch, path, list.items());
		}
		else {
			patch.parts().values().forEach((part) -> check(part, path, null));
			patch.removed().values().forEach((part) -> check(part, path, null));
		}
	}

	private void checkMembers(Patch patch, Map<String, DocumentNode> before, Function<String, PropertyPath> paths) {
		patch.parts().forEach((name, part) -> check(part, paths.apply((String) name), before.get((String) name)));
	}

	private void checkItems(Patch patch, PropertyPath list, List<DocumentNode> before) {
		patch.removed().forEach((index, part) -> {
			check(part, list.index(index), element(before, index));
			this.moves.remove(list, index);
		});
		List<@Nullable Integer> origins = new ArrayList<>();
		for (int i = 0; i < before.size(); i++) {
			if (!patch.removed().containsKey(i)) {
				origins.add(i);
			}
		}
		new TreeMap<>(patch.parts()).forEach((index, part) -> checkItem(part, (Integer) index, list, before, origins));
	}

	private void checkItem(Patch part, int index, PropertyPath list, List<DocumentNode> before,
			List<@Nullable Integer> origins) {
		boolean fits = part.isAdded() ? index <= origins.size() : index < origins.size();
		if (!fits) {
			part.own().forEach((change) -> this.mismatches.add(change, before.size()));
			part.parts().values().forEach((inner) -> check(inner, list, null));
		}
		else if (part.isAdded()) {
			origins.add(index, null);
			this.moves.add(list, index);
		}
		else {
			int origin = Objects.requireNonNull(origins.get(index));
			check(part, list.index(origin), element(before, origin));
		}
	}

	private static @Nullable DocumentNode element(List<DocumentNode> items, int index) {
		DocumentNode item = (index < items.size()) ? items.get(index) : null;
		return AlignedSets.isMissing(item) ? null : item;
	}

	private void check(NodeChange change, @Nullable DocumentNode actual) {
		if (change.kind() == Kind.MASKED) {
			this.mismatches.add(change.place().path(), "has masked values, which were not compared");
		}
		else if ((change.kind() == Kind.CODE) ? !hasCode(change, actual) : !isExpected(change.before(), actual)) {
			this.mismatches.add(change, actual);
		}
	}

	// Code that is the new one already is no obstacle
	private static boolean hasCode(NodeChange change, @Nullable DocumentNode actual) {
		return actual instanceof OfObject object && (object.code() == null || isCode(change.before(), object.code())
				|| isCode(change.after(), object.code()));
	}

	private static boolean isCode(@Nullable DocumentNode node, String code) {
		return node instanceof OfObject object && code.equals(object.code());
	}

	private static boolean isExpected(@Nullable DocumentNode expected, @Nullable DocumentNode actual) {
		if (expected instanceof OfMasked || actual instanceof OfMasked) {
			return true;
		}
		if (expected == null || !Content.countsAsProperty(expected)) {
			return actual == null || !Content.countsAsProperty(actual);
		}
		return actual != null && Content.isEqual(expected, actual);
	}

}
