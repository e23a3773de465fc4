package dev.fingy.runs.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Runs with their parts, the parts of those, and so on: they are retained and deleted
 * together. A part whose parent is not known is no part.
 */
final class RunGroups {

	// Of any run that was recorded; what somebody has edited may form a circle
	private static final int DEEPEST = 100;

	private final List<String> outermost = new ArrayList<>();

	private final Map<String, List<String>> parts = new HashMap<>();

	/**
	 * Group runs.
	 * @param ids the runs, in an order that stays
	 * @param parents the parents of those that have one
	 */
	RunGroups(Collection<String> ids, Map<String, String> parents) {
		Set<String> known = new HashSet<>(parents.isEmpty() ? List.of() : ids);
		for (String id : ids) {
			String whole = id;
			@Nullable String parent = parents.get(id);
			for (int depth = 0; parent != null && known.contains(parent) && depth < DEEPEST; depth++) {
				whole = parent;
				parent = parents.get(whole);
			}
			if (whole.equals(id)) {
				this.outermost.add(id);
			}
			else {
				this.parts.computeIfAbsent(whole, (key) -> new ArrayList<>()).add(id);
			}
		}
	}

	/**
	 * Return the runs that are no part of another.
	 * @return their identifiers
	 */
	List<String> outermost() {
		return this.outermost;
	}

	/**
	 * Return all that belongs to a run.
	 * @param id the run, which is no part of another
	 * @return the identifiers of the parts
	 */
	List<String> parts(String id) {
		return this.parts.getOrDefault(id, List.of());
	}

}
