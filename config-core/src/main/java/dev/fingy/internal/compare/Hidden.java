package dev.fingy.internal.compare;

/**
 * What is known of values that documents mask though they are no secrets.
 */
public enum Hidden {

	/**
	 * There are none.
	 */
	NOTHING,

	/**
	 * They are equal according to the fingerprints.
	 */
	EQUAL,

	/**
	 * They may differ.
	 */
	UNKNOWN

}
