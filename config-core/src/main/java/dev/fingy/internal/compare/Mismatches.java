package dev.fingy.internal.compare;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.fingy.Change;
import dev.fingy.Problem;
import dev.fingy.internal.document.DocumentNode;
import dev.fingy.internal.document.DocumentNode.OfMasked;
import dev.fingy.internal.source.PropertyPath;

/**
 * What keeps a difference from being laid on a configuration, each with what the
 * difference expects and what is there.
 */
final class Mismatches {

	private final List<Problem> problems = new ArrayList<>();

	boolean isEmpty() {
		return this.problems.isEmpty();
	}

	List<Problem> problems() {
		return this.problems;
	}

	void add(PropertyPath path, String reason) {
		this.problems.add(Problem.of(path.toString(), reason));
	}

	/**
	 * Record that something else is at the place of a change.
	 * @param change the change
	 * @param actual what is there, or {@code null} for nothing
	 */
	void add(NodeChange change, @Nullable DocumentNode actual) {
		Change shown = new NodeChange(change.place(), change.kind(), change.before(), actual).shown();
		add(change, text(change.before(), shown.beforeText()), text(actual, shown.afterText()));
	}

	/**
	 * Record that a list is too short for a change.
	 * @param change the change
	 * @param size how many elements are there
	 */
	void add(NodeChange change, int size) {
		add(change, (change.before() != null) ? change.shown().beforeText() : "a longer list",
				"a list of " + size + ((size == 1) ? " element" : " elements"));
	}

	private void add(NodeChange change, String expected, String actual) {
		this.problems.add(Problem.of(change.place().path().toString(), "is not what was compared")
			.at(actual, null)
			.known("Expected", List.of(expected), null));
	}

	private static String text(@Nullable DocumentNode node, String shown) {
		return (node != null) ? ((node instanceof OfMasked) ? "a masked value" : shown) : "nothing";
	}

}
