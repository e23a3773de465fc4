package dev.fingy.sweep;

import org.jspecify.annotations.Nullable;

/**
 * Is notified while a sweep runs, by several threads and one call at a time.
 */
public interface SweepListener {

	/**
	 * Ignores everything.
	 */
	SweepListener NONE = new SweepListener() {
	};

	/**
	 * The sweep begins.
	 * @param plan the sweep
	 * @param skipped how many of its trials had succeeded before
	 */
	default void started(SweepPlan plan, int skipped) {
	}

	/**
	 * A trial has ended.
	 * @param result what became of it
	 * @param progress how far the sweep is
	 */
	default void ended(TrialResult result, Progress progress) {
	}

	/**
	 * How far a sweep is.
	 *
	 * @param done how many trials have ended, with those that had succeeded before
	 * @param of how many there are
	 * @param failed how many of them failed
	 * @param best the best so far, or {@code null}
	 */
	record Progress(int done, int of, int failed, @Nullable TrialResult best) {

	}

}
