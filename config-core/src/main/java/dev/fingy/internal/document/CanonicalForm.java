package dev.fingy.internal.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Plain values in the form in which equal ones are equal, which RFC 8785 then writes.
 */
final class CanonicalForm {

	private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

	private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?(?:E[+-][0-9]+)?");

	private static final String NEGATIVE_ZERO = "-0.0";

	// 1E+309
	private static final int SHORTEST_BEYOND_DOUBLES = 6;

	// JSON is read with numbers of 1,000 digits
	private static final int LONGEST_NUMBER = 1100;

	private CanonicalForm() {
	}

	static @Nullable Object plain(@Nullable Object plain) {
		if (plain instanceof List<?> items) {
			List<@Nullable Object> canonical = new ArrayList<>();
			items.forEach((item) -> canonical.add(plain(item)));
			return canonical;
		}
		if (plain instanceof Map<?, ?> entries) {
			Map<String, @Nullable Object> canonical = new LinkedHashMap<>();
			entries.forEach((key, value) -> canonical.put(text(String.valueOf(key)), plain(value)));
			return canonical;
		}
		if (plain instanceof String text) {
			return isWrittenNumber(text) ? escape(text.charAt(0)) + text.substring(1) : text(text);
		}
		return (plain instanceof Number number) ? number(number) : plain;
	}

	// RFC 8785 forbids halves of characters, and a hash would take each for a question
	// mark. A text that looks like one of their escapes is escaped as well
	static String text(String text) {
		return isOrdinary(text) ? text : escaped(text);
	}

	private static boolean isOrdinary(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) == '\\' || Character.isSurrogate(text.charAt(i))) {
				return false;
			}
		}
		return true;
	}

	private static String escaped(String text) {
		return (LONE_SURROGATE.matcher(text).find() || text.contains("\\u"))
				? LONE_SURROGATE.matcher(text.replace("\\", "\\\\"))
					.replaceAll((half) -> "\\" + escape(half.group().charAt(0)))
				: text;
	}

	private static String escape(char ch) {
		return String.format(Locale.ROOT, "\\u%04x", (int) ch);
	}

	private static Object number(Number number) {
		if (number instanceof Integer || (number instanceof Double && number.doubleValue() != 0)) {
			return number.doubleValue();
		}
		if ((number instanceof Double || number instanceof Float) && number.toString().equals(NEGATIVE_ZERO)) {
			// RFC 8785 writes both zeros as 0
			return NEGATIVE_ZERO;
		}
		// RFC 8785 knows doubles: what they cannot hold is as text, so that two stay
		// two
		BigDecimal exact = new BigDecimal(number.toString());
		return isHeld(exact) ? (Object) exact.doubleValue() : exact.stripTrailingZeros().toString();
	}

	private static boolean isHeld(BigDecimal exact) {
		double nearest = exact.doubleValue();
		return !Double.isInfinite(nearest) && new BigDecimal(Double.toString(nearest)).compareTo(exact) == 0;
	}

	// A text is no number that is as text
	private static boolean isWrittenNumber(String text) {
		if (text.length() < SHORTEST_BEYOND_DOUBLES || text.length() > LONGEST_NUMBER || text.charAt(0) > '9'
				|| !NUMBER.matcher(text).matches()) {
			return text.equals(NEGATIVE_ZERO);
		}
		try {
			BigDecimal exact = new BigDecimal(text);
			return !isHeld(exact) && exact.stripTrailingZeros().toString().equals(text);
		}
		catch (NumberFormatException ex) {
			return false;
		}
	}

}
