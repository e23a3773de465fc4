package dev.fingy;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;

/**
 * The prose of problems, in the one place where it is made.
 */
final class Report {

	private static final int LONGEST_NAME = 200;

	private static final int LONGEST_REASON = 1000;

	private static final int MOST_PROBLEMS = 100;

	// What moves the cursor, turns the direction of text or begins a line
	private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

	private Report() {
	}

	static String of(String subject, Collection<Problem> problems) {
		StringBuilder report = new StringBuilder();
		report.append(number(problems.size())).append((problems.size() != 1) ? " problems in " : " problem in ");
		report.append(clean(subject, LONGEST_REASON)).append(":\n");
		problems.stream().limit(MOST_PROBLEMS).forEach((problem) -> append(report, problem));
		if (problems.size() > MOST_PROBLEMS) {
			report.append("\n  … and ").append(number(problems.size() - MOST_PROBLEMS)).append(" more\n");
		}
		return report.toString();
	}

	static String sentence(Problem problem) {
		String sentence = (problem.suggestion() != null)
				? head(problem) + "; did you mean '" + clean(problem.suggestion(), LONGEST_NAME) + "'?" : head(problem);
		return (problem.origin() != null) ? sentence + " [" + text(problem.origin()) + "]" : sentence;
	}

	private static String head(Problem problem) {
		return clean(problem.property(), LONGEST_NAME) + ": " + clean(problem.reason(), LONGEST_REASON);
	}

	private static String text(Origin origin) {
		return clean(origin.toString(), LONGEST_NAME);
	}

	private static String number(int number) {
		return String.format(Locale.ROOT, "%,d", number);
	}

	private static void append(StringBuilder report, Problem problem) {
		report.append("\n  ").append(head(problem)).append('\n');
		line(report, "Value", (problem.value() != null) ? clean(problem.value(), LONGEST_NAME) : null);
		line(report, "Origin", (problem.origin() != null) ? text(problem.origin()) : null);
		if (!problem.known().isEmpty()) {
			line(report, problem.knownAs(), clean(String.join(", ", problem.known()), Integer.MAX_VALUE));
		}
		if (problem.suggestion() != null) {
			report.append("      Did you mean '").append(clean(problem.suggestion(), LONGEST_NAME)).append("'?\n");
		}
	}

	private static void line(StringBuilder report, String label, @Nullable String text) {
		if (text != null) {
			String head = label + ":";
			report.append("      ").append(head).append(" ".repeat(Math.max(1, 8 - head.length()))).append(text);
			report.append('\n');
		}
	}

	private static String clean(String text, int longest) {
		return (text.length() > longest)
				? escaped(text.substring(0, longest)) + "… (" + number(text.length()) + " characters)" : escaped(text);
	}

	private static String escaped(String text) {
		return CONTROLS.matcher(text).replaceAll((control) -> Matcher.quoteReplacement(escape(control.group())));
	}

	private static String escape(String control) {
		return switch (control) {
			case "\n" -> "\\n";
			case "\r" -> "\\r";
			case "\t" -> "\\t";
			default -> control.chars()
				.mapToObj((ch) -> String.format(Locale.ROOT, "\\u%04x", ch))
				.collect(Collectors.joining());
		};
	}

}
