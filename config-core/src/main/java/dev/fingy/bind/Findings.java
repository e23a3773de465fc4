package dev.fingy.bind;

import java.util.ArrayList;
import java.util.List;

import dev.fingy.Problem;

/**
 * Gathers what is wrong while binding goes on.
 */
final class Findings {

	private final List<Problem> problems = new ArrayList<>();

	private final List<Problem> warnings = new ArrayList<>();

	private final List<Problem> ignored = new ArrayList<>();

	private final List<Problem> stale = new ArrayList<>();

	void problem(Problem problem) {
		this.problems.add(problem);
	}

	void warning(Problem warning) {
		if (!this.warnings.contains(warning)) {
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
