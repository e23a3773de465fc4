package dev.fingy;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * The prose of problems, in the one place where it is made.
 */
final class Report {

	private static final int LONGEST_VALUE = 200;

	private Report() {
	}

	static String of(String subject, Collection<Problem> problems) {
		StringBuilder report = new StringBuilder();
		report.append(problems.size()).append((problems.size() != 1) ? " problems in " : " problem in ");
		report.append(subject).append(":\n");
		for (Problem problem : problems) {
			append(report, problem);
		}
		return report.toString();
	}

	private static void append(StringBuilder report, Problem problem) {
		report.append("\n  ").append(problem.property()).append(": ").append(problem.reason()).append('\n');
		line(report, "Value", (problem.value() != null) ? shorten(problem.value()) : null);
		line(report, "Origin", (problem.origin() != null) ? shorten(problem.origin().toString()) : null);
		if (!problem.known().isEmpty()) {
			line(report, problem.knownAs(), String.join(", ", problem.known()));
		}
		if (problem.suggestion() != null) {
			report.append("      Did you mean '").append(problem.suggestion()).append("'?\n");
		}
	}

	private static void line(StringBuilder report, String label, @Nullable String text) {
		if (text != null) {
			String head = label + ":";
			report.append("      ").append(head).append(" ".repeat(Math.max(1, 8 - head.length()))).append(text);
			report.append('\n');
		}
	}

	private static String shorten(String value) {
		String line = value.replace("\r", "\\r").replace("\n", "\\n");
		return (line.length() > LONGEST_VALUE)
				? line.substring(0, LONGEST_VALUE) + "… (" + line.length() + " characters)" : line;
	}

}
