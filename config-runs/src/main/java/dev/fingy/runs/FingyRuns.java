package dev.fingy.runs;

import java.time.Duration;

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
	default OpenRun start(String name, Fingy configuration) {
		return start(RunStart.named(name), configuration);
	}

	/**
	 * Open a run of which more is known than its name, and which the caller ends.
	 * @param start what is known of it
	 * @param configuration what it works with
	 * @return the run
	 */
	OpenRun start(RunStart start, Fingy configuration);

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
	default <T extends @Nullable Object, E extends Exception> T run(String name, Fingy configuration,
			RunWork<T, E> work) throws E {
		return run(RunStart.named(name), configuration, work);
	}

	/**
	 * Record work as a run of which more is known than its name. It ends with the work.
	 * @param <T> the type of the result
	 * @param <E> the type of what the work throws
	 * @param start what is known of it
	 * @param configuration what it works with
	 * @param work the work
	 * @return its result
	 * @throws E if it fails
	 * @see #run(String, Fingy, RunWork)
	 */
	<T extends @Nullable Object, E extends Exception> T run(RunStart start, Fingy configuration, RunWork<T, E> work)
			throws E;

	/**
	 * Return the run that is going on in the calling thread, determined each time
	 * something is recorded.
	 * @return the current run of a thread, or else that of the application
	 */
	FingyRun current();

	/**
	 * Wait until everything that was recorded before this is called is stored. A store
	 * that has failed before is tried again at once, so that work which takes long can
	 * ask before it begins whether it will be recorded.
	 * @param timeout how long to wait at most
	 * @return {@code true} if it is stored, or if runs are not recorded at all;
	 * {@code false} if that takes longer
	 * @throws RunStoreException if the store cannot be written, with the reason; what was
	 * recorded is held in memory, and tried again
	 */
	boolean awaitStored(Duration timeout);

	/**
	 * Return what opens runs that are not recorded.
	 * @return runs that have identifiers and nothing else
	 */
	static FingyRuns none() {
		return UnrecordedRuns.INSTANCE;
	}

}
