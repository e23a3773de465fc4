package dev.fingy.demo.training;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes the scores of a training for people.
 */
final class ScoreTable {

	private static final String ROW = "%-20s %6s %10s %10s %10s";

	private ScoreTable() {
	}

	static String of(TrainingStatus training) {
		return training.scores()
			.entrySet()
			.stream()
			.map((entry) -> row(entry.getKey(), entry.getValue()))
			.collect(Collectors.joining("\n",
					ROW.formatted(training.trainer(), "days", "accuracy", "balanced", "F1") + "\n", ""));
	}

	private static String row(String name, Score score) {
		return ROW.formatted(name, score.days(), percent(score.accuracy()), percent(score.balancedAccuracy()),
				String.format(Locale.ROOT, "%.3f", score.f1()));
	}

	private static String percent(double share) {
		return String.format(Locale.ROOT, "%.1f %%", 100 * share);
	}

}
