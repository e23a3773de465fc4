package dev.fingy.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import org.jspecify.annotations.Nullable;

/**
 * The results of the trials of one sweep, of which few are held: the best, and some
 * failures. Guarded by the sweep that it belongs to.
 */
final class Results {

	private static final int SHOWN = 10;

	private final Comparator<TrialResult> worstFirst;

	private final PriorityQueue<TrialResult> best;

	private final List<TrialResult> failures = new ArrayList<>();

	private int succeeded;

	private int failed;

	private int skipped;

	Results(Goal goal) {
		this.worstFirst = Comparator.<TrialResult>comparingDouble((result) -> goal.score(value(result)))
			.thenComparing((result) -> -result.trial().number());
		this.best = new PriorityQueue<>(this.worstFirst);
	}

	private static double value(TrialResult result) {
		return (result.value() != null) ? result.value() : Double.NaN;
	}

	void skip(TrialResult earlier) {
		this.skipped++;
		rank(earlier);
	}

	void add(TrialResult result) {
		if (result.isSucceeded()) {
			this.succeeded++;
			rank(result);
		}
		else {
			this.failed++;
			if (this.failures.size() < SHOWN) {
				this.failures.add(result);
			}
		}
	}

	private void rank(TrialResult result) {
		if (result.value() != null) {
			this.best.add(result);
			if (this.best.size() > SHOWN) {
				this.best.remove();
			}
		}
	}

	int failed() {
		return this.failed;
	}

	int skipped() {
		return this.skipped;
	}

	SweepListener.Progress progress(int of) {
		return new SweepListener.Progress(this.skipped + this.succeeded + this.failed, of, this.failed,
				this.best.stream().max(this.worstFirst).orElse(null));
	}

	SweepReport report(SweepPlan plan, String run, @Nullable String stopped) {
		return new SweepReport(plan.name(), run, plan.trials().size(), this.skipped, this.succeeded, this.failed,
				this.best.stream().sorted(this.worstFirst.reversed()).toList(), this.failures, stopped);
	}

}
