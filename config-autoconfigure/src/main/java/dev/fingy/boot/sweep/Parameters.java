package dev.fingy.boot.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.origin.Origin;
import org.springframework.core.env.Environment;

import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.boot.Configurations;
import dev.fingy.internal.configuration.BoundConfiguration;
import dev.fingy.internal.creation.Container;
import dev.fingy.internal.resolution.Resolution;
import dev.fingy.internal.source.Names;
import dev.fingy.internal.source.Origins;
import dev.fingy.sweep.Distribution;
import dev.fingy.sweep.Parameter;
import dev.fingy.sweep.SweepDefinition;

/**
 * The parameters of one sweep, with where they are configured.
 */
final class Parameters {

	private final String prefix;

	private final Environment environment;

	private final List<Parameter> parameters;

	private final Map<String, List<Object>> choices = new LinkedHashMap<>();

	private final List<Problem> problems = new ArrayList<>();

	private Parameters(String prefix, Environment environment) {
		this.prefix = prefix;
		this.environment = environment;
		this.parameters = new ArrayList<>();
	}

	/**
	 * Read the parameters of a sweep.
	 * @param name the name of the sweep
	 * @param definition what is configured
	 * @param configurations resolve distributions
	 * @param environment where they are configured
	 * @return the parameters, of which some may be wrong
	 */
	static Parameters of(String name, SweepDefinition definition, Configurations configurations,
			Environment environment) {
		Parameters parameters = new Parameters(SweepsProperties.PREFIX + "." + name + ".parameters", environment);
		ParameterTree.of(definition.parameters())
			.forEachParameter((path, tree) -> parameters.add(path, tree, configurations));
		return parameters;
	}

	private void add(String path, ParameterTree tree, Configurations configurations) {
		Distribution distribution = tree.isDistribution() ? distribution(path, configurations) : choice(path, tree);
		if (distribution != null) {
			this.parameters.add(new Parameter(path, distribution));
		}
	}

	private @Nullable Distribution choice(String path, ParameterTree tree) {
		List<Object> values = tree.values();
		if (values.isEmpty()) {
			this.problems.add(problem(path, "has no values to choose from"));
			return null;
		}
		this.choices.put(path, values);
		return Distribution.choice(values);
	}

	private @Nullable Distribution distribution(String path, Configurations configurations) {
		Resolution resolution = configurations.resolvePart(this.prefix + "." + path, Distribution.class);
		if (!resolution.problems().isEmpty()) {
			this.problems.addAll(resolution.problems());
			return null;
		}
		try {
			return (Distribution) BoundConfiguration.of(resolution, Container.NONE).object();
		}
		catch (FingyException ex) {
			this.problems.addAll(ex.problems());
			return null;
		}
	}

	List<Parameter> all() {
		return List.copyOf(this.parameters);
	}

	/**
	 * Return what is wrong with the parameters themselves.
	 * @return every problem
	 */
	List<Problem> problems() {
		return this.problems;
	}

	/**
	 * Return a problem of a parameter.
	 * @param path the whole name of the property
	 * @param reason what is wrong
	 * @return a problem with the place where the parameter is configured
	 */
	Problem problem(String path, String reason) {
		return Problem.of(this.prefix + "." + path, reason).at(null, origin(path));
	}

	/**
	 * Return where the value of a trial is configured.
	 * @param property the property that has it
	 * @param values the values of the trial
	 * @return the origin of the parameter, or {@code null} if no parameter sets the
	 * property
	 */
	@Nullable Origin origin(String property, Map<String, Object> values) {
		String owner = null;
		for (String path : values.keySet()) {
			if (Names.isWithin(property, path) && (owner == null || path.length() > owner.length())) {
				owner = path;
			}
		}
		return (owner != null) ? origin(owner, property, values.get(owner)) : null;
	}

	private @Nullable Origin origin(String path, String property, @Nullable Object value) {
		int index = this.choices.getOrDefault(path, List.of()).indexOf(value);
		Origin exact = (index >= 0) ? origin(path + "[" + index + "]" + property.substring(path.length())) : null;
		Origin element = (exact == null && index >= 0) ? origin(path + "[" + index + "]") : exact;
		return (element != null) ? element : origin(path);
	}

	private @Nullable Origin origin(String path) {
		ConfigurationPropertyName name = ConfigurationPropertyName.adapt(this.prefix + "." + path, '.');
		Origin own = Origins.of(this.environment, name);
		return (own != null) ? own : first(name);
	}

	// Of a list or a map, where its first value is
	private @Nullable Origin first(ConfigurationPropertyName name) {
		Origin first = Origins.of(this.environment, name.append("[0]"));
		return (first != null) ? first : Origins.of(this.environment, name.append("type"));
	}

}
