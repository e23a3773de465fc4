package dev.fingy.bind;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.PlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.origin.Origin;

/**
 * Resolves placeholders, and tells where they lead.
 */
final class Placeholders {

	static final String UNRESOLVED = "has a placeholder that nothing resolves";

	private static final String START = "${";

	private final PlaceholdersResolver resolver;

	private final Iterable<ConfigurationPropertySource> sources;

	Placeholders(PlaceholdersResolver resolver, Iterable<ConfigurationPropertySource> sources) {
		this.resolver = resolver;
		this.sources = sources;
	}

	static boolean isIn(@Nullable Object value) {
		return value instanceof CharSequence text && text.toString().contains(START);
	}

	@Nullable Object resolve(@Nullable Object value) {
		try {
			return isIn(value) ? this.resolver.resolvePlaceholders(value) : value;
		}
		catch (StackOverflowError ex) {
			throw new IllegalArgumentException("has too many placeholders inside each other");
		}
	}

	/**
	 * Return where the property of the first placeholder stands.
	 * @param text a text with a placeholder
	 * @return its origin, or {@code null}
	 */
	@Nullable Origin target(String text) {
		int start = text.indexOf(START) + START.length();
		int end = start;
		while (end < text.length() && text.charAt(end) != ':' && text.charAt(end) != '}') {
			end++;
		}
		String name = text.substring(start, end);
		if (!ConfigurationPropertyName.isValid(name)) {
			return null;
		}
		ConfigurationPropertyName property = ConfigurationPropertyName.of(name);
		for (ConfigurationPropertySource source : this.sources) {
			ConfigurationProperty found = source.getConfigurationProperty(property);
			if (found != null) {
				return found.getOrigin();
			}
		}
		return null;
	}

}
