package dev.fingy.type;

import java.lang.reflect.Array;

import org.jspecify.annotations.Nullable;

/**
 * The values that Java gives to primitive fields.
 */
final class PrimitiveDefaults {

	private PrimitiveDefaults() {
	}

	static @Nullable Object of(Class<?> primitive) {
		return Array.get(Array.newInstance(primitive, 1), 0);
	}

}
