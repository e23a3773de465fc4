package dev.fingy.boot.replay;

/**
 * What happens when the code behind a type is not that of the run that is replayed.
 */
enum OnCodeChange {

	/**
	 * Nothing.
	 */
	IGNORE,

	/**
	 * One warning for each type.
	 */
	WARN,

	/**
	 * The application does not start.
	 */
	FAIL

}
