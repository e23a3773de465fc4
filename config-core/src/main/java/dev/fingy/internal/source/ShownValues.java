package dev.fingy.internal.source;

import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.NestedExceptionUtils;

/**
 * What messages may show of values and their origins.
 */
public final class ShownValues {

	private ShownValues() {
	}

	/**
	 * Return a value as a message shows it.
	 * @param value the value, which is no secret
	 * @return its text, or {@code null} for a structure
	 */
	public static @Nullable String text(@Nullable Object value) {
		if (value == null || value instanceof Collection<?> || value instanceof Map<?, ?>) {
			return null;
		}
		return value.getClass().isArray() ? "(binary)" : value.toString();
	}

	/**
	 * Return what is wrong as a message shows it.
	 * @param failure what was thrown
	 * @return the first line of the message of its cause
	 */
	public static String message(Throwable failure) {
		Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
		String message = (root.getMessage() != null) ? root.getMessage() : root.getClass().getSimpleName();
		return message.lines().findFirst().orElse("");
	}

	/**
	 * Return where a secret is, as a message may show it: what is below a secret place
	 * may have a key of a map in its name.
	 * @param path the path of the secret place
	 * @param property the property that sets it or something below it
	 * @return its origin, or {@code null} if there is none to show
	 */
	public static @Nullable Origin secretOrigin(String path, @Nullable ConfigurationProperty property) {
		Origin origin = (property != null) ? property.getOrigin() : null;
		if (property == null || origin == null) {
			return null;
		}
		boolean isNamedAsPlace = Names.uniform(property.getName().toString()).equals(Names.uniform(path));
		return isNamedAsPlace ? origin : withoutName(origin, path);
	}

	private static @Nullable Origin withoutName(Origin origin, String path) {
		if (origin instanceof PropertySourceOrigin named) {
			return (named.getOrigin() instanceof TextResourceOrigin) ? origin
					: new PropertySourceOrigin(named.getPropertySource(), path);
		}
		return (origin instanceof SystemEnvironmentOrigin) ? null : origin;
	}

}
