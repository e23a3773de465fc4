package dev.fingy.sweep;

/**
 * Which values of a metric are better.
 */
public enum Goal {

	/**
	 * Larger values are better, as of an accuracy.
	 */
	MAXIMISE,

	/**
	 * Smaller values are better, as of a loss.
	 */
	MINIMISE;

	/**
	 * Return whether a value is better than another. NaN is worse than any other.
	 * @param value a value of the metric
	 * @param than another one
	 * @return whether it is better, {@code false} for equal ones
	 */
	public boolean better(double value, double than) {
		return score(value) > score(than);
	}

	/**
	 * Return a number that is larger for better values.
	 * @param value a value of the metric
	 * @return the score
	 */
	double score(double value) {
		if (Double.isNaN(value)) {
			return Double.NEGATIVE_INFINITY;
		}
		return (this == MAXIMISE) ? value : -value;
	}

}
