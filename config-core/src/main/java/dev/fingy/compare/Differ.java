package dev.fingy.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.fingy.Change;
import dev.fingy.Change.Kind;
import dev.fingy.document.Content;
import dev.fingy.document.DocumentNode;
import dev.fingy.document.DocumentNode.OfAbsent;
import dev.fingy.document.DocumentNode.OfDerived;
import dev.fingy.document.DocumentNode.OfInjected;
import dev.fingy.document.DocumentNode.OfList;
import dev.fingy.document.DocumentNode.OfMap;
import dev.fingy.document.DocumentNode.OfMasked;
import dev.fingy.document.DocumentNode.OfObject;
import dev.fingy.document.DocumentNode.OfRef;
import dev.fingy.document.DocumentNode.OfUnmentioned;
import dev.fingy.document.DocumentNode.OfValue;
import dev.fingy.document.Masks;

/**
 * Finds in what two parts of documents differ.
 */
final class Differ {

	private final List<NodeChange> changes = new ArrayList<>();

	private final Hidden hidden;

	private Differ(Hidden hidden) {
		this.hidden = hidden;
	}

	/**
	 * Compare nodes by their prefixes.
	 * @param before the first nodes
	 * @param after the second nodes
	 * @param hidden what is known of values that they hide
	 * @return the changes in the order of the configuration
	 */
	static List<NodeChange> compare(Map<String, DocumentNode> before, Map<String, DocumentNode> after, Hidden hidden) {
		Differ differ = new Differ(hidden);
		for (String prefix : union(before, after)) {
			differ.compareRoots(Place.of(prefix), before.get(prefix), after.get(prefix));
		}
		return differ.changes;
	}

	private void compareRoots(Place place, @Nullable DocumentNode before, @Nullable DocumentNode after) {
		compare(place, before, after);
		if (this.hidden == Hidden.UNKNOWN && before != null && after != null && (Masks.in(before) || Masks.in(after))) {
			change(place, Kind.MASKED, null, null);
		}
	}

	private void compare(Place place, @Nullable DocumentNode before, @Nullable DocumentNode after) {
		if (before == after || (!isSaid(before) && !isSaid(after)) || isHidden(before, after)) {
			return;
		}
		if (!isSaid(before) || before == null) {
			change(place, Kind.ADDED, null, after);
		}
		else if (!isSaid(after) || after == null) {
			change(place, Kind.REMOVED, before, null);
		}
		else {
			compareSaid(place, before, after);
		}
	}

	// What nobody says, or what follows from what is said
	static boolean isSaid(@Nullable DocumentNode node) {
		if (node instanceof OfValue value) {
			return value.plain().value() != null;
		}
		return node != null && !(node instanceof OfInjected) && !(node instanceof OfDerived)
				&& !(node instanceof OfUnmentioned) && !(node instanceof OfAbsent)
				&& !(node instanceof OfMasked masked && masked.derived());
	}

	// A value that one document hides is no change of it
	private boolean isHidden(@Nullable DocumentNode before, @Nullable DocumentNode after) {
		return this.hidden != Hidden.NOTHING && ((before instanceof OfMasked masked && mayEqual(masked, after))
				|| (after instanceof OfMasked other && mayEqual(other, before)));
	}

	private static boolean mayEqual(OfMasked masked, @Nullable DocumentNode other) {
		return (other != null) ? isValue(other) : masked.isDefault();
	}

	private void compareSaid(Place place, DocumentNode before, DocumentNode after) {
		if (before instanceof OfObject first && after instanceof OfObject second) {
			compareObjects(place, first, second);
		}
		else if (before instanceof OfMap first && after instanceof OfMap second) {
			compareAll(first.entries(), second.entries(), place::entry);
		}
		else if (before instanceof OfList first && after instanceof OfList second) {
			compareLists(place, first, second);
		}
		else if (isValue(before) && isValue(after)) {
			compareValues(place, before, after);
		}
		else {
			change(place, Kind.REPLACED, before, after);
		}
	}

	private static boolean isValue(DocumentNode node) {
		return node instanceof OfValue || node instanceof OfMasked || node instanceof OfRef;
	}

