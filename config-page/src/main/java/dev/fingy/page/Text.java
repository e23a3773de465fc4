package dev.fingy.page;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Escapes texts for HTML.
 */
final class Text {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	// Characters that could begin or end an element, and those that UTF-8 cannot encode
	private static final Pattern UNSAFE = Pattern.compile("[<>&\u2028\u2029\\p{Cs}]");

	private Text() {
	}

	/**
	 * Return JSON that may be inside an element.
	 * @param shape maps, lists and values
	 * @return the text, which is equal as JSON
	 */
	static String json(@Nullable Object shape) {
		// In JSON, these occur in strings only
		return UNSAFE.matcher(MAPPER.writeValueAsString(shape))
			.replaceAll((unsafe) -> String.format(Locale.ROOT, "\\\\u%04x", (int) unsafe.group().charAt(0)));
	}

	/**
	 * Return text that may be inside an element or a quoted attribute.
	 * @param text the text
	 * @return the text, with references for the characters that are special in HTML
	 */
	static String html(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

}
