package dev.fingy.test;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

import dev.fingy.internal.sanitize.PlainValue;

/**
 * Compares what a document shows with what somebody would write.
 */
final class Values {

	private static final String ISO_DURATION = "PT";

	private Values() {
	}

	/**
	 * Return whether a value is the expected one. Numbers are equal whatever their type,
	 * and durations whatever their unit.
	 * @param shown the value as a document shows it
	 * @param expected an object, or the text that would be in YAML
	 * @return {@code true} if both bind to the same
	 */
	static boolean areEqual(@Nullable Object shown, @Nullable Object expected) {
		return isSame(shown, PlainValue.of(expected, null));
	}

	private static boolean isSame(@Nullable Object shown, @Nullable Object plain) {
		if (shown instanceof List<?> items && plain instanceof List<?> others) {
			return isSame(items, others);
		}
		if (shown instanceof Map<?, ?> entries && plain instanceof Map<?, ?> others) {
			return entries.keySet().equals(others.keySet()) && entries.entrySet()
				.stream()
				.allMatch((entry) -> isSame(entry.getValue(), others.get(entry.getKey())));
		}
		if (shown instanceof Number && plain instanceof Number) {
			return new BigDecimal(shown.toString()).compareTo(new BigDecimal(plain.toString())) == 0;
		}
		return Objects.equals(shown, plain)
				|| (shown != null && plain != null && isSameText(shown.toString(), plain.toString()));
	}

	private static boolean isSame(List<?> items, List<?> others) {
		if (items.size() != others.size()) {
			return false;
		}
		for (int i = 0; i < items.size(); i++) {
			if (!isSame(items.get(i), others.get(i))) {
				return false;
			}
		}
		return true;
	}

	private static boolean isSameText(String shown, String plain) {
		return shown.equals(plain) || (shown.startsWith(ISO_DURATION) && isDuration(shown, plain));
	}

	private static boolean isDuration(String shown, String plain) {
		try {
			return Duration.parse(shown).equals(DurationStyle.detectAndParse(plain));
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

}
