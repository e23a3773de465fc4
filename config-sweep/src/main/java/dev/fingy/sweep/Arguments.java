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

	static void ascending(double from, double to) {
		require(from < to, "from=" + from + " must be below to=" + to);
	}

	static void atLeast(String name, long value, long least) {
		require(value >= least, name + "=" + value + " must be at least " + least);
	}

}
