package dev.fingy.sweep;

/**
 * Which trials of a sweep that ran before run again.
 */
public enum Repeat {

	/**
	 * Those that have not succeeded: lost, failed, and those that never ran.
	 */
	UNFINISHED,

	/**
	 * Those whose last attempt failed.
	 */
	FAILED,

	/**
	 * All of them.
	 */
	ALL

}
