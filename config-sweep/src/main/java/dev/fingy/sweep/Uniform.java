package dev.fingy.sweep;

import java.util.List;

import dev.fingy.TypeName;

/**
 * Numbers of a range, all equally likely. A grid includes both ends.
 *
 * @param from the smallest value
 * @param to the largest value
 */
@TypeName
record Uniform(double from, double to) implements Distribution {

	Uniform {
		Arguments.finite("from", from);
		Arguments.finite("to", to);
		Arguments.below("from", from, "to", to);
	}

	@Override
	public Object at(double quantile) {
		return Decimals.round(between(quantile), this.from, this.to);
	}

	private double between(double quantile) {
		double width = this.to - this.from;
		return Double.isFinite(width) ? this.from + quantile * width
				// More than a number can hold
				: 2 * (this.from / 2 + quantile * (this.to / 2 - this.from / 2));
	}

	@Override
	public List<Object> grid(int points) {
		return Quantiles.withEnds(points).mapToObj(this::at).distinct().toList();
	}

}
