package dev.fingy.internal.sanitize;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;

/**
 * Decides which values a document shows. Values of secrets are masked whatever it
 * decides.
 */
@FunctionalInterface
public interface Masking {

	/**
	 * Shows everything but secrets.
	 */
	Masking SECRETS = (property, value, origin) -> false;

	/**
	 * Shows no values at all, for readers who may see the structure only.
	 */
	Masking ALL = (property, value, origin) -> true;

	/**
	 * Return whether a value is masked.
	 * @param property the whole name of the property
	 * @param value the value, {@code null} also where a property has none
	 * @param origin where it is, or {@code null} for a default
	 * @return {@code true} to leave the value out
	 */
	boolean masks(String property, @Nullable Object value, @Nullable Origin origin);

}
