package dev.fingy.markdown;

import java.util.regex.Pattern;

/**
 * Descriptions and deprecations from the documentation.
 */
final class Notes {

	private static final String WITHOUT_REASON = "Deprecated.";

	private static final Pattern END = Pattern.compile("[.!?:;…][\\p{Pe}\\p{Pf}\"'`]*\\s*$");

	private Notes() {
	}

	/**
	 * Describe what something is, and that it should not be used.
	 * @param description what it is, may be empty
	 * @param deprecation what to do instead, empty if it is not deprecated
	 * @return the Markdown for one line, or for a cell
	 */
	static String of(String description, String deprecation) {
		if (deprecation.isEmpty()) {
			return Inline.paragraph(description);
		}
		return description.isBlank() ? mark(deprecation) : mark(ended(deprecation)) + " " + Inline.text(description);
	}

	private static String mark(String deprecation) {
		return deprecation.equals(WITHOUT_REASON) ? "**Deprecated.**" : "**Deprecated:** " + Inline.text(deprecation);
	}

	private static String ended(String sentence) {
		return END.matcher(sentence).find() ? sentence : sentence.strip() + ".";
	}

}
