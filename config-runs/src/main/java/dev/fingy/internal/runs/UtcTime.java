package dev.fingy.internal.runs;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Reads instants in the form of {@link Instant#toString}. {@link Instant#parse} makes a
 * list of ten thousand runs 1.05 times, and series of metrics 1.8 times as slow: it
 * resolves the fields of a general formatter, two for each run and one for each metric.
 */
final class UtcTime {

	private static final int FRACTION = "2026-01-02T03:04:05.".length();

	private UtcTime() {
	}

	static Instant parse(String text) {
		int end = text.length() - 1;
		if (end < FRACTION - 1 || text.charAt(4) != '-' || text.charAt(end) != 'Z') {
			return Instant.parse(text);
		}
		int nanos = (end > FRACTION) ? number((text.substring(FRACTION, end) + "00000000").substring(0, 9), 0, 9) : 0;
		return LocalDateTime
			.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10), number(text, 11, 13), number(text, 14, 16),
					number(text, 17, 19), nanos)
			.toInstant(ZoneOffset.UTC);
	}

	private static int number(String text, int from, int to) {
		return Integer.parseInt(text, from, to, 10);
	}

}
