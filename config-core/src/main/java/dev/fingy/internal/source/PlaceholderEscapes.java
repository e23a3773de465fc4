package dev.fingy.internal.source;

import java.util.BitSet;

import org.springframework.util.PropertyPlaceholderHelper;
import org.springframework.util.SystemPropertyUtils;

/**
 * Escapes of placeholders. Spring Boot takes a backslash before <code>${</code> away, but
 * only where a placeholder would begin that has an end.
 */
public final class PlaceholderEscapes {

	private static final String START = SystemPropertyUtils.PLACEHOLDER_PREFIX;

	private PlaceholderEscapes() {
	}

	/**
	 * Return the text that resolves to another one.
	 * @param text a text without placeholders
	 * @return the text to be written
	 */
	public static String escape(String text) {
		return text.contains(START) ? escaped(text, false) : text;
	}

	/**
	 * Return the text that resolves to another one, whose placeholders are resolved and
	 * whose backslashes are what they are.
	 * @param text a text with placeholders
	 * @return the text to be resolved
	 */
	public static String escapeBackslashes(String text) {
		return text.contains("\\" + START) ? escaped(text, true) : text;
	}

	/**
	 * Return what an escaped text resolves to.
	 * @param text a text that was escaped
	 * @return the text that was given
	 */
	public static String unescape(String text) {
		return text.contains(START) ? Escapes.NOTHING.replacePlaceholders(text, (name) -> null) : text;
	}

	private static String escaped(String text, boolean afterBackslash) {
		BitSet placeholders = placeholders(text);
		StringBuilder escaped = new StringBuilder(text.length() + placeholders.cardinality());
		for (int i = 0; i < text.length(); i++) {
			if (placeholders.get(i) && (!afterBackslash || (i > 0 && text.charAt(i - 1) == '\\'))) {
				escaped.append('\\');
			}
			escaped.append(text.charAt(i));
		}
		return escaped.toString();
	}

	// From the end, as only what follows determines whether a placeholder has an end
	private static BitSet placeholders(String text) {
		BitSet placeholders = new BitSet();
		int ends = 0;
		for (int i = text.length() - 1; i >= 0; i--) {
			if (text.charAt(i) == '}') {
				ends++;
			}
			else if (text.charAt(i) == '{' && ends > 0) {
				ends--;
				placeholders.set(Math.max(i - 1, 0), i > 0 && text.charAt(i - 1) == '$');
			}
		}
		return placeholders;
	}

	/**
	 * What resolves escapes. It logs, and all of that need not be loaded for texts
	 * without any.
	 */
	private static final class Escapes {

		static final PropertyPlaceholderHelper NOTHING = new PropertyPlaceholderHelper(START,
				SystemPropertyUtils.PLACEHOLDER_SUFFIX, SystemPropertyUtils.VALUE_SEPARATOR,
				SystemPropertyUtils.ESCAPE_CHARACTER, true);

		private Escapes() {
		}

	}

}
