package dev.fingy.internal.cli.runs;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunQuery;

/**
 * Finds runs by what people call them: as much of an identifier as distinguishes it from
 * others, {@code latest}, or the one that is best by a metric.
 *
 * @param source where the runs are
 */
record RunNames(RunSource source) {

	static final String ID = "As much of its identifier as is needed to find it, 'latest', 'best:METRIC' for the one with "
			+ "the highest last value, or 'best:-METRIC' for the lowest.";

	private static final String BEST = "best:";

	private static final int CANDIDATES = 6;

	/**
	 * Return the run that is meant.
	 * @param name what it is called
	 * @return the whole identifier
	 * @throws FingyException if it is none, or several
	 */
	String id(String name) {
		if (name.equals("latest")) {
			return only(name, this.source.list(RunQuery.ALL.limitedTo(1)).stream().map(Run::id).findFirst());
		}
		if (name.startsWith(BEST)) {
			return best(name, name.substring(BEST.length()));
		}
		List<String> ids = this.source.ids(name.toLowerCase(Locale.ROOT), CANDIDATES);
		if (ids.size() > 1) {
			throw failure(name, Problem.of(name, "is the beginning of several runs; give more of it"), ids);
		}
		return only(name, ids.stream().findFirst());
	}

	private String only(String name, Optional<String> id) {
		return id.orElseThrow(() -> {
			List<String> newest = this.source.ids("", CANDIDATES);
			String reason = newest.isEmpty() ? "is not in " + this.source + ", where there are no runs"
					: "is no run in " + this.source + "; the newest are listed";
			return failure(name, Problem.of(name, reason), newest);
		});
	}

	private String best(String name, String wanted) {
		boolean lowest = wanted.startsWith("-");
		String metric = lowest ? wanted.substring(1) : wanted;
		List<Run> runs = this.source.list(RunQuery.ALL);
		Comparator<Run> order = Comparator.comparingDouble((run) -> run.metrics().getOrDefault(metric, Double.NaN));
		return runs.stream()
			.filter((run) -> !Double.isNaN(run.metrics().getOrDefault(metric, Double.NaN)))
			.max(lowest ? order.reversed() : order)
			.map(Run::id)
			.orElseThrow(() -> new FingyException(subject(name),
					List.of(Problem.of(name, "no run has recorded '" + metric + "'")
						.known("Metrics",
								runs.stream().flatMap((run) -> run.metrics().keySet().stream()).distinct().toList(),
								null))));
	}

	private static FingyException failure(String name, Problem problem, List<String> candidates) {
		return new FingyException(subject(name), List.of(problem.known("Runs", candidates, null)));
	}

	private static String subject(String name) {
		return "the run '" + name + "'";
	}

	static FingyException failure(String name, String reason) {
		return failure(name, reason, null);
	}

	static FingyException failure(String name, String reason, @Nullable Exception cause) {
		return new FingyException("the runs '" + name + "'", List.of(Problem.of(name, reason)), cause);
	}

}
