package dev.fingy.internal.names;

import java.util.List;
import java.util.Locale;

/**
 * Names that Spring Boot's {@code SanitizingFunction.ifLikelySensitive()} treats as
 * sensitive, so that what is masked there is masked here.
 */
public final class SensitiveNames {

	private static final List<String> SUFFIXES = List.of("password", "secret", "key", "token");

	private SensitiveNames() {
	}

	/**
	 * Return whether a value of that name is probably secret.
	 * @param name a property name
	 * @return {@code true} for names such as {@code api-token}
	 */
	public static boolean matches(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return SUFFIXES.stream().anyMatch(lower::endsWith) || lower.contains("credentials");
	}

}
