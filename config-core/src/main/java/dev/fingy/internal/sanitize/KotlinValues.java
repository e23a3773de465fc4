package dev.fingy.internal.sanitize;

import java.lang.reflect.Method;
import java.math.BigInteger;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.KotlinDetector;
import org.springframework.util.ReflectionUtils;

import dev.fingy.internal.construction.ValueClass;

/**
 * Objects of Kotlin's value classes as what they hold, and those of Kotlin itself as what
 * is written for them.
 */
final class KotlinValues {

	private static final Map<String, Long> MASKS = Map.of("kotlin.UByte", 0xFFL, "kotlin.UShort", 0xFFFFL,
			"kotlin.UInt", 0xFFFF_FFFFL);

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
		String type = value.getClass().getName();
		Object held = ValueClass.unboxed(value);
		Long mask = MASKS.get(type);
		if (mask != null && held instanceof Number bits) {
			return bits.longValue() & mask;
		}
		if (type.equals("kotlin.ULong")) {
			return new BigInteger(value.toString());
		}
		return type.equals("kotlin.time.Duration") ? isoText(value) : ValueClass.held(value);
	}

	// Its own text rounds
	private static Object isoText(Object duration) {
		Method iso = ReflectionUtils.findMethod(duration.getClass(), "toIsoString-impl", long.class);
		Object text = (iso != null) ? ReflectionUtils.invokeMethod(iso, null, ValueClass.unboxed(duration)) : null;
		return (text != null) ? text : duration.toString();
	}

}
