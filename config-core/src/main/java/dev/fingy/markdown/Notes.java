package dev.fingy.markdown;

/**
 * What the documentation says.
 */
final class Notes {

	private static final String WITHOUT_REASON = "Deprecated.";

	private Notes() {
	}

	/**
	 * Say what something is, and that it should not be used.
	 * @param description what it is, may be empty
	 * @param deprecation what to do instead, empty if it is not deprecated
	 * @return the Markdown for one line, or for a cell
	 */
	static String of(String description, String deprecation) {
		String mark = deprecation.isEmpty() ? "" : deprecation.equals(WITHOUT_REASON) ? "**Deprecated.** "
				: "**Deprecated:** " + Inline.text(deprecation) + " ";
		return mark.isEmpty() ? Inline.paragraph(description) : (mark + Inline.text(description)).strip();
	}

}
