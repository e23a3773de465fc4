package dev.fingy.markdown;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts of others inside a line of Markdown. None of them can end a line, a cell or a
 * piece of code, or do anything to a terminal.
 */
final class Inline {

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

	private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>|&~]");

	// A line that begins with one of these is a list, a heading or a rule
	private static final Pattern BEGINNING = Pattern.compile("^(\\d*)([-+#=.)])");

	private static final Pattern PUNCTUATION = Pattern.compile("\\p{Punct}");

	private Inline() {
	}

	/**
	 * Return what reads as a text.
	 * @param text any text
	 * @return the Markdown for a part of a line, or for a cell
	 */
	static String text(String text) {
		String line = visible(BLANKS.matcher(text).replaceAll(" ").strip());
		return MARKS.matcher(line).replaceAll("\\\\$0");
	}

	/**
	 * Return what reads as a paragraph.
	 * @param text any text
	 * @return the Markdown for one line
	 */
	static String paragraph(String text) {
		return BEGINNING.matcher(text(text)).replaceFirst("$1\\\\$2");
	}

	/**
	 * Return what reads as code. Pipes end a cell even there, and backticks the code.
	 * @param text any text; one with blanks around it is shown in quotes
	 * @return the Markdown for one line, or for a cell
	 */
	static String code(String text) {
		String shown = visible((text.isEmpty() || !text.equals(text.strip())) ? '"' + text + '"' : text);
		return (shown.indexOf('`') < 0 && shown.indexOf('|') < 0) ? '`' + shown + '`'
				: "<code>" + PUNCTUATION.matcher(shown).replaceAll(Inline::entity) + "</code>";
	}

	private static String entity(MatchResult mark) {
		return "&#" + (int) mark.group().charAt(0) + ";";
	}

	/**
	 * Return lines in which one sees everything.
	 * @param text any text
	 * @return the text, which ends without a line break
	 */
	static String lines(String text) {
		return text.stripTrailing().lines().map(Inline::visible).collect(Collectors.joining("\n"));
	}

	/**
	 * Return a text in which one sees everything.
	 * @param text any text
	 * @return a text of one line
	 */
	private static String visible(String text) {
		return UNSEEN.matcher(text).replaceAll((unseen) -> escape(unseen.group()));
	}

	// A replacement reads backslashes as well
	private static String escape(String unseen) {
		StringBuilder escaped = new StringBuilder();
		unseen.chars().forEach((ch) -> escaped.append(String.format(Locale.ROOT, "\\\\u%04x", ch)));
		return escaped.toString();
	}

}
