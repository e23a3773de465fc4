package dev.fingy.internal.bind.conversion;

import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

/**
 * Durations and periods in the form of ISO 8601, which documents have whatever format a
 * declaration asks for.
 */
final class IsoDurations {

	private IsoDurations() {
	}

	/**
	 * Parse a text that is not in the declared format.
	 * @param value the value
	 * @param type the declared type
	 * @return a duration or period, or {@code null} if none is declared or written
	 */
	static @Nullable Object parse(Object value, Class<?> type) {
		try {
			if (type == Duration.class && value instanceof CharSequence text) {
				return Duration.parse(text);
			}
			return (type == Period.class && value instanceof CharSequence text) ? Period.parse(text) : null;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

}
