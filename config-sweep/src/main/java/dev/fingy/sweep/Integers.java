package dev.fingy.sweep;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.LongStream;

import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.TypeName;

/**
 * Whole numbers of a range, all equally likely. A grid includes both ends.
 *
 * @param from the smallest value
 * @param to the largest value, or more by less than a step
 * @param step the distance of one value to the next, at least 1
 */
@TypeName
record Integers(long from, long to, @DefaultValue("1") long step) implements Distribution {

	Integers {
		Arguments.below("from", from, "to", to);
		Arguments.require(to - from > 0, "from=" + from + " and to=" + to + " are too far apart");
		Arguments.atLeast("step", step, 1);
	}

	@Override
	public Object at(double quantile) {
		return value((long) (quantile * count()));
	}

	@Override
	public List<Object> grid(int points) {
		long last = count() - 1;
		if (points > last) {
			return LongStream.rangeClosed(0, last).mapToObj(this::value).toList();
		}
		return Quantiles.withEnds(points).mapToObj((at) -> value(Math.round(at * last))).distinct().toList();
	}

	@Override
	public OptionalInt size() {
		long count = count();
		return (count <= Integer.MAX_VALUE) ? OptionalInt.of((int) count) : OptionalInt.empty();
	}

	private long count() {
		return (this.to - this.from) / this.step + 1;
	}

	private Object value(long index) {
		return this.from + index * this.step;
	}

}
