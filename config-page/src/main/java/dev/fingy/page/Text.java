package dev.fingy.page;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts of anybody, written where HTML is.
 */
final class Text {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	// What could end or begin an element, and what no encoding carries
	private static final Pattern UNSAFE = Pattern.compile("[<>&\u2028\u2029\\p{Cs}]");

	private Text() {
	}

	/**
	 * Return JSON that may be inside an element.
	 * @param shape maps, lists and values
	 * @return the text, which is equal as JSON
	 */
	static String json(@Nullable Object shape) {
		// Outside of strings, JSON has none of these
		return UNSAFE.matcher(MAPPER.writeValueAsString(shape))
			.replaceAll((unsafe) -> String.format(Locale.ROOT, "\\\\u%04x", (int) unsafe.group().charAt(0)));
	}

	/**
	 * Return text that may be inside an element or a quoted attribute.
	 * @param text the text
	 * @return the text with references for what HTML has a meaning for
	 */
	static String html(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

}
