package dev.fingy.boot.inspection;

import java.util.List;
import java.util.Locale;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.Environment;

import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.names.Nearest;
import dev.fingy.internal.source.Origins;

/**
 * What {@code fingy.check} asks for.
 */
enum Check {

	/**
	 * To start.
	 */
	NONE,

	/**
	 * To check, and create no node.
	 */
	RESOLVED,

	/**
	 * To create the nodes that a start creates as well.
	 */
	CREATED;

	static final String PROPERTY = "fingy.check";

	private static final List<String> NO = List.of("false", "off", "no", "0");

	private static final List<String> YES = List.of("", "true", "on", "yes", "1");

	private static final String CREATE = "create";

	static boolean isAskedFor(Environment environment) {
		return !NO.contains(text(environment));
	}

	/**
	 * Return what is asked for.
	 * @param environment the environment
	 * @return the check
	 * @throws FingyException if the property has another value
	 */
	static Check of(Environment environment) {
		String text = text(environment);
		if (text.equals(CREATE)) {
			return CREATED;
		}
		if (!NO.contains(text) && !YES.contains(text)) {
			throw unknown(environment, text);
		}
		return NO.contains(text) ? NONE : RESOLVED;
	}

	private static String text(Environment environment) {
		return environment.getProperty(PROPERTY, "false").trim().toLowerCase(Locale.ROOT);
	}

	private static FingyException unknown(Environment environment, String text) {
		List<String> known = List.of("true", "false", CREATE);
		Problem problem = Problem.of(PROPERTY, "is not a kind of check")
			.at(text, Origins.of(environment, ConfigurationPropertyName.of(PROPERTY)));
		return new FingyException("the settings of Fingy",
				List.of(problem.known("Values", known, Nearest.to(text, known))));
	}

}
