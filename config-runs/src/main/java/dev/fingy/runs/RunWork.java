package dev.fingy.runs;

import org.jspecify.annotations.Nullable;

/**
 * Work that is recorded as a run.
 *
 * @param <T> the type of the result
 * @param <E> the type of what it throws
 */
@FunctionalInterface
public interface RunWork<T extends @Nullable Object, E extends Exception> {

	/**
	 * Do the work.
	 * @param run the run of this work
	 * @return the result
	 * @throws E if it fails, and the run with it
	 */
	T work(FingyRun run) throws E;

}
