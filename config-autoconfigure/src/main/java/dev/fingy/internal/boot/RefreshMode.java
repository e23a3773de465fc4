package dev.fingy.internal.boot;

/**
 * What takes the new configuration when the environment has changed.
 */
public enum RefreshMode {

	/**
	 * Nothing does: what runs, runs on.
	 */
	NEVER,

	/**
	 * Nodes do that were not created yet, and whose owners were not.
	 */
	LAZY

}
