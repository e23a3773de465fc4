package dev.fingy.sweep;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.DefaultType;

/**
 * A configured sweep, at {@code fingy.sweeps.<name>}.
 *
 * @param command what each trial runs: a command of the application, or the path of a
 * node that is a Runnable or a Callable of an Integer
 * @param search which trials there are
 * @param parameters what differs between trials: for the whole name of a property a list
 * of values, or a distribution
 * @param trials how many trials there are at most
 * @param seed what random numbers begin with. Equal seeds give equal trials
 * @param metric the metric that trials are compared by, or {@code null} if they are not
 * @param goal which values of the metric are better
 * @param parallel how many trials run at a time, or {@code null} for one for each
 * processor
 * @param maxFailures how many trials may fail before no further one starts, or
 * {@code null} for any number
 * @param engine where trials run
 */
public record SweepDefinition(String command, @DefaultType("grid") Search search,
		@DefaultValue Map<String, String> parameters, @DefaultValue("100") int trials, @DefaultValue("0") long seed,
		@Nullable String metric, @DefaultValue("maximise") Goal goal, @Nullable Integer parallel,
		@Nullable Integer maxFailures, @DefaultType("local") Engine engine) {

	/**
	 * Check the numbers, and copy what could change.
	 */
	public SweepDefinition {
		Arguments.atLeast("trials", trials, 1);
		Arguments.atLeast("parallel", (parallel != null) ? parallel : 1, 1);
		Arguments.atLeast("max-failures", (maxFailures != null) ? maxFailures : 0, 0);
		parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
	}

	/**
	 * Return how many trials run at a time.
	 * @return the configured number, or that of the processors
	 */
	int workers() {
		return (this.parallel != null) ? this.parallel : Runtime.getRuntime().availableProcessors();
	}

	/**
	 * Return what the search may use.
	 * @return the number of trials, and the seed
	 */
	public Budget budget() {
		return new Budget(this.trials, this.seed);
	}

}
