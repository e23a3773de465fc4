package dev.fingy.internal.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.fingy.Change.Kind;
import dev.fingy.internal.compare.Matches.Match;
import dev.fingy.internal.document.Content;
import dev.fingy.internal.document.DocumentNode;
import dev.fingy.internal.document.DocumentNode.OfAbsent;
import dev.fingy.internal.document.DocumentNode.OfList;
import dev.fingy.internal.document.DocumentNode.OfMap;
import dev.fingy.internal.document.DocumentNode.OfMasked;
import dev.fingy.internal.document.DocumentNode.OfObject;
import dev.fingy.internal.document.DocumentNode.OfRef;
import dev.fingy.internal.document.DocumentNode.OfValue;
import dev.fingy.internal.document.Masks;
import dev.fingy.internal.document.SetTargets;

/**
 * Finds in what two parts of documents differ: in nothing but code exactly if their
 * {@link Content} is equal.
 */
final class Differ {

	private final List<NodeChange> changes = new ArrayList<>();

	private final MovedElements moved;

	private final Hidden hidden;

	private final Content contentBefore;

	private final Content contentAfter;

	// Nodes that are equal may refer to elements of sets in another order
	private final boolean equalIsSame;

	private Differ(Hidden hidden, SetTargets targetsBefore, SetTargets targetsAfter) {
		this.hidden = hidden;
		this.moved = new MovedElements(targetsAfter);
		this.contentBefore = Content.remembered(targetsBefore);
		this.contentAfter = Content.remembered(targetsAfter);
		this.equalIsSame = targetsBefore.areNone(targetsAfter);
	}

	/**
	 * Compare nodes by their prefixes.
	 * @param before the first nodes
	 * @param after the second nodes
	 * @param hidden what is known of values that they hide
	 * @return what has the changes in the order of the configuration
	 */
	static Differ compare(Map<String, DocumentNode> before, Map<String, DocumentNode> after, Hidden hidden) {
		Differ differ = new Differ(hidden, SetTargets.of(before), SetTargets.of(after));
		for (String prefix : union(before, after)) {
			differ.compareRoots(Place.of(prefix), before.get(prefix), after.get(prefix));
		}
		return differ;
	}

	List<NodeChange> changes() {
		return this.changes;
	}

	MovedElements moved() {
		return this.moved;
	}

	private void compareRoots(Place place, @Nullable DocumentNode before, @Nullable DocumentNode after) {
		if (before == null || after == null) {
			change(place, (before != null) ? Kind.REMOVED : Kind.ADDED, before, after);
			return;
		}
		if (isProperty(before) == isProperty(after)) {
			compareProperty(place, before, after);
		}
		else if (!isHidden(isProperty(before) ? before : null, isProperty(after) ? after : null)) {
			// A configuration without value is one all the same
			change(place, (isValue(before) && isValue(after)) ? Kind.CHANGED : Kind.REPLACED, before, after);
		}
		if (this.hidden == Hidden.UNKNOWN && (Masks.in(before) || Masks.in(after))) {
			change(place, Kind.MASKED, null, null);
		}
	}

	private void compareProperty(Place place, @Nullable DocumentNode before, @Nullable DocumentNode after) {
		compare(place, isProperty(before) ? before : null, isProperty(after) ? after : null, before, after);
	}

	private boolean isProperty(@Nullable DocumentNode node) {
		return node != null && (Content.countsAsProperty(node) || isWithheld(node));
	}

	private void compareEntry(Place place, @Nullable DocumentNode before, @Nullable DocumentNode after) {
		compare(place, isElement(before) ? before : null, isElement(after) ? after : null, before, after);
	}

	private boolean isElement(@Nullable DocumentNode node) {
		return node != null && (Content.counts(node) || isWithheld(node));
	}

	// Where a document hides its values, what it masks may be there
	private boolean isWithheld(DocumentNode node) {
		return this.hidden != Hidden.NOTHING && node instanceof OfMasked masked && !masked.derived();
	}

	private void compare(Place place, @Nullable DocumentNode before, @Nullable DocumentNode after,
			@Nullable DocumentNode shownBefore, @Nullable DocumentNode shownAfter) {
		if ((before == null && after == null) || (before == after && this.equalIsSame) || isHidden(before, after)) {
			return;
		}
		if (before != null && after != null) {
			compareCounted(place, before, after);
		}
		else if (shownBefore != null && shownAfter != null && (isSecret(shownBefore) || isSecret(shownAfter))) {
			DocumentNode shown = (before != null) ? before : after;
			change(place, (shown != null && isValue(shown)) ? Kind.CHANGED : Kind.REPLACED, shownBefore, shownAfter);
		}
		else {
			// A node that is only left out has the default type of its place
			change(place, (before != null) ? Kind.REMOVED : Kind.ADDED, before,
					(shownAfter instanceof OfAbsent) ? shownAfter : after);
		}
	}

