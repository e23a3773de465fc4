package dev.fingy.internal.bind;

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.PlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.origin.Origin;

import dev.fingy.internal.names.SensitiveNames;

/**
 * Resolves placeholders, and finds where they lead.
 */
final class Placeholders {

	private static final String START = "${";

	private static final int LONGEST_CHAIN = 20;

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
	 * Return whether a placeholder in a text names a secret, itself or by way of other
	 * properties.
	 * @param value a value as it is written
	 * @return {@code true} if one does
	 */
	boolean nameSecret(@Nullable Object value) {
		return isIn(value) && nameSecret(String.valueOf(value), new HashSet<>());
	}

	private boolean nameSecret(String text, Set<String> seen) {
		for (int at = text.indexOf(START); at >= 0; at = text.indexOf(START, at + 1)) {
			String name = nameAt(text, at + START.length());
			if (SensitiveNames.matches(name) || (seen.add(name) && leadsToSecret(name, seen))) {
				return true;
			}
		}
		return false;
	}

	private boolean leadsToSecret(String name, Set<String> seen) {
		ConfigurationProperty found = find(name);
		return found != null && isIn(found.getValue()) && nameSecret(String.valueOf(found.getValue()), seen);
	}

	private static String nameAt(String text, int start) {
		int end = start;
		while (end < text.length() && text.charAt(end) != ':' && text.charAt(end) != '}') {
			end++;
		}
		return text.substring(start, end);
	}

	/**
	 * Return where the property of the first placeholder is.
	 * @param text a text with a placeholder
	 * @return its origin, or {@code null}
	 */
	@Nullable Origin target(String text) {
		ConfigurationProperty found = find(nameAt(text, text.indexOf(START) + START.length()));
		return (found != null) ? found.getOrigin() : null;
	}

	/**
	 * Return where a property leads that is nothing but a placeholder.
	 * @param property a property
	 * @return the property at the end, the given one if it holds anything else
	 */
	ConfigurationProperty end(ConfigurationProperty property) {
		ConfigurationProperty end = property;
		for (int i = 0; i < LONGEST_CHAIN && isWhole(end.getValue()); i++) {
			String text = end.getValue().toString();
			ConfigurationProperty next = find(nameAt(text, START.length()));
			if (next == null) {
				return end;
			}
			end = next;
		}
		return end;
	}

	private static boolean isWhole(@Nullable Object value) {
		return isIn(value) && value instanceof CharSequence text && text.toString().startsWith(START)
				&& text.toString().lastIndexOf(START) == 0 && text.toString().indexOf('}') == text.length() - 1;
	}

	private @Nullable ConfigurationProperty find(String name) {
		if (!ConfigurationPropertyName.isValid(name)) {
			return null;
		}
		ConfigurationPropertyName property = ConfigurationPropertyName.of(name);
		for (ConfigurationPropertySource source : this.sources) {
			ConfigurationProperty found = source.getConfigurationProperty(property);
			if (found != null) {
				return found;
			}
		}
		return null;
	}

}
