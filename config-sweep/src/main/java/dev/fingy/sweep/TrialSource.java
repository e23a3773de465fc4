package dev.fingy.sweep;

import dev.fingy.Fingy;
import dev.fingy.runs.FingyRun;

/**
 * Makes what runs of trials. Safe for use by many threads.
 */
@FunctionalInterface
public interface TrialSource {

	/**
	 * Bind a trial. Nothing is created.
	 * @param trial the trial
	 * @return what can be run
	 */
	Work bind(Trial trial);

	/**
	 * A trial that was bound.
	 */
	interface Work {

		/**
		 * Return the whole configuration of the trial.
		 * @return its document
		 */
		Fingy configuration();

		/**
		 * Create the objects of the trial and run them.
		 * @param run the run of the trial, which is the current one of this thread
		 * @throws Exception if the trial fails
		 */
		void run(FingyRun run) throws Exception;

	}

}
