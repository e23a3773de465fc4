package dev.fingy.internal.bind;

/**
 * What becomes of arguments that cannot be absent and have neither value nor default.
 */
public enum MissingArguments {

	/**
	 * They are problems.
	 */
	FAIL,

	/**
	 * They are warnings, and the arguments are zero, {@code false} or {@code null}. What
	 * Kotlin declares as not null stays a problem.
	 */
	WARN

}
