package dev.fingy.sweep;

/**
 * Checks of what configuration gives to distributions and searches.
 */
final class Arguments {

	private Arguments() {
	}

	static void require(boolean condition, String otherwise) {
		if (!condition) {
			throw new IllegalArgumentException(otherwise);
		}
	}

	static void finite(String name, double value) {
		require(Double.isFinite(value), name + "=" + value + " must be a finite number");
	}

	static void positive(String name, double value) {
		finite(name, value);
		require(value > 0, name + "=" + value + " must be greater than 0");
	}

	static void atLeast(String name, long value, long least) {
		require(value >= least, name + "=" + value + " must be at least " + least);
	}

	static void below(String name, double value, String other, double limit) {
		require(value < limit, name + "=" + value + " must be below " + other + "=" + limit);
	}

	static void below(String name, long value, String other, long limit) {
		require(value < limit, name + "=" + value + " must be below " + other + "=" + limit);
	}

}
