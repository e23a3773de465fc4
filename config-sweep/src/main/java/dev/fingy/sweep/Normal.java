package dev.fingy.sweep;

import org.hipparchus.distribution.continuous.NormalDistribution;

import dev.fingy.TypeName;

/**
 * Numbers around a mean, the farther from it the less likely. A grid has points of equal
 * likelihood.
 *
 * @param mean the value in the middle
 * @param deviation the standard deviation, greater than 0
 */
@TypeName
record Normal(double mean, double deviation) implements Distribution {

	private static final NormalDistribution STANDARD = new NormalDistribution();

	/**
	 * Less than the smallest quantile that random numbers have apart from 0, of which the
	 * value would be infinite.
	 */
	private static final double SMALLEST = 0x1.0p-54;

	/**
	 * No quantile is farther from the mean, in standard deviations.
	 */
	private static final double LARGEST = 9;

	Normal {
		Arguments.finite("mean", mean);
		Arguments.positive("deviation", deviation);
		Arguments.require(Double.isFinite(Math.abs(mean) + LARGEST * deviation),
				"mean=" + mean + " and deviation=" + deviation + " are too large");
	}

	@Override
	public Object at(double quantile) {
		double standard = STANDARD.inverseCumulativeProbability(Math.max(quantile, SMALLEST));
		return Decimals.round(this.mean + this.deviation * standard);
	}

}
