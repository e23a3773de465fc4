package dev.fingy.internal.format;

import java.util.Locale;
import java.util.Map;

import dev.fingy.internal.document.DocumentNode;
import dev.fingy.internal.document.WrittenForm;

/**
 * Writes properties files, in the encoding that every reader of them understands.
 */
public final class PropertiesText {

	private PropertiesText() {
	}

	/**
	 * Write nodes as properties.
	 * @param nodes the nodes by their prefixes
	 * @return the lines
	 */
	public static String of(Map<String, DocumentNode> nodes) {
		StringBuilder text = new StringBuilder();
		SpringProperties.flat(nodes, WrittenForm.BRIEF)
			.forEach((name, value) -> text.append(escape(name, true))
				.append('=')
				.append(escape(value.toString(), false))
				.append('\n'));
		return text.toString();
	}

	private static String escape(String text, boolean key) {
		StringBuilder escaped = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char ch = text.charAt(i);
			boolean blank = ch == ' ' && (key || i == 0);
			boolean sign = key && (ch == ':' || ch == '=' || ch == '#' || ch == '!');
			if (ch == '\\' || blank || sign) {
				escaped.append('\\').append(ch);
			}
			else if (ch < ' ' || ch > '~') {
				escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) ch));
			}
			else {
				escaped.append(ch);
			}
		}
		return escaped.toString();
	}

}
