package dev.fingy.runs;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Which runs are retained, with their parts. One that goes on, or of which a part does,
 * is retained in any case.
 *
 * @param maxHistory how many at most, without their parts
 * @param maxAge how long after the end of the run and of its parts, or {@code null} for
 * ever
 */
public record Retention(int maxHistory, @Nullable Duration maxAge) {

	/**
	 * Keeps every run.
	 */
	public static final Retention ALL = new Retention(Integer.MAX_VALUE, null);

	/**
	 * Check the limits.
	 */
	public Retention {
		if (maxHistory < 0) {
			throw new IllegalArgumentException("The number of runs to keep must not be negative, and is " + maxHistory);
		}
		if (maxAge != null && maxAge.isNegative()) {
			throw new IllegalArgumentException("The age of runs to keep must not be negative, and is " + maxAge);
		}
	}

}
