package dev.fingy.runs;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Which runs are kept. One that goes on is kept in any case.
 *
 * @param maxHistory how many at most
 * @param maxAge how long after their end, or {@code null} for ever
 */
public record Retention(int maxHistory, @Nullable Duration maxAge) {

	/**
	 * Keeps every run.
	 */
	public static final Retention ALL = new Retention(Integer.MAX_VALUE, null);

}
