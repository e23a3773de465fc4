package dev.fingy.internal.construction;

import java.lang.reflect.Array;

import org.jspecify.annotations.Nullable;

/**
 * The values that Java gives to primitive fields.
 */
public final class PrimitiveDefaults {

	private PrimitiveDefaults() {
	}

	/**
	 * Return the default of a primitive type.
	 * @param primitive the type
	 * @return zero, or {@code false}
	 */
	public static @Nullable Object of(Class<?> primitive) {
		return Array.get(Array.newInstance(primitive, 1), 0);
	}

}
