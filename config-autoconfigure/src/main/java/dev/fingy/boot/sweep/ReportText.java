package dev.fingy.boot.sweep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

import dev.fingy.sweep.SweepDefinition;
import dev.fingy.sweep.SweepReport;
import dev.fingy.sweep.TrialResult;

/**
 * What became of a sweep, for people: the best trials with the values in which they
 * differ, those that failed, and the command that repeats the best.
 */
final class ReportText {

	private final SweepDefinition definition;

	private final Environment environment;

	ReportText(SweepDefinition definition, Environment environment) {
		this.definition = definition;
		this.environment = environment;
	}

	String of(SweepReport report) {
		StringBuilder text = new StringBuilder();
		text.append(sentence(report)).append("\n");
		if (report.stopped() != null) {
			text.append("It ended early, as ").append(report.stopped()).append(".\n");
		}
		if (!report.best().isEmpty()) {
			text.append("\n").append(table(report.best()));
			text.append("\nThe best again:\n  ").append(replay(report.best().get(0))).append("\n");
		}
		if (!report.failures().isEmpty()) {
			text.append("\nFailed:\n");
			report.failures().forEach((each) -> text.append("  ").append(failure(each)).append("\n"));
		}
		return text.toString();
	}

	private static String sentence(SweepReport report) {
		List<String> parts = new ArrayList<>();
		parts.add(report.succeeded() + " succeeded");
		if (report.failed() > 0) {
			parts.add(report.failed() + " failed");
		}
		if (report.skipped() > 0) {
			parts.add(report.skipped() + " had succeeded before");
		}
		int open = report.trials() - report.succeeded() - report.failed() - report.skipped();
		if (open > 0) {
			parts.add(open + " did not run");
		}
		return "Sweep '" + report.name() + "': of " + report.trials() + " trials, " + String.join(", ", parts) + ".";
	}

	private static String failure(TrialResult result) {
		return "trial " + result.trial().number() + ", run " + result.run() + ": "
				+ ((result.error() != null) ? result.error().lines().findFirst().orElse("") : result.state());
	}

	private String table(List<TrialResult> best) {
		Map<String, String> names = names(best);
		List<List<String>> rows = new ArrayList<>();
		List<String> head = new ArrayList<>(List.of("trial", String.valueOf(this.definition.metric())));
		head.addAll(names.values());
		rows.add(head);
		for (TrialResult result : best) {
			List<String> row = new ArrayList<>();
			row.add(String.valueOf(result.trial().number()));
			row.add((result.value() != null) ? number(result.value()) : "");
			names.keySet().forEach((path) -> row.add(value(result.trial().point().get(path))));
			rows.add(row);
		}
		return columns(rows);
	}

	private static String columns(List<List<String>> rows) {
		int[] widths = new int[rows.get(0).size()];
		rows.forEach((row) -> {
			for (int i = 0; i < widths.length; i++) {
				widths[i] = Math.max(widths[i], row.get(i).length());
			}
		});
		StringBuilder text = new StringBuilder();
		rows.forEach((row) -> {
			StringBuilder line = new StringBuilder();
			for (int i = 0; i < widths.length; i++) {
				line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
			}
			text.append(line.toString().stripTrailing()).append("\n");
		});
		return text.toString();
	}

	// Whole names are long, and mostly the last part is enough
	private static Map<String, String> names(List<TrialResult> results) {
		Set<String> paths = new LinkedHashSet<>();
		results.forEach((each) -> paths.addAll(each.trial().point().values().keySet()));
		paths.removeIf((path) -> results.size() > 1
				&& results.stream().map((each) -> value(each.trial().point().get(path))).distinct().count() == 1);
		List<String> last = paths.stream().map(ReportText::last).toList();
		Map<String, String> names = new LinkedHashMap<>();
		paths.forEach((path) -> names.put(path, (Collections.frequency(last, last(path)) == 1) ? last(path) : path));
		return names;
	}

	private static String last(String path) {
		return path.substring(path.lastIndexOf('.') + 1);
	}

	private static String value(@Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			return map.entrySet()
				.stream()
				.map((each) -> each.getKey() + ": " + value(each.getValue()))
				.collect(Collectors.joining(", ", "{", "}"));
		}
		return (value instanceof Double number) ? number(number) : Objects.toString(value, "");
	}

	static String number(double value) {
		String text = String.format(Locale.ROOT, "%.4g", value);
		return (text.contains("e") || !text.contains(".")) ? text : text.replaceAll("0+$", "").replaceAll("\\.$", "");
	}

	private String replay(TrialResult result) {
		String directory = this.environment.getProperty("fingy.runs.directory", ".fingy/runs");
		return program() + " " + this.definition.command() + " --spring.config.import=fingy:" + directory + "/"
				+ result.run() + "/document.json";
	}

	private static String program() {
		String started = System.getProperty("sun.java.command", "").split(" ")[0];
		return started.endsWith(".jar") ? "java -jar " + started : "java " + started;
	}

}
