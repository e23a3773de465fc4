package dev.fingy.internal.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.fingy.Change.Kind;
import dev.fingy.internal.document.DocumentNode.OfObject;

/**
 * Which elements of two lists are compared with each other. In lists, those of one
 * content in their order, and between them one after the other. In sets, those of one
 * content wherever they are, then objects of one type, and then what is left.
 */
final class Matches {

	private final Items before;

	private final Items after;

	private final List<Match> matches = new ArrayList<>();

	private Matches(Items before, Items after) {
		this.before = before;
		this.after = after;
	}

	static List<Match> ofLists(Items before, Items after) {
		Matches matches = new Matches(before, after);
		int nextBefore = 0;
		int nextAfter = 0;
		for (Alignment.Pair pair : Alignment.of(before.contents(), after.contents())) {
			matches.gap(nextBefore, pair.before(), nextAfter, pair.after());
			matches.pair(pair.before(), pair.after());
			nextBefore = pair.before() + 1;
			nextAfter = pair.after() + 1;
		}
		matches.gap(nextBefore, before.size(), nextAfter, after.size());
		return matches.matches;
	}

	static List<Match> ofSets(Items before, Items after) {
		Matches matches = new Matches(before, after);
		matches.pairSets();
		return matches.matches;
	}

	private void gap(int startBefore, int endBefore, int startAfter, int endAfter) {
		int common = Math.min(endBefore - startBefore, endAfter - startAfter);
		for (int i = 0; i < common; i++) {
			pair(startBefore + i, startAfter + i);
		}
		for (int i = startBefore + common; i < endBefore; i++) {
			remove(i);
		}
		for (int i = startAfter + common; i < endAfter; i++) {
			add(this.before.index(endBefore), i);
		}
	}

	private void pairSets() {
		List<Integer> first = distinct(this.before);
		List<Integer> second = distinct(this.after);
		Map<Integer, Integer> pairs = new TreeMap<>();
		pair(first, second, pairs, Items::content);
		Set<Integer> unchanged = pairs.values().stream().map(this.before::content).collect(Collectors.toSet());
		pair(first, second, pairs, Matches::type);
		pair(first, second, pairs, (items, position) -> this);
		pairs.forEach((inAfter, inBefore) -> pair(inBefore, inAfter));
		repeated(pairs, unchanged);
		Set<Integer> left = first.stream().map(this.before::content).collect(Collectors.toSet());
		for (int i = 0; i < this.before.size(); i++) {
			if (left.contains(this.before.content(i))) {
				remove(i);
			}
		}
		second.forEach((position) -> add(this.before.list().items().size(), position));
	}

	// An element that is there twice becomes the same twice
	private void repeated(Map<Integer, Integer> pairs, Set<Integer> unchanged) {
		Set<Integer> known = new HashSet<>();
		Map<Integer, List<Integer>> again = new HashMap<>();
		for (int i = 0; i < this.before.size(); i++) {
			Integer content = this.before.content(i);
			if (!known.add(content) && !unchanged.contains(content)) {
				again.computeIfAbsent(content, (each) -> new ArrayList<>()).add(i);
			}
		}
		pairs.forEach((inAfter, inBefore) -> again.getOrDefault(this.before.content(inBefore), List.of())
			.forEach((position) -> pair(position, inAfter)));
	}

	private static List<Integer> distinct(Items items) {
		Set<Integer> known = new HashSet<>();
		List<Integer> distinct = new ArrayList<>();
		for (int i = 0; i < items.size(); i++) {
			if (known.add(items.content(i))) {
				distinct.add(i);
			}
		}
		return distinct;
	}

	private void pair(List<Integer> first, List<Integer> second, Map<Integer, Integer> pairs,
			BiFunction<Items, Integer, @Nullable Object> key) {
		Map<Object, Deque<Integer>> left = new HashMap<>();
		for (Integer position : first) {
			Object of = key.apply(this.before, position);
			if (of != null) {
				left.computeIfAbsent(of, (each) -> new ArrayDeque<>()).add(position);
			}
		}
		Set<Integer> paired = new HashSet<>();
		second.removeIf((position) -> {
			Object of = key.apply(this.after, position);
			Integer other = (of != null) ? left.getOrDefault(of, new ArrayDeque<>()).poll() : null;
			if (other != null) {
				pairs.put(position, other);
				paired.add(other);
			}
			return other != null;
		});
		first.removeIf(paired::contains);
	}

	private static @Nullable Object type(Items items, int position) {
		return (items.get(position) instanceof OfObject object) ? String.valueOf(object.type()) : null;
	}

	private void pair(int inBefore, int inAfter) {
		this.matches.add(new Match(this.before.index(inBefore), this.after.index(inAfter), Kind.CHANGED));
	}

	private void remove(int inBefore) {
		this.matches.add(new Match(this.before.index(inBefore), -1, Kind.REMOVED));
	}

	private void add(int next, int inAfter) {
		this.matches.add(new Match(next, this.after.index(inAfter), Kind.ADDED));
	}

	/**
	 * What becomes of an element.
	 *
	 * @param before its index in the first list, or that of the element before which it
	 * is added
	 * @param after its index in the second list, unless it is removed
	 * @param kind whether it is added, removed, or may be changed
	 */
	record Match(int before, int after, Kind kind) {

	}

}
