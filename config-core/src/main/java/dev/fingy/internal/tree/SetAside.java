package dev.fingy.internal.tree;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;

/**
 * A value that a source of lower precedence gives to a property that the chosen type does
 * not have, while that source chose another type that has it.
 *
 * @param property the name below the node
 * @param value the value as it was written, {@code null} for a nested node or a masked
 * value
 * @param origin where it is
 * @param secret whether the value is masked
 */
public record SetAside(String property, @Nullable Object value, @Nullable Origin origin, boolean secret) {

	/**
	 * Create a value that is no secret.
	 * @param property the name below the node
	 * @param value the value as it was written
	 * @param origin where it is
	 */
	public SetAside(String property, @Nullable Object value, @Nullable Origin origin) {
		this(property, value, origin, false);
	}

}
