package dev.fingy.internal.resolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.Environment;

import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.bind.Limits;
import dev.fingy.internal.bind.MissingArguments;
import dev.fingy.internal.bind.UnknownProperties;
import dev.fingy.internal.names.Nearest;
import dev.fingy.internal.source.Origins;

/**
 * What an application decides about binding.
 *
 * @param unknownProperties what becomes of names that a chosen type does not have
 * @param replayed what becomes of them in the document of another run
 * @param missingArguments what becomes of arguments that nothing gives
 * @param limits how large a configuration may be
 */
public record Settings(UnknownProperties unknownProperties, UnknownProperties replayed,
		MissingArguments missingArguments, Limits limits) {

	/**
	 * The settings where nothing is configured.
	 */
	public static final Settings DEFAULT = new Settings(UnknownProperties.FAIL, Limits.DEFAULT);

	/**
	 * Return the settings of an environment, by the names that they have in a Spring Boot
	 * application.
	 * @param environment the environment
	 * @return the settings
	 * @throws FingyException if a property does not fit
	 */
	public static Settings of(Environment environment) {
		Binder binder = Binder.get(environment);
		List<Problem> problems = new ArrayList<>();
		UnknownProperties unknown = value(binder, "fingy.unknown-properties", DEFAULT.unknownProperties(), problems);
		MissingArguments missing = value(binder, "fingy.missing-arguments", DEFAULT.missingArguments(), problems);
		int maxDepth = value(binder, "fingy.limits.max-depth", DEFAULT.limits().maxDepth(), problems);
		int maxNodes = value(binder, "fingy.limits.max-nodes", DEFAULT.limits().maxNodes(), problems);
		if (!problems.isEmpty()) {
			throw new FingyException("the settings of Fingy", problems);
		}
		return new Settings(unknown, DEFAULT.replayed(), missing, limits(environment, maxDepth, maxNodes));
	}

	/**
	 * Return the limits of an environment.
	 * @param environment the environment, which knows the origins of the numbers
	 * @param maxDepth how many nodes may be inside each other
	 * @param maxNodes how many nodes there may be
	 * @return the limits
	 * @throws FingyException if a limit allows nothing
	 */
	public static Limits limits(Environment environment, int maxDepth, int maxNodes) {
		try {
			return new Limits(maxDepth, maxNodes);
		}
		catch (FingyException ex) {
			throw new FingyException("the limits",
					ex.problems().stream().map((problem) -> located(problem, environment)).toList());
		}
	}

	private static Problem located(Problem problem, Environment environment) {
		return problem.at(problem.value(), Origins.of(environment, ConfigurationPropertyName.of(problem.property())));
	}

	@SuppressWarnings("unchecked") // of the class of the default
	private static <T> T value(Binder binder, String name, T byDefault, List<Problem> problems) {
		Class<T> type = (Class<T>) byDefault.getClass();
		try {
			return binder.bind(name, type).orElse(byDefault);
		}
		catch (BindException ex) {
			problems.add(problem(name, type, ex.getProperty()));
			return byDefault;
		}
	}

	private static Problem problem(String name, Class<?> type, @Nullable ConfigurationProperty property) {
		String reason = type.isEnum() ? "is not one of its values" : "is not a number";
		Problem problem = (property != null)
				? Problem.of(name, reason).at(String.valueOf(property.getValue()), property.getOrigin())
				: Problem.of(name, reason);
		if (!type.isEnum()) {
			return problem;
		}
		List<String> known = Arrays.stream(type.getEnumConstants())
			.map((constant) -> constant.toString().toLowerCase(Locale.ROOT))
			.toList();
		return problem.known("Values", known, Nearest.to(String.valueOf(problem.value()), known));
	}

	/**
	 * Create settings under which nothing in the document of another run is unknown.
	 * @param unknownProperties what becomes of unknown names
	 * @param limits how large a configuration may be
	 */
	public Settings(UnknownProperties unknownProperties, Limits limits) {
		this(unknownProperties, UnknownProperties.FAIL, MissingArguments.FAIL, limits);
	}

	/**
	 * Create settings from plain numbers.
	 * @param unknownProperties what becomes of unknown names
	 * @param maxDepth how many nodes may be inside each other
	 * @param maxNodes how many nodes there may be
	 */
	public Settings(UnknownProperties unknownProperties, int maxDepth, int maxNodes) {
		this(unknownProperties, new Limits(maxDepth, maxNodes));
	}

}
