package dev.fingy.internal.bind;

/**
 * What becomes of names that a chosen type does not have.
 */
public enum UnknownProperties {

	/**
	 * They are problems.
	 */
	FAIL,

	/**
	 * They are warnings.
	 */
	WARN,

	/**
	 * They are not reported.
	 */
	IGNORE

}