	private static boolean isSecret(@Nullable DocumentNode node) {
		return node instanceof OfMasked masked && !masked.derived();
	}

	// A value that one document hides is no change of it
	private boolean isHidden(@Nullable DocumentNode before, @Nullable DocumentNode after) {
		return this.hidden != Hidden.NOTHING && ((before instanceof OfMasked masked && mayEqual(masked, after))
				|| (after instanceof OfMasked other && mayEqual(other, before)));
	}

	private boolean mayEqual(OfMasked masked, @Nullable DocumentNode other) {
		return (other != null) ? isValue(other) : masked.isDefault() || this.hidden == Hidden.EQUAL;
	}

	private void compareCounted(Place place, DocumentNode before, DocumentNode after) {
		if (before instanceof OfObject first && after instanceof OfObject second) {
			compareObjects(place, first, second);
		}
		else if (before instanceof OfMap first && after instanceof OfMap second) {
			for (String key : union(first.entries(), second.entries())) {
				compareEntry(place.entry(key), first.entries().get(key), second.entries().get(key));
			}
		}
		else if (before instanceof OfList first && after instanceof OfList second && first.set() == second.set()) {
			compareLists(place, first, second);
		}
		else if (!isEqual(before, after)) {
			change(place, (isValue(before) && isValue(after)) ? Kind.CHANGED : Kind.REPLACED, before, after);
		}
	}

	private boolean isEqual(DocumentNode before, DocumentNode after) {
		return Content.counts(before) == Content.counts(after)
				&& Objects.equals(this.contentBefore.of(before), this.contentAfter.of(after));
	}

	private static boolean isValue(DocumentNode node) {
		return node instanceof OfValue || node instanceof OfMasked || node instanceof OfRef;
	}

	private void compareObjects(Place place, OfObject before, OfObject after) {
		if (!Objects.equals(before.type(), after.type())) {
			change(place, Kind.REPLACED, before, after);
			return;
		}
		if (before.code() != null && after.code() != null && !before.code().equals(after.code())) {
			change(place, Kind.CODE, before, after);
		}
		for (String name : union(before.properties(), after.properties())) {
			compareProperty(place.property(name), before.properties().get(name), after.properties().get(name));
		}
	}

	private static Set<String> union(Map<String, ?> before, Map<String, ?> after) {
		Set<String> names = new LinkedHashSet<>(before.keySet());
		names.addAll(after.keySet());
		return names;
	}

	// What is the same in everything needs no look at its content, which takes longer
	private void compareLists(Place place, OfList before, OfList after) {
		int start = 0;
		if (this.equalIsSame) {
			int shorter = Math.min(before.items().size(), after.items().size());
			while (start < shorter && before.items().get(start).equals(after.items().get(start))) {
				start++;
			}
		}
		if (start < before.items().size() || start < after.items().size()) {
			Map<Object, Integer> contents = new HashMap<>();
			Items first = items(before, this.contentBefore, before.set() ? 0 : start, contents);
			Items second = items(after, this.contentAfter, before.set() ? 0 : start, contents);
			List<Match> matches = before.set() ? Matches.ofSets(first, second) : Matches.ofLists(first, second);
			List<Integer> indexes = this.moved.add(place, before.items().size(), matches,
					before.set() ? second.repeated() : Map.of());
			for (int i = 0; i < matches.size(); i++) {
				compareItems(place, before, after, matches.get(i), indexes.get(i));
			}
		}
	}

	private void compareItems(Place place, OfList before, OfList after, Match match, int index) {
		DocumentNode first = (match.kind() != Kind.ADDED) ? before.items().get(match.before()) : null;
		DocumentNode second = (match.kind() != Kind.REMOVED) ? after.items().get(match.after()) : null;
		compare(place.item(index, (second != null) ? match.after() : match.before()), first, second, first, second);
	}

	private Items items(OfList list, Content of, int start, Map<Object, Integer> contents) {
		return Items.of(list, of, start, contents, this::isElement);
	}

	private void change(Place place, Kind kind, @Nullable DocumentNode before, @Nullable DocumentNode after) {
		this.changes.add(new NodeChange(place, kind, before, after));
	}

}
