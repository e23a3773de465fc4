package dev.fingy.internal.bind;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.fingy.Problem;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.RefNode;

/**
 * Collects the problems and warnings of one binding.
 */
final class ProblemCollector {

	private final List<Problem> problems = new ArrayList<>();

	private final Set<Problem> incomplete = Collections.newSetFromMap(new IdentityHashMap<>());

	private final Set<String> uncertain = new HashSet<>();

	private final Map<Node, Integer> visited = new IdentityHashMap<>();

	private boolean references;

	private final List<Problem> warnings = new ArrayList<>();

	private final Set<Problem> known = new HashSet<>();

	private final List<Problem> ignored = new ArrayList<>();

	private final List<Problem> stale = new ArrayList<>();

	void problem(Problem problem) {
		this.problems.add(problem);
	}

	/**
	 * Add a name that is unknown, and may be meant for something that is absent.
	 * @param owner the path of what does not know it
	 * @param problem the problem
	 */
	void unknown(String owner, Problem problem) {
		this.uncertain.add(owner);
		problem(problem);
	}

	/**
	 * Replace a problem by one that explains more.
	 * @param problem the problem, which was added
	 * @param explained the same problem with more
	 */
	void replace(Problem problem, Problem explained) {
		this.problems.replaceAll((each) -> (each == problem) ? explained : each);
	}

	/**
	 * Note that a problem is that something is missing.
	 * @param problem the problem, which was added
	 */
	void incomplete(Problem problem) {
		this.incomplete.add(problem);
	}

	/**
	 * Explain the problems that something is missing, once each.
	 * @param from the number of problems before them
	 * @param explanation what is added to the reason
	 */
	void explainIncomplete(int from, String explanation) {
		for (int i = from; i < this.problems.size(); i++) {
			Problem problem = this.problems.get(i);
			if (this.incomplete.remove(problem)) {
				this.problems.set(i, Problems.explained(problem, explanation));
			}
		}
	}

	/**
	 * Note a node with references, which are checked when all is bound.
	 * @param node a reference, or a part that is not bound another time
	 */
	void visited(Node node) {
		this.visited.put(node, this.problems.size());
	}

	void reference(RefNode reference) {
		this.references = true;
		visited(reference);
	}

	/**
	 * Return whether references were found.
	 * @return {@code false} if there are none but those in unchanged parts
	 */
	boolean hasReferences() {
		return this.references;
	}

	/**
	 * Return where problems of the references of a node belong.
	 * @param node any node
	 * @return the number of problems before it, or {@code null} if none was noted
	 */
	@Nullable Integer position(Node node) {
		return this.visited.get(node);
	}

	/**
	 * Add problems in their places.
	 * @param found the problems by the number of those before them
	 */
	void insert(Map<Integer, List<Problem>> found) {
		if (found.isEmpty()) {
			return;
		}
		List<Problem> before = List.copyOf(this.problems);
		this.problems.clear();
		for (int i = 0; i <= before.size(); i++) {
			this.problems.addAll(found.getOrDefault(i, List.of()));
			this.problems.addAll(before.subList(i, Math.min(i + 1, before.size())));
		}
	}

	void warning(Problem warning) {
		if (this.known.add(warning)) {
			this.warnings.add(warning);
		}
	}

	void stale(Problem stale) {
		this.stale.add(stale);
	}

	void ignored(Problem ignored) {
		this.ignored.add(ignored);
	}

	List<Problem> problems() {
		return this.problems;
	}

	Set<String> uncertain() {
		return this.uncertain;
	}

	List<Problem> warnings() {
		return this.warnings;
	}

	List<Problem> stale() {
		return this.stale;
	}

	List<Problem> ignored() {
		return this.ignored;
	}

}
