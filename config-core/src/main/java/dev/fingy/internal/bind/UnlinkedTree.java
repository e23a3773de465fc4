package dev.fingy.internal.bind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.fingy.Problem;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.tree.Node;
import org.jspecify.annotations.Nullable;

/**
 * A tree whose references are not linked yet, with the problems that are found on the
 * way. After a problem, the tree is good for finding others.
 */
final class UnlinkedTree {

	private final PropertyPath path;

	private final @Nullable Node root;

	private final boolean referring;

	private final KnownPlaces places;

	private final ProblemCollector collector;

	private final Map<Integer, List<Problem>> found = new HashMap<>();

	/**
	 * Create a tree.
	 * @param path its whole name
	 * @param root the tree, or {@code null} after a problem
	 * @param referring whether there may be references in it
	 * @param places the places around it
	 * @param collector the problems of its binding
	 */
	UnlinkedTree(PropertyPath path, @Nullable Node root, boolean referring, KnownPlaces places,
			ProblemCollector collector) {
		this.path = path;
		this.root = root;
		this.referring = referring;
		this.places = places;
		this.collector = collector;
	}

	void place() {
		if (this.root != null) {
			this.places.put(this.path, this.root);
		}
	}

	PropertyPath path() {
		return this.path;
	}

	@Nullable Node root() {
		return this.root;
	}

	boolean isReferring() {
		return this.referring && this.root != null;
	}

	KnownPlaces places() {
		return this.places;
	}

	ProblemCollector collector() {
		return this.collector;
	}

	/**
	 * Add a problem of a reference.
	 * @param before how many other problems come before it
	 * @param problem the problem
	 */
	void problem(int before, Problem problem) {
		this.found.computeIfAbsent(before, (key) -> new ArrayList<>()).add(problem);
	}

	int end() {
		return this.collector.problems().size();
	}

	void report() {
		this.collector.insert(this.found);
		this.found.clear();
	}

}
