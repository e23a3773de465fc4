package dev.fingy.sweep;

import java.util.List;

import dev.fingy.TypeName;

/**
 * Numbers of a range whose logarithms are equally likely: as many from 0.001 to 0.01 as
 * from 0.1 to 1. A grid includes both ends.
 *
 * @param from the smallest value, greater than 0
 * @param to the largest value
 */
@TypeName
record LogUniform(double from, double to) implements Distribution {

	LogUniform {
		Arguments.positive("from", from);
		Arguments.finite("to", to);
		Arguments.below("from", from, "to", to);
	}

	@Override
	public Object at(double quantile) {
		return Decimals.round(Logarithms.between(this.from, this.to, quantile), this.from, this.to);
	}

	@Override
	public List<Object> grid(int points) {
		return Quantiles.withEnds(points).mapToObj(this::at).distinct().toList();
	}

}
