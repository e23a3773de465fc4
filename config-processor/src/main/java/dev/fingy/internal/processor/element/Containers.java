package dev.fingy.internal.processor.element;

import java.util.Set;

import javax.lang.model.type.TypeMirror;

import org.jspecify.annotations.Nullable;

/**
 * The classes that hold what configuration gives.
 */
public final class Containers {

	/**
	 * Creates what it holds when somebody asks.
	 */
	public static final String LAZY = "dev.fingy.Lazy";

	/**
	 * Holds one or none.
	 */
	public static final String OPTIONAL = "java.util.Optional";

	/**
	 * Each holds one number or none.
	 */
	public static final Set<String> OPTIONAL_NUMBERS = Set.of("java.util.OptionalInt", "java.util.OptionalLong",
			"java.util.OptionalDouble");

	/**
	 * Holds any number.
	 */
	public static final String COLLECTION = "java.util.Collection";

	/**
	 * Holds any number under keys.
	 */
	public static final String MAP = "java.util.Map";

	private Containers() {
	}

	/**
	 * Return what an optional, collection or map holds.
	 * @param type a declared type
	 * @param mirrors determines supertypes
	 * @return the type of what it holds, of a map that of its values, or {@code null} if
	 * it is no container
	 */
	public static @Nullable TypeMirror content(TypeMirror type, Mirrors mirrors) {
		if (mirrors.isA(type, OPTIONAL)) {
			return mirrors.argument(type, OPTIONAL, 0);
		}
		if (mirrors.isA(type, COLLECTION)) {
			return mirrors.argument(type, COLLECTION, 0);
		}
		return mirrors.isA(type, MAP) ? mirrors.argument(type, MAP, 1) : null;
	}

}