	private void compareValues(Place place, DocumentNode before, DocumentNode after) {
		boolean bothMasked = before instanceof OfMasked && after instanceof OfMasked;
		if (!bothMasked && !Content.isEqual(before, after)) {
			change(place, Kind.CHANGED, before, after);
		}
	}

	private void compareObjects(Place place, OfObject before, OfObject after) {
		if (!isSameType(before, after)) {
			change(place, Kind.REPLACED, before, after);
			return;
		}
		if (before.code() != null && after.code() != null && !before.code().equals(after.code())) {
			change(place, Kind.CODE, before, after);
		}
		compareAll(before.properties(), after.properties(), place::property);
	}

	private static boolean isSameType(OfObject before, OfObject after) {
		return Objects.equals(before.type(), after.type())
				&& (before.type() != null || Objects.equals(before.className(), after.className()));
	}

	private void compareAll(Map<String, DocumentNode> before, Map<String, DocumentNode> after,
			Function<String, Place> places) {
		for (String name : union(before, after)) {
			compare(places.apply(name), before.get(name), after.get(name));
		}
	}

	private static Set<String> union(Map<String, ?> before, Map<String, ?> after) {
		Set<String> names = new LinkedHashSet<>(before.keySet());
		names.addAll(after.keySet());
		return names;
	}

	// What is the same in everything needs no look at its content, which takes longer
	private void compareLists(Place place, OfList before, OfList after) {
		int shorter = Math.min(before.items().size(), after.items().size());
		int start = 0;
		while (start < shorter && before.items().get(start).equals(after.items().get(start))) {
			start++;
		}
		if (start < shorter || before.items().size() != after.items().size()) {
			compareFrom(start, place, before, after);
		}
	}

	private void compareFrom(int start, Place place, OfList before, OfList after) {
		Map<Object, Integer> contents = new HashMap<>();
		List<Alignment.Pair> pairs = Alignment.of(contents(before, start, contents), contents(after, start, contents));
		int nextBefore = start;
		int nextAfter = start;
		for (Alignment.Pair aligned : pairs) {
			Alignment.Pair pair = new Alignment.Pair(aligned.before() + start, aligned.after() + start);
			compareGap(place, before, after, new Gap(nextBefore, pair.before(), nextAfter, pair.after()));
			// Equal in content, but not in code
			compareItems(place.index(pair.after()), before.items().get(pair.before()), after.items().get(pair.after()));
			nextBefore = pair.before() + 1;
			nextAfter = pair.after() + 1;
		}
		compareGap(place, before, after, new Gap(nextBefore, before.items().size(), nextAfter, after.items().size()));
	}

	private static List<Integer> contents(OfList list, int start, Map<Object, Integer> contents) {
		return list.items()
			.stream()
			.skip(start)
			.map((item) -> contents.computeIfAbsent(Content.of(item), (key) -> contents.size()))
			.toList();
	}

	private void compareGap(Place place, OfList before, OfList after, Gap gap) {
		int common = Math.min(gap.endBefore - gap.before, gap.endAfter - gap.after);
		for (int i = 0; i < common; i++) {
			compareItems(place.index(gap.after + i), before.items().get(gap.before + i),
					after.items().get(gap.after + i));
		}
		for (int i = gap.before + common; i < gap.endBefore; i++) {
			change(place.index(i), Kind.REMOVED, before.items().get(i), null);
		}
		for (int i = gap.after + common; i < gap.endAfter; i++) {
			change(place.index(i), Kind.ADDED, null, after.items().get(i));
		}
	}

	// An element without value is an element all the same
	private void compareItems(Place place, DocumentNode before, DocumentNode after) {
		if (isSaid(before) && isSaid(after) && !isHidden(before, after)) {
			compareSaid(place, before, after);
		}
		else if ((isSaid(before) || isSaid(after)) && !isHidden(before, after)) {
			change(place, (isValue(before) && isValue(after)) ? Kind.CHANGED : Kind.REPLACED, before, after);
		}
	}

	private void change(Place place, Change.Kind kind, @Nullable DocumentNode before, @Nullable DocumentNode after) {
		this.changes.add(new NodeChange(place, kind, before, after));
	}

	/**
	 * Elements between two that are the same.
	 */
	private record Gap(int before, int endBefore, int after, int endAfter) {

	}

}
