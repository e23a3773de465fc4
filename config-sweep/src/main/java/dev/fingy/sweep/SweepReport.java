package dev.fingy.sweep;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What became of a sweep.
 *
 * @param name the name of the sweep
 * @param run the identifier of the run of the sweep
 * @param trials how many trials the sweep has
 * @param skipped how many of them had succeeded before
 * @param succeeded how many succeeded now, with those that were stopped early
 * @param failed how many failed now
 * @param best the best of those that succeeded, now or before, the best first; empty if
 * the sweep has no metric
 * @param failures some of those that failed
 * @param stopped why no further trial was started before all were, or {@code null}
 */
public record SweepReport(String name, String run, int trials, int skipped, int succeeded, int failed,
		List<TrialResult> best, List<TrialResult> failures, @Nullable String stopped) {

	/**
	 * Copy the lists.
	 */
	public SweepReport {
		best = List.copyOf(best);
		failures = List.copyOf(failures);
	}

	/**
	 * Return whether every trial has succeeded, now or before.
	 * @return {@code true} if nothing is left to do
	 */
	public boolean isComplete() {
		return this.skipped + this.succeeded == this.trials;
	}

}
