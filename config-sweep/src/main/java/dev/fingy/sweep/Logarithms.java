package dev.fingy.sweep;

/**
 * Numbers between others on a logarithmic scale. {@link StrictMath} has the same results
 * on every platform.
 */
final class Logarithms {

	private Logarithms() {
	}

	/**
	 * Return a number between two others.
	 * @param from the number at 0
	 * @param to the number at 1
	 * @param quantile where it is on the scale, from 0 to 1
	 * @return the number, exact at both ends
	 */
	static double between(double from, double to, double quantile) {
		if (quantile == 0 || quantile == 1) {
			return (quantile == 0) ? from : to;
		}
		double start = StrictMath.log(from);
		return StrictMath.exp(start + quantile * (StrictMath.log(to) - start));
	}

}
