package dev.fingy.internal.bind;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.fingy.FingyException;
import dev.fingy.Problem;

/**
 * How large a configuration may be.
 *
 * @param maxDepth how many nodes may be inside each other
 * @param maxNodes how many nodes there may be
 */
public record Limits(int maxDepth, int maxNodes) {

	/**
	 * Check the limits.
	 * @throws FingyException if a limit allows nothing
	 */
	public Limits {
		List<Problem> problems = Stream.of(problem("max-depth", maxDepth), problem("max-nodes", maxNodes))
			.flatMap(Optional::stream)
			.toList();
		if (!problems.isEmpty()) {
			throw new FingyException("the limits", problems);
		}
	}

	/**
	 * The limits that hold where nothing else is configured.
	 */
	public static final Limits DEFAULT = new Limits(100, 1_000_000);

	private static Optional<Problem> problem(String name, int limit) {
		return (limit > 0) ? Optional.empty() : Optional
			.of(Problem.of("fingy.limits." + name, "must be at least 1").at(Integer.toString(limit), null));
	}

}
