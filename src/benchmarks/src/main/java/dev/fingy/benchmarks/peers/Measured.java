package dev.fingy.benchmarks.peers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The figures of all processes of a task.
 */
final class Measured {

	private final Map<String, List<Figures>> figures = new HashMap<>();

	private final SortedSet<Integer> sizes = new TreeSet<>();

	void add(String contender, int size, Figures added) {
		this.sizes.add(size);
		this.figures.computeIfAbsent(contender + size, (key) -> new ArrayList<>()).add(added);
	}

	List<Figures> of(String contender, int size) {
		return this.figures.getOrDefault(contender + size, List.of());
	}

	SortedSet<Integer> sizes() {
		return this.sizes;
	}

}
