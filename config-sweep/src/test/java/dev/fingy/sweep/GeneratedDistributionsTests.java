package dev.fingy.sweep;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every range.
 */
class GeneratedDistributionsTests {

	@Property
	void valuesAreWithinTheRangeAndAscend(@ForAll("ranges") Range range, @ForAll @Quantile double quantile,
			@ForAll @Quantile double other) {
		double lower = range.value(Math.min(quantile, other));
		double upper = range.value(Math.max(quantile, other));
		assertThat(List.of(range.from(), lower, upper, range.to())).isSorted();
	}

	@Property
	void gridsAscendAndAreWithinTheRange(@ForAll("ranges") Range range,
			@ForAll @IntRange(min = 1, max = 50) int points) {
		List<Double> grid = range.distribution().grid(points).stream().map(Range::number).toList();
		assertThat(grid).hasSizeBetween(1, points).isSorted().doesNotHaveDuplicates();
		assertThat(grid.get(0)).isGreaterThanOrEqualTo(range.from());
		assertThat(grid.get(grid.size() - 1)).isLessThanOrEqualTo(range.to());
	}

	@Property
	void gridOfAllValuesHasThemAll(@ForAll("few") Integers integers) {
		int size = integers.size().orElseThrow();
		assertThat(integers.grid(size)).hasSize(size).isEqualTo(integers.grid(size + 7));
	}

	@Property
	void valuesHaveFewDigits(@ForAll("ranges") Range range, @ForAll @Quantile double quantile) {
		double value = range.value(quantile);
		assertThat(value == range.from() || value == range.to() || value == Decimals.round(value)
				|| range.distribution().at(quantile) instanceof Long)
			.isTrue();
	}

	@Provide
	static Arbitrary<Range> ranges() {
		Arbitrary<Double> numbers = Arbitraries.doubles().between(-1e9, 1e9).ofScale(9);
		Arbitrary<Double> positive = Arbitraries.doubles().between(1e-9, 1e9).ofScale(9);
		Arbitrary<Long> integers = Arbitraries.longs().between(-1_000_000, 1_000_000);
		return Arbitraries.oneOf(
				Combinators.combine(numbers, positive)
					.as((from, width) -> new Range(new Uniform(from, from + width + 1), from, from + width + 1)),
				Combinators.combine(positive, positive)
					.filter((from, to) -> from < to)
					.as((from, to) -> new Range(new LogUniform(from, to), from, to)),
				Combinators.combine(integers, integers, Arbitraries.longs().between(1, 1000))
					.filter((from, to, step) -> from < to)
					.as((from, to, step) -> new Range(new Integers(from, to, step), from, to)),
				Combinators.combine(integers, integers)
					.filter((from, to) -> 0 < from && from < to)
					.as((from, to) -> new Range(new LogIntegers(from, to), from, to)));
	}

	@Provide
	static Arbitrary<Integers> few() {
		return Combinators
			.combine(Arbitraries.longs().between(-100, 100), Arbitraries.longs().between(1, 200),
					Arbitraries.longs().between(1, 20))
			.as((from, width, step) -> new Integers(from, from + width, step));
	}

	/**
	 * A quantile.
	 */
	@DoubleRange(max = 1, maxIncluded = false)
	@Scale(16)
	@Retention(RetentionPolicy.RUNTIME)
	@interface Quantile {

	}

	/**
	 * A distribution and its ends.
	 *
	 * @param distribution the distribution
	 * @param from the smallest value
	 * @param to the largest value
	 */
	record Range(Distribution distribution, double from, double to) {

		double value(double quantile) {
			return number(this.distribution.at(quantile));
		}

		static double number(Object value) {
			return ((Number) value).doubleValue();
		}

	}

}
