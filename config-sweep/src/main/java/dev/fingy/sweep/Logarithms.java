package dev.fingy.sweep;

/**
 * Numbers between others on a logarithmic scale. {@link StrictMath} has the same results
 * on every platform.
 */
final class Logarithms {

	private Logarithms() {
	}

	static double between(double from, double to, double quantile) {
		return StrictMath.exp((1 - quantile) * StrictMath.log(from) + quantile * StrictMath.log(to));
	}

}
