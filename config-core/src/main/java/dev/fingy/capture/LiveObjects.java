package dev.fingy.capture;

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

}
