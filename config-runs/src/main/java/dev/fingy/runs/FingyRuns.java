package dev.fingy.runs;

import org.jspecify.annotations.Nullable;

import dev.fingy.Fingy;

/**
 * Opens runs for work inside an application, such as a training. They have the run that
 * is going on as their parent.
 */
public interface FingyRuns {

	/**
	 * Open a run, which the caller ends.
	 * @param name what the work is called
	 * @param configuration what it works with
	 * @return the run
	 */
	OpenRun start(String name, Fingy configuration);

	/**
	 * Record work as a run, which ends with it. Meanwhile it is the current run of this
	 * thread; the work has to pass it to the threads that it starts.
	 * @param <T> the type of the result
	 * @param <E> the type of what the work throws
	 * @param name what the work is called
	 * @param configuration what it works with
	 * @param work the work
	 * @return its result
	 * @throws E if it fails
	 */
	<T extends @Nullable Object, E extends Exception> T run(String name, Fingy configuration, RunWork<T, E> work)
			throws E;

	/**
	 * Return the run that is going on in the calling thread, determined each time
	 * something is recorded.
	 * @return the current run of a thread, or else that of the application
	 */
	FingyRun current();

	/**
	 * Return what opens runs that are not recorded.
	 * @return runs that have identifiers and nothing else
	 */
	static FingyRuns none() {
		return UnrecordedRuns.INSTANCE;
	}

}
