package dev.fingy.internal.construction;

import java.math.BigInteger;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Kotlin's unsigned numbers as numbers of Java. Compiled code passes them as the signed
 * numbers that have the same bits.
 */
public final class UnsignedNumbers {

	private static final String LARGEST = "kotlin.ULong";

	private static final Map<String, Long> MASKS = Map.of("kotlin.UByte", 0xFFL, "kotlin.UShort", 0xFFFFL,
			"kotlin.UInt", 0xFFFF_FFFFL);

	private UnsignedNumbers() {
	}

	/**
	 * Return the class of the number that objects of a class hold.
	 * @param type a class
	 * @return the class in Java, or {@code null} if the class holds no unsigned number
	 */
	public static @Nullable Class<?> type(Class<?> type) {
		ValueClass valueClass = ValueClass.of(type);
		if (valueClass == null) {
			return null;
		}
		if (type.getName().equals(LARGEST)) {
			return BigInteger.class;
		}
		return MASKS.containsKey(type.getName()) ? Long.class : type(valueClass.declared().toClass());
	}

	/**
	 * Return the number that an object holds.
	 * @param object any object
	 * @return the number, or {@code null} if the object holds no unsigned number
	 */
	public static @Nullable Number of(@Nullable Object object) {
		ValueClass valueClass = (object != null) ? ValueClass.of(object.getClass()) : null;
		if (object == null || valueClass == null) {
			return null;
		}
		if (valueClass.type().getName().equals(LARGEST)) {
			return new BigInteger(object.toString());
		}
		Long mask = MASKS.get(valueClass.type().getName());
		if (mask == null) {
			return of(ValueClass.held(object));
		}
		return (ValueClass.unboxed(object) instanceof Number bits) ? bits.longValue() & mask : null;
	}

}
