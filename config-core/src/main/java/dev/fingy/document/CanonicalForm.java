package dev.fingy.document;

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
			return text(text);
		}
		return (plain instanceof Number number) ? number(number) : plain;
	}

	// RFC 8785 forbids halves of characters, and a hash would take each for a question
	// mark. A text that looks like one of their escapes is escaped as well
	static String text(String text) {
		return (LONE_SURROGATE.matcher(text).find() || text.contains("\\u"))
				? LONE_SURROGATE.matcher(text.replace("\\", "\\\\"))
					.replaceAll((half) -> String.format(Locale.ROOT, "\\\\u%04x", (int) half.group().charAt(0)))
				: text;
	}

	private static Object number(Number number) {
		if ((number instanceof Double || number instanceof Float) && number.toString().equals("-0.0")) {
			// RFC 8785 writes both zeros as 0
			return "-0.0";
		}
		// RFC 8785 knows doubles: what they cannot hold stands as text, so that two stay
		// two
		BigDecimal exact = new BigDecimal(number.toString());
		double nearest = exact.doubleValue();
		boolean holds = !Double.isInfinite(nearest) && new BigDecimal(Double.toString(nearest)).compareTo(exact) == 0;
		return holds ? (Object) nearest : exact.stripTrailingZeros().toString();
	}

}
