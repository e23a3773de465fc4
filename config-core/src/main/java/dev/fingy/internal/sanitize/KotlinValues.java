package dev.fingy.internal.sanitize;

import java.lang.reflect.Method;

import org.jspecify.annotations.Nullable;
import org.springframework.core.KotlinDetector;
import org.springframework.util.ReflectionUtils;

import dev.fingy.internal.construction.UnsignedNumbers;
import dev.fingy.internal.construction.ValueClass;

/**
 * Objects of Kotlin's value classes as what they hold, and those of Kotlin itself as what
 * is written for them.
 */
final class KotlinValues {

	private KotlinValues() {
	}

	static boolean isOne(Object value) {
		return KotlinDetector.isInlineClass(value.getClass());
	}

	/**
	 * Return what is written for an object.
	 * @param value an object of a value class
	 * @return what it holds, or its number or text
	 */
	static @Nullable Object plain(Object value) {
		Number unsigned = UnsignedNumbers.of(value);
		if (unsigned != null) {
			return unsigned;
		}
		boolean isDuration = value.getClass().getName().equals("kotlin.time.Duration");
		return isDuration ? isoText(value) : ValueClass.held(value);
	}

	// Its own text rounds
	private static Object isoText(Object duration) {
		Method iso = ReflectionUtils.findMethod(duration.getClass(), "toIsoString-impl", long.class);
		Object text = (iso != null) ? ReflectionUtils.invokeMethod(iso, null, ValueClass.unboxed(duration)) : null;
		return (text != null) ? text : duration.toString();
	}

}
