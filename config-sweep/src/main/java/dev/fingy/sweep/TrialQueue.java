package dev.fingy.sweep;

import org.jspecify.annotations.Nullable;

/**
 * The trials of a sweep that are to run, for an {@link Engine}. Safe for use by many
 * threads.
 */
public interface TrialQueue {

	/**
	 * Take the next trial.
	 * @return the trial, or {@code null} if no further one is to start
	 */
	@Nullable Trial next();

	/**
	 * Run a trial in this thread and this process, and record it. A failure is recorded
	 * and not thrown.
	 * @param trial the trial
	 */
	void run(Trial trial);

}
