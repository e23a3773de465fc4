package dev.fingy.boot.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;

import dev.fingy.FingyException;
import dev.fingy.Problem;

/**
 * The problems of the trials of one sweep, each once.
 */
final class TrialProblems {

	private static final int NAMED = 5;

	private final Parameters parameters;

	private final Map<String, Found> found = new LinkedHashMap<>();

	private int trials;

	TrialProblems(Parameters parameters) {
		this.parameters = parameters;
	}

	/**
	 * Count a trial.
	 * @param values its values
	 * @param failure what is wrong with it, or {@code null}
	 */
	void add(Map<String, Object> values, @Nullable FingyException failure) {
		this.trials++;
		if (failure != null) {
			failure.problems().forEach((problem) -> add(problem, values));
		}
	}

	private void add(Problem problem, Map<String, Object> values) {
		Found known = this.found.computeIfAbsent(problem.property() + ": " + problem.reason(), (key) -> {
			Origin origin = this.parameters.origin(problem.property(), values);
			return new Found(problem.at(problem.value(), (origin != null) ? origin : problem.origin()));
		});
		known.add(this.trials);
	}

	boolean isEmpty() {
		return this.found.isEmpty();
	}

	/**
	 * Return the problems.
	 * @return each once, with the trials that have it
	 */
	List<Problem> all() {
		return this.found.values().stream().map((each) -> each.problem(this.trials)).toList();
	}

	/**
	 * A problem and the trials that have it.
	 */
	private static final class Found {

		private final Problem problem;

		private final List<Integer> first = new ArrayList<>();

		private int count;

		Found(Problem problem) {
			this.problem = problem;
		}

		void add(int trial) {
			this.count++;
			if (this.first.size() < NAMED) {
				this.first.add(trial);
			}
		}

		Problem problem(int all) {
			String reason = this.problem.reason() + " (" + trials(all) + ")";
			return new Problem(this.problem.property(), reason, this.problem.value(), this.problem.origin(),
					this.problem.knownAs(), this.problem.known(), this.problem.suggestion());
		}

		private String trials(int all) {
			if (this.count == all) {
				return (all == 1) ? "trial 1" : "all " + all + " trials";
			}
			List<String> numbers = this.first.stream().map(String::valueOf).toList();
			String named = String.join(", ", numbers) + ((this.count > NAMED) ? ", …" : "");
			return ((this.count == 1) ? "trial " : this.count + " of " + all + " trials: ") + named;
		}

	}

}
