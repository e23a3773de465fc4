package dev.fingy.benchmarks.peers;

/**
 * What is measured.
 */
@FunctionalInterface
interface Work {

	/**
	 * Do the whole task.
	 * @return its result
	 * @throws Exception if it fails
	 */
	Object run() throws Exception;

	/**
	 * Prepare the next {@link #run}, which is not measured.
	 * @throws Exception if it cannot be prepared
	 */
	default void prepare() throws Exception {
	}

	/**
	 * Return whether the calling thread does all of the work.
	 * @return {@code true} if it does
	 */
	default boolean isOfOneThread() {
		return true;
	}

	/**
	 * Work of several threads, of which only the process knows the CPU time.
	 */
	@FunctionalInterface
	interface OfThreads extends Work {

		@Override
		default boolean isOfOneThread() {
			return false;
		}

	}

}
