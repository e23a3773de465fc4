package dev.fingy.internal.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.io.Resource;

/**
 * What is written where a source gives a number or a boolean. YAML reads {@code off} as
 * {@code false} and {@code 1.10} as {@code 1.1}; the file still has the text. A file is
 * read when it is asked for the first time. Not safe for use by several threads.
 */
public final class WrittenTexts {

	private final Map<Resource, YamlScalars> files = new HashMap<>();

	/**
	 * Return what is written.
	 * @param property the property of a source
	 * @return the text of its value, or {@code null} if that is not known
	 */
	public @Nullable String of(ConfigurationProperty property) {
		return of(property.getValue(), property.getOrigin());
	}

	/**
	 * Return what is written.
	 * @param value a value as it was loaded
	 * @param origin where it is written
	 * @return its text, or {@code null} if that is not known
	 */
	public @Nullable String of(@Nullable Object value, @Nullable Origin origin) {
		if (value instanceof CharSequence) {
			return value.toString();
		}
		if (value instanceof Number && isExact(origin)) {
			return value.toString();
		}
		TextResourceOrigin place = (value instanceof Number || value instanceof Boolean) ? place(origin) : null;
		return (value != null && place != null && place.getLocation() != null)
				? file(place).value(place.getLocation(), value) : null;
	}

	// Documents and code hold each number as it is
	private static boolean isExact(@Nullable Origin origin) {
		return origin instanceof CodeOrigin || (origin instanceof PropertySourceOrigin source
				&& source.getPropertySource() instanceof ReplayedSource);
	}

	/**
	 * Return whether a key may be a boolean or a number that was loaded as such.
	 * @param key the key as a source has it
	 * @return {@code true} for {@code true}, {@code false} and what begins as a number
	 */
	static boolean isLoadedKey(String key) {
		char first = key.isEmpty() ? 'x' : key.charAt(0);
		return key.equals("true") || key.equals("false") || (first >= '0' && first <= '9') || first == '-';
	}

	/**
	 * Return how the key of a map is written.
	 * @param key the key as it was loaded, such as {@code false}
	 * @param below a property below the key
	 * @return its text, or {@code null} if that is not known
	 */
	public @Nullable String key(String key, @Nullable ConfigurationProperty below) {
		TextResourceOrigin place = (below != null) ? place(below.getOrigin()) : null;
		return (place != null && place.getLocation() != null) ? file(place).key(place.getLocation(), key) : null;
	}

	/**
	 * Return whether a value is not known as it is written: a text file gives it, and
	 * cannot be read any more.
	 * @param value a value as it was loaded
	 * @param origin where it is written
	 * @return {@code true} if only the loaded value is known
	 */
	public boolean isLost(@Nullable Object value, @Nullable Origin origin) {
		return (value instanceof Number || value instanceof Boolean) && place(origin) != null
				&& of(value, origin) == null;
	}

	private static @Nullable TextResourceOrigin place(@Nullable Origin origin) {
		return (origin instanceof PropertySourceOrigin source) ? place(source.getOrigin())
				: (origin instanceof TextResourceOrigin text && text.getResource() != null) ? text : null;
	}

	private YamlScalars file(TextResourceOrigin place) {
		Resource resource = Objects.requireNonNull(place.getResource());
		return this.files.computeIfAbsent(resource, YamlScalars::of);
	}

}
