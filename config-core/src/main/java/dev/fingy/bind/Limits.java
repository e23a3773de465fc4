package dev.fingy.bind;

/**
 * How large a configuration may be.
 *
 * @param maxDepth how many nodes may stand inside each other
 * @param maxNodes how many nodes there may be
 */
public record Limits(int maxDepth, int maxNodes) {

	/**
	 * The limits that hold where nothing else is said.
	 */
	public static final Limits DEFAULT = new Limits(100, 1_000_000);

}
