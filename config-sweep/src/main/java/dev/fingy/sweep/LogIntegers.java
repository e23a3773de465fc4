package dev.fingy.sweep;

import java.util.List;
import java.util.OptionalInt;

import dev.fingy.TypeName;

/**
 * Whole numbers of a range whose logarithms are equally likely: as many from 10 to 100 as
 * from 100 to 1,000. A grid includes both ends. As in <a href=
 * "https://optuna.readthedocs.io/en/stable/reference/generated/optuna.distributions.IntDistribution.html">Optuna</a>,
 * a number is as likely as the part of the scale that is rounded to it.
 *
 * @param from the smallest value, at least 1
 * @param to the largest value
 */
@TypeName
record LogIntegers(long from, long to) implements Distribution {

	LogIntegers {
		Arguments.atLeast("from", from, 1);
		Arguments.below("from", from, "to", to);
	}

	@Override
	public Object at(double quantile) {
		return value(Logarithms.between(this.from - 0.5, this.to + 0.5, quantile));
	}

	@Override
	public List<Object> grid(int points) {
		return Quantiles.withEnds(points)
			.mapToObj((at) -> value(Logarithms.between(this.from, this.to, at)))
			.distinct()
			.toList();
	}

	@Override
	public OptionalInt size() {
		long last = this.to - this.from;
		return (last < Integer.MAX_VALUE) ? OptionalInt.of((int) last + 1) : OptionalInt.empty();
	}

	private Object value(double value) {
		return Math.min(Math.max(Math.round(value), this.from), this.to);
	}

}
