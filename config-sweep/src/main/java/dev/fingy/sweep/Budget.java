package dev.fingy.sweep;

/**
 * How much a search may try, and where its random numbers start.
 *
 * @param trials the largest number of points, at least 1
 * @param seed the seed: equal seeds give equal points
 */
public record Budget(int trials, long seed) {

	/**
	 * Check the number of trials.
	 */
	public Budget {
		Arguments.atLeast("trials", trials, 1);
	}

}
