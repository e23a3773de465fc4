package dev.fingy.sweep;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Numbers as people write them: 0.01 instead of 0.010000000000000002.
 */
final class Decimals {

	/**
	 * More digits than a trial can tell apart, and fewer than the errors of rounding
	 * reach.
	 */
	private static final MathContext DIGITS = new MathContext(12);

	private Decimals() {
	}

	static double round(double value) {
		return new BigDecimal(value).round(DIGITS).doubleValue();
	}

	/**
	 * Return a value of a range. Its ends stay as they were given.
	 * @param value the value
	 * @param from the smallest value
	 * @param to the largest value
	 * @return the rounded value
	 */
	static double round(double value, double from, double to) {
		return (value <= from) ? from : (value >= to) ? to : Math.min(Math.max(round(value), from), to);
	}

}
