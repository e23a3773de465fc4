package dev.fingy.internal.processor.documentation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A documentation comment, which is provided as plain text.
 */
final class JavaDoc {

	static final JavaDoc NONE = new JavaDoc(List.of(""));

	private static final Pattern TAG = Pattern.compile("@\\w.*");

	private static final Pattern EXAMPLE = Pattern
		.compile("(?s)<pre\\s+class\\s*=\\s*[\"']?example[\"']?\\s*>(.*?)</pre>");

	private final List<String> sections;

	private JavaDoc(List<String> sections) {
		this.sections = List.copyOf(sections);
	}

	/**
	 * Read a comment.
	 * @param comment the comment without its stars
	 * @return its content, first the description, then its block tags
	 */
	static JavaDoc of(String comment) {
		List<String> sections = new ArrayList<>();
		StringBuilder section = new StringBuilder();
		int depth = 0;
		for (String line : comment.lines().toList()) {
			if (depth == 0 && TAG.matcher(line.strip()).matches()) {
				sections.add(section.toString());
				section.setLength(0);
			}
			section.append(line).append('\n');
			depth += depth(line);
		}
		sections.add(section.toString());
		return new JavaDoc(sections);
	}

	private static int depth(String line) {
		return (int) (line.chars().filter((ch) -> ch == '{').count() - line.chars().filter((ch) -> ch == '}').count());
	}

	String description() {
		return JavaDocText.plain(EXAMPLE.matcher(this.sections.get(0)).replaceAll(" "));
	}

	String parameter(String name) {
		String quoted = Pattern.quote(name);
		return block("@(?:param|property)\\s+(?:\\[" + quoted + "\\]|" + quoted + ")(?:\\s|$)");
	}

	String deprecation() {
		return block("@deprecated(?:\\s|$)");
	}

	private String block(String start) {
		Pattern pattern = Pattern.compile("(?s)\\s*" + start + "(.*)");
		return this.sections.stream()
			.skip(1)
			.map(pattern::matcher)
			.filter(Matcher::matches)
			.map((matcher) -> JavaDocText.plain(matcher.group(1)))
			.findFirst()
			.orElse("");
	}

	/**
	 * Return the example.
	 * @return what is in the first {@code pre} of the class {@code example}, without its
	 * indent, or an empty text
	 */
	String example() {
		Matcher matcher = EXAMPLE.matcher(this.sections.get(0));
		return matcher.find() ? JavaDocText.verbatim(matcher.group(1)) : "";
	}

}
