package dev.fingy.boot.runs.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.lang.Contract;

/**
 * What columns can hold.
 */
final class Values {

	private Values() {
	}

	/**
	 * Return a text without the characters that PostgreSQL refuses, and with it the run.
	 * @param text the text
	 * @return the text with U+FFFD in the place of each NUL and of each half character
	 */
	@Contract("!null -> !null")
	static @Nullable String text(@Nullable String text) {
		if (text == null) {
			return null;
		}
		StringBuilder result = new StringBuilder(text.length());
		text.codePoints().map(Values::known).forEach(result::appendCodePoint);
		return result.toString();
	}

	private static int known(int character) {
		boolean isHalf = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
		return (character == 0 || isHalf) ? 0xFFFD : character;
	}

	/**
	 * Return a time as all columns have it.
	 * @param time the time
	 * @return the time in microseconds
	 */
	@Contract("!null -> !null")
	static @Nullable OffsetDateTime time(@Nullable Instant time) {
		return (time != null) ? time.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC) : null;
	}

}
