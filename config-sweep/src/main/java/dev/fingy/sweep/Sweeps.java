package dev.fingy.sweep;

import java.util.Set;

/**
 * The sweeps of an application. Safe for use by many threads.
 */
public interface Sweeps {

	/**
	 * Return the sweeps that are configured.
	 * @return their names
	 */
	Set<String> names();

	/**
	 * Bind and check all trials of a sweep. Nothing is created and nothing runs.
	 * @param name the name of the sweep
	 * @return its trials
	 * @throws dev.fingy.FingyException with the problems of all trials, each once
	 */
	SweepPlan prepare(String name);

	/**
	 * Run a sweep in this thread, as a run of its own below the one that is going on.
	 * @param name the name of the sweep
	 * @param repeat which trials that ran before run again
	 * @param listener is notified as the sweep goes on
	 * @return what became of it
	 * @throws dev.fingy.FingyException with the problems of all trials, before the first
	 * one starts
	 * @throws InterruptedException if the thread is interrupted; trials that were started
	 * have been asked to end
	 */
	SweepReport run(String name, Repeat repeat, SweepListener listener) throws InterruptedException;

}
