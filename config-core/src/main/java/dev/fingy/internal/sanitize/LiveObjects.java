package dev.fingy.internal.sanitize;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Knows which objects exist. It never creates one.
 */
@FunctionalInterface
public interface LiveObjects {

	/**
	 * Knows no objects.
	 */
	LiveObjects NONE = (path) -> null;

	/**
	 * Return the object of a node.
	 * @param path the whole name of a configuration, a component, or a nested object
	 * @return the object, or {@code null} if it was not created or is not known
	 */
	@Nullable Object created(String path);

	/**
	 * Return what a container has in place of the object of a node.
	 * @param path the whole name of a component
	 * @return the name of its class, or {@code null} if the object is not replaced
	 */
	default @Nullable String replacement(String path) {
		return null;
	}

	/**
	 * Return live objects, some of which are replaced.
	 * @param created finds an object
	 * @param replacement finds the name of the class of what replaces an object
	 * @return live objects
	 */
	static LiveObjects of(Function<String, @Nullable Object> created, Function<String, @Nullable String> replacement) {
		return new LiveObjects() {

			@Override
			public @Nullable Object created(String path) {
				return created.apply(path);
			}

			@Override
			public @Nullable String replacement(String path) {
				return replacement.apply(path);
			}

		};
	}

}
