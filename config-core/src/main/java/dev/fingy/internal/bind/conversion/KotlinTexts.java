package dev.fingy.internal.bind.conversion;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Classes of Kotlin whose companion parses a text.
 */
final class KotlinTexts {

	private static final Map<String, Class<?>> PARSED = Map.of("kotlin.time.Instant", CharSequence.class,
			"kotlin.uuid.Uuid", String.class);

	private KotlinTexts() {
	}

	/**
	 * Return whether a class is one of those.
	 * @param type a class
	 * @return {@code true} if a text is parsed
	 */
	static boolean areOf(Class<?> type) {
		return PARSED.containsKey(type.getName());
	}

	/**
	 * Parse a text.
	 * @param value the value
	 * @param type the declared type
	 * @return an object of the type, or {@code null} if the type is another or the value
	 * is no text
	 * @throws ConversionFailure if the text is none of the type
	 */
	static @Nullable Object parse(Object value, Class<?> type) throws ConversionFailure {
		Class<?> parameter = PARSED.get(type.getName());
		if (parameter == null || !(value instanceof CharSequence text) || text.isEmpty()) {
			return null;
		}
		try {
			Field companion = type.getField("Companion");
			Method parse = companion.getType().getMethod("parse", parameter);
			return parse.invoke(companion.get(null), text.toString().trim());
		}
		catch (InvocationTargetException ex) {
			throw new ConversionFailure(ex.getTargetException());
		}
		catch (ReflectiveOperationException ex) {
			throw new ConversionFailure(ex);
		}
	}

}
