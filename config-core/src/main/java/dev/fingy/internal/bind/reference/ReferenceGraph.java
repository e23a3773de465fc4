package dev.fingy.internal.bind.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * What needs what: objects those that they hold or refer to, and references what they
 * lead to.
 */
final class ReferenceGraph {

	private final int limit;

	private final Set<String> starts = new LinkedHashSet<>();

	private final Map<String, Set<String>> needs = new HashMap<>();

	private final Map<List<String>, Reference> references = new HashMap<>();

	private final Map<String, Integer> heights = new LinkedHashMap<>();

	ReferenceGraph(int limit) {
		this.limit = limit;
	}

	/**
	 * Add where a path may begin.
	 * @param path the path of an object or a reference
	 */
	void start(String path) {
		this.starts.add(path);
	}

	/**
	 * Add a need.
	 * @param path what needs another
	 * @param needed the other
	 * @param reference the reference by which it does, or {@code null} if it holds it
	 */
	void need(String path, String needed, @Nullable Reference reference) {
		this.needs.computeIfAbsent(path, (key) -> new LinkedHashSet<>()).add(needed);
		if (reference != null) {
			this.references.putIfAbsent(List.of(path, needed), reference);
		}
	}

	/**
	 * Find cycles.
	 * @param action takes each, which ends where it begins
	 * @return the first path on which more objects are created inside each other than are
	 * allowed, or {@code null}
	 */
	@Nullable String check(Consumer<List<String>> action) {
		String tooHigh = null;
		for (String path : this.starts) {
			int height = height(path, new ArrayList<>(), action);
			tooHigh = (height > this.limit && tooHigh == null) ? path : tooHigh;
		}
		return tooHigh;
	}

	// No deeper than the limit, so that a long chain is an error and not a stack overflow
	private int height(String path, List<String> trail, Consumer<List<String>> action) {
		if (trail.contains(path)) {
			List<String> cycle = new ArrayList<>(trail.subList(trail.indexOf(path), trail.size()));
			cycle.add(path);
			action.accept(cycle);
			return 0;
		}
		Integer known = this.heights.get(path);
		if (known != null) {
			return known;
		}
		trail.add(path);
		int height = 0;
		if (trail.size() <= this.limit) {
			for (String next : this.needs.getOrDefault(path, Set.of())) {
				height = Math.max(height, height(next, trail, action));
			}
		}
		trail.remove(trail.size() - 1);
		this.heights.put(path, height + 1);
		return height + 1;
	}

	/**
	 * Return the first reference of a cycle.
	 * @param cycle the cycle
	 * @return the reference
	 */
	@Nullable Reference first(List<String> cycle) {
		for (int i = 0; i + 1 < cycle.size(); i++) {
			Reference reference = this.references.get(cycle.subList(i, i + 2));
			if (reference != null) {
				return reference;
			}
		}
		return null;
	}

}
