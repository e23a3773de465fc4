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
		// Weighted, since the width of a range may be more than a number can hold
		return Decimals.round((1 - quantile) * this.from + quantile * this.to, this.from, this.to);
	}

	@Override
	public List<Object> grid(int points) {
		return Quantiles.withEnds(points).mapToObj(this::at).distinct().toList();
	}

}
