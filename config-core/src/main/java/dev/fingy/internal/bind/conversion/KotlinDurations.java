package dev.fingy.internal.bind.conversion;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

import dev.fingy.internal.construction.ValueClass;

/**
 * Durations of Kotlin, whose methods have names that Java cannot write.
 */
final class KotlinDurations {

	private KotlinDurations() {
	}

	/**
	 * Parse a duration.
	 * @param text such as {@code 1h 30m} or {@code PT1H30M}
	 * @param type the class of Kotlin
	 * @return the duration, or {@code null} if the text is none
	 */
	static @Nullable Object parse(String text, ValueClass type) {
		Object companion = ReflectionUtils.getField(field(type.type()), null);
		if (companion == null) {
			return null;
		}
		Method parse = Arrays.stream(companion.getClass().getMethods())
			.filter((method) -> method.getName().startsWith("parse-")
					&& Arrays.equals(method.getParameterTypes(), new Class<?>[] { String.class }))
			.findFirst()
			.orElseThrow();
		try {
			return ValueClass.boxed(type.type(), ReflectionUtils.invokeMethod(parse, companion, text));
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static Field field(Class<?> type) {
		try {
			return type.getField("Companion");
		}
		catch (NoSuchFieldException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
