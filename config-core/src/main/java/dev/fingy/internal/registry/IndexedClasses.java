package dev.fingy.internal.registry;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

import dev.fingy.FingyException;
import dev.fingy.Problem;

/**
 * Loads what an index names.
 *
 * @param loader the class loader that found the index
 */
record IndexedClasses(@Nullable ClassLoader loader) {

	/**
	 * Load a class without initialising it.
	 * @param name its name
	 * @return the class
	 * @throws FingyException if it is not there
	 */
	Class<?> load(String name) {
		try {
			return ClassUtils.forName(name, this.loader);
		}
		catch (ClassNotFoundException | LinkageError ex) {
			throw stale(name, "class");
		}
	}

	/**
	 * Return a factory method.
	 * @param id its holder, name and parameters, as {@link Declaration#id(Method)} writes
	 * them
	 * @return the method
	 * @throws FingyException if it is not there
	 */
	Method method(String id) {
		Class<?> holder = load(id.substring(0, id.indexOf('#')));
		return Arrays.stream(holder.getDeclaredMethods())
			.filter((candidate) -> Declaration.id(candidate).equals(id) && !candidate.isBridge())
			.findFirst()
			.orElseThrow(() -> stale(id, "method"));
	}

	private static FingyException stale(String name, String kind) {
		return new FingyException("the registered types", List.of(Problem.of(name,
				"is in the index " + IndexedType.LOCATION + ", but there is no such " + kind + "; build it again")));
	}

}
