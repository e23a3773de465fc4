package dev.fingy.benchmarks.peers;

/**
 * One of those who can do a task.
 */
@FunctionalInterface
interface Contender {

	/**
	 * Prepare the task, which is not measured.
	 * @param size the number of nodes or of other things
	 * @return what is measured
	 * @throws Exception if it cannot be prepared
	 */
	Work work(int size) throws Exception;

}
