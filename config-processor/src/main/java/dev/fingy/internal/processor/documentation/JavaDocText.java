package dev.fingy.internal.processor.documentation;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.commons.text.StringEscapeUtils;

/**
 * Reduces the markup of documentation comments to its text.
 */
final class JavaDocText {

	private static final Pattern BLOCK = Pattern
		.compile("(?i)</?(?:p|br|ul|ol|li|dl|dt|dd|div|pre|table|tr|td|th|h[1-6]|blockquote|hr)(?:\\s[^>]*)?/?>");

	private static final Pattern ELEMENT = Pattern.compile("</?[a-zA-Z][^>]*>|<!--(?s:.*?)-->");

	private static final Pattern SPACE = Pattern.compile("\\s+");

	private JavaDocText() {
	}

	/**
	 * Return the text on one line.
	 * @param markup tags of Javadoc and elements of HTML
	 * @return what a reader sees
	 */
	static String plain(String markup) {
		return SPACE.matcher(resolved(markup)).replaceAll(" ").strip();
	}

	/**
	 * Return the text on lines of its own.
	 * @param markup what is in a {@code pre}
	 * @return the lines without their common indent
	 */
	static String verbatim(String markup) {
		return resolved(markup).lines()
			.dropWhile(String::isBlank)
			.collect(Collectors.joining("\n"))
			.stripTrailing()
			.stripIndent();
	}

	private static String resolved(String markup) {
		StringBuilder text = new StringBuilder();
		int done = 0;
		for (int start = markup.indexOf("{@"); start >= 0; start = markup.indexOf("{@", done)) {
			int end = end(markup, start);
			text.append(withoutElements(markup.substring(done, start)));
			text.append(inline(markup.substring(start + 2, end)));
			done = Math.min(end + 1, markup.length());
		}
		return text.append(withoutElements(markup.substring(done))).toString();
	}

	private static int end(String markup, int start) {
		int depth = 0;
		for (int i = start; i < markup.length(); i++) {
			depth += (markup.charAt(i) == '{') ? 1 : (markup.charAt(i) == '}') ? -1 : 0;
			if (depth == 0) {
				return i;
			}
		}
		return markup.length();
	}

	private static String inline(String tag) {
		String name = tag.split("\\s", 2)[0];
		String content = tag.substring(name.length());
		return switch (name) {
			case "code", "literal" -> content.startsWith(" ") ? content.substring(1) : content;
			case "link", "linkplain" -> label(content.strip());
			case "value" -> reference(content.strip());
			case "inheritDoc", "docRoot" -> "";
			default -> resolved(content.strip());
		};
	}

	private static String label(String link) {
		String target = link.replaceFirst("(?s)^([^\\s(]+(?:\\([^)]*\\))?).*", "$1");
		String label = link.substring(target.length()).strip();
		return label.isEmpty() ? reference(target) : resolved(label);
	}

	private static String reference(String target) {
		return target.startsWith("#") ? target.substring(1) : target.replace('#', '.');
	}

	private static String withoutElements(String markup) {
		String inline = BLOCK.matcher(markup).replaceAll(" ");
		return StringEscapeUtils.unescapeHtml4(ELEMENT.matcher(inline).replaceAll(""));
	}

}
