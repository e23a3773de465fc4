package dev.fingy.compare;

/**
 * What is known of values that documents mask though they are no secrets.
 */
public enum Hidden {

	/**
	 * There are none.
	 */
	NOTHING,

	/**
	 * The fingerprints say that they are equal.
	 */
	EQUAL,

	/**
	 * They may differ.
	 */
	UNKNOWN

}
