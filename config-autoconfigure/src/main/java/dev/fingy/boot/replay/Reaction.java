package dev.fingy.boot.replay;

/**
 * What happens when a run is not the one that is replayed.
 */
enum Reaction {

	/**
	 * Nothing.
	 */
	IGNORE,

	/**
	 * One warning for each difference.
	 */
	WARN,

	/**
	 * The application does not start.
	 */
	FAIL

}
