package dev.fingy.boot.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.boot.Configurations;
import dev.fingy.internal.configuration.BoundConfiguration;
import dev.fingy.internal.creation.Container;
import dev.fingy.internal.names.Nearest;
import dev.fingy.internal.resolution.Resolution;
import dev.fingy.sweep.SweepDefinition;

/**
 * The configured sweeps.
 */
final class Definitions {

	private final BoundConfiguration bound;

	private final Map<String, SweepDefinition> sweeps;

	private Definitions(BoundConfiguration bound) {
		this.bound = bound;
		this.sweeps = new LinkedHashMap<>(((SweepsProperties) bound.object()).sweeps());
	}

	/**
	 * Read the sweeps of an application.
	 * @param configurations resolve them
	 * @return the sweeps
	 * @throws FingyException with everything that is wrong with any of them
	 */
	static Definitions of(Configurations configurations) {
		Resolution resolution = configurations.resolveApart("fingy", SweepsProperties.class);
		List<Problem> problems = new ArrayList<>(resolution.problems());
		resolution.ignored()
			.stream()
			.filter((problem) -> problem.property().startsWith(SweepsProperties.PREFIX + "."))
			.map(Definitions::unknown)
			.forEach(problems::add);
		assertNone(problems);
		Definitions definitions = new Definitions(BoundConfiguration.of(resolution, Container.NONE));
		definitions.sweeps.forEach((name, sweep) -> {
			if (sweep.command() == null) {
				problems.add(Problem.of(SweepsProperties.PREFIX + "." + name, "needs 'command'"));
			}
		});
		assertNone(problems);
		return definitions;
	}

	// Spring Boot would ignore it
	private static Problem unknown(Problem ignored) {
		return new Problem(ignored.property(), "a sweep has no such property", ignored.value(), ignored.origin(),
				ignored.knownAs(), ignored.known(), ignored.suggestion());
	}

	private static void assertNone(List<Problem> problems) {
		if (!problems.isEmpty()) {
			throw new FingyException("the sweeps", problems);
		}
	}

	Map<String, SweepDefinition> all() {
		return this.sweeps;
	}

	/**
	 * Return one sweep.
	 * @param name its name
	 * @return what is configured
	 * @throws FingyException if there is no such sweep
	 */
	SweepDefinition get(String name) {
		SweepDefinition definition = this.sweeps.get(name);
		if (definition == null) {
			List<String> names = List.copyOf(this.sweeps.keySet());
			throw new FingyException("the sweeps",
					List.of(Problem.of(name, "unknown sweep").known("Sweeps", names, Nearest.to(name, names))));
		}
		return definition;
	}

	/**
	 * Return what is configured, for the record.
	 * @param name the name of the sweep
	 * @return the YAML, without what is default
	 */
	String yaml(String name) {
		return this.bound.fingy().at("sweeps." + name).toYaml();
	}

}
