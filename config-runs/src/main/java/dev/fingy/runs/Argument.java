package dev.fingy.runs;

import org.jspecify.annotations.Nullable;

/**
 * Checks arguments where they are given: what is recorded is looked at by another thread
 * later, which could not determine who gave it.
 */
final class Argument {

	private Argument() {
	}

	/**
	 * Return an argument that is required.
	 * @param <T> its type
	 * @param argument the argument
	 * @param name what it is, as the beginning of a sentence
	 * @return the argument
	 * @throws IllegalArgumentException if it is null
	 */
	static <T> T required(@Nullable T argument, String name) {
		if (argument == null) {
			throw new IllegalArgumentException(name + " must not be null");
		}
		return argument;
	}

}
