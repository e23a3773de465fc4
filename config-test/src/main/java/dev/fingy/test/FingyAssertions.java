package dev.fingy.test;

import org.jspecify.annotations.Nullable;

import dev.fingy.Fingy;
import dev.fingy.Lazy;

/**
 * Where assertions on configurations begin. It can be imported next to AssertJ's own.
 */
public final class FingyAssertions {

	private FingyAssertions() {
	}

	/**
	 * Assert what was resolved.
	 * @param actual the description of a configuration or of a part
	 * @return assertions on it
	 */
	public static FingyAssert assertThat(@Nullable Fingy actual) {
		return new FingyAssert(actual);
	}

	/**
	 * Assert what a lazy was resolved to. It creates nothing.
	 * @param actual the lazy
	 * @return assertions on its description
	 */
	public static FingyAssert assertThat(@Nullable Lazy<?> actual) {
		return new FingyAssert((actual != null) ? actual.fingy() : null);
	}

}
