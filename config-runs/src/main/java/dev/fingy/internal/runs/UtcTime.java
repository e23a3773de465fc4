package dev.fingy.internal.runs;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Reads and writes instants in the form of {@link Instant#toString}. The formatter behind
 * that and {@link Instant#parse} is slow until it has been used a lot, and by then a list
 * of runs is read.
 */
final class UtcTime {

	private static final int FRACTION = "2026-01-02T03:04:05.".length();

	private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();

	private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

	private static final int[] POWERS = { 1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000 };

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

	/**
	 * Append an instant as {@link Instant#toString} writes it.
	 * @param text where to
	 * @param time the instant
	 */
	static void append(StringBuilder text, Instant time) {
		long second = time.getEpochSecond();
		if (second < FIRST || second > LAST) {
			text.append(time);
			return;
		}
		LocalDateTime utc = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
		appendDigits(text, utc.getYear(), 4).append('-');
		appendDigits(text, utc.getMonthValue(), 2).append('-');
		appendDigits(text, utc.getDayOfMonth(), 2).append('T');
		appendDigits(text, utc.getHour(), 2).append(':');
		appendDigits(text, utc.getMinute(), 2).append(':');
		appendDigits(text, utc.getSecond(), 2);
		appendFraction(text, time.getNano());
		text.append('Z');
	}

	private static void appendFraction(StringBuilder text, int nanos) {
		if (nanos % 1_000_000 == 0) {
			if (nanos > 0) {
				appendDigits(text.append('.'), nanos / 1_000_000, 3);
			}
		}
		else if (nanos % 1_000 == 0) {
			appendDigits(text.append('.'), nanos / 1_000, 6);
		}
		else {
			appendDigits(text.append('.'), nanos, 9);
		}
	}

	private static StringBuilder appendDigits(StringBuilder text, int number, int count) {
		for (int power = POWERS[count - 1]; power > 0; power /= 10) {
			text.append((char) ('0' + number / power % 10));
		}
		return text;
	}

	private static int number(String text, int from, int to) {
		return Integer.parseInt(text, from, to, 10);
	}

}
