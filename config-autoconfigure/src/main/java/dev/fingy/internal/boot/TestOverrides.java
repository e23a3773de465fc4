package dev.fingy.internal.boot;

import java.util.Set;

/**
 * The names of the beans that a test overrides, known before they are overridden.
 *
 * @param names the names
 */
public record TestOverrides(Set<String> names) {

	/**
	 * Create the overrides.
	 * @param names the names
	 */
	public TestOverrides {
		names = Set.copyOf(names);
	}

}
