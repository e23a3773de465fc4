package dev.fingy.sweep;

import dev.fingy.Discriminated;

/**
 * Where the trials of a sweep run. Libraries and applications add types of their own.
 */
@Discriminated(defaultType = "local")
public interface Engine {

	/**
	 * Run trials until there are no more, and wait for those that were started.
	 * @param trials the trials that are to run
	 * @param parallel how many may run at a time
	 * @throws InterruptedException if the thread is interrupted: no further trial is
	 * started, and those that were started have been asked to end
	 */
	void run(TrialQueue trials, int parallel) throws InterruptedException;

}
