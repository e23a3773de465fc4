package dev.fingy.internal.sanitize;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

/**
 * {@code OptionalInt} and its relatives, which have no class in common.
 */
public final class OptionalNumbers {

	private OptionalNumbers() {
	}

	/**
	 * Return whether an object is one of them.
	 * @param value any object
	 * @return {@code true} if it is
	 */
	public static boolean isOne(Object value) {
		return value instanceof OptionalInt || value instanceof OptionalLong || value instanceof OptionalDouble;
	}

	/**
	 * Return the number that one of them holds.
	 * @param value one of them
	 * @return the number, or {@code null} for none
	 */
	public static @Nullable Number number(Object value) {
		if (value instanceof OptionalInt number) {
			return number.isPresent() ? number.getAsInt() : null;
		}
		if (value instanceof OptionalLong number) {
			return number.isPresent() ? number.getAsLong() : null;
		}
		return (value instanceof OptionalDouble number && number.isPresent()) ? number.getAsDouble() : null;
	}

}
