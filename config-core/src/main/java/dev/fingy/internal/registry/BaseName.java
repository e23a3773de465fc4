package dev.fingy.internal.registry;

import java.util.function.Supplier;

/**
 * A base, which an index names and nobody has loaded yet.
 *
 * @param name its binary name
 * @param loaded gives the class
 */
record BaseName(String name, Supplier<Class<?>> loaded) {

	static BaseName of(Class<?> base) {
		return new BaseName(base.getName(), () -> base);
	}

	static BaseName of(String name, IndexedClasses classes) {
		return new BaseName(name, () -> classes.load(name));
	}

	Class<?> type() {
		return this.loaded.get();
	}

}
