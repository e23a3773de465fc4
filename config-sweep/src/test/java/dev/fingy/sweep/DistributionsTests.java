package dev.fingy.sweep;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * What values distributions have.
 */
class DistributionsTests {

	private static final double LARGEST = Math.nextDown(1.0);

	@Test
	void uniformValuesAreProportionalToQuantiles() {
		Distribution uniform = new Uniform(-1, 3);
		assertThat(List.of(uniform.at(0), uniform.at(0.25), uniform.at(0.5), uniform.at(LARGEST)))
			.isEqualTo(List.of(-1.0, 0.0, 1.0, 3.0));
	}

	@Test
	void logarithmsOfLogUniformValuesAreProportionalToQuantiles() {
		Distribution uniform = new LogUniform(1e-4, 1);
		assertThat(List.of(uniform.at(0), uniform.at(0.25), uniform.at(0.5), uniform.at(0.75), uniform.at(LARGEST)))
			.isEqualTo(List.of(1e-4, 1e-3, 1e-2, 1e-1, 1.0));
		assertThat((double) uniform.at(0.1)).isCloseTo(Math.pow(10, -3.6), within(1e-15));
	}

	@ParameterizedTest
	// The quantiles of the standard normal distribution, to twelve digits
	@CsvSource({ "0.5, 0", "0.75, 0.674489750196", "0.841344746068543, 1", "0.975, 1.95996398454",
			"0.999, 3.09023230617", "0.025, -1.95996398454", "1e-6, -4.75342430882" })
	void normalValuesAreThoseOfTables(double quantile, double expected) {
		assertThat((double) new Normal(0, 1).at(quantile)).isCloseTo(expected, within(1e-8));
		assertThat((double) new Normal(10, 3).at(quantile)).isCloseTo(10 + 3 * expected, within(3e-8));
	}

	@Test
	void normalValuesAreFiniteAtTheEnds() {
		assertThat(List.of(new Normal(0, 1).at(0), new Normal(0, 1).at(Math.nextDown(1.0))))
			.isEqualTo(List.of(-8.29236107581, 8.2095361516));
		assertThat(new Normal(0, 1e307).at(0)).isEqualTo(-8.29236107581e307);
	}

	@Test
	void integersAreEquallyLikely() {
		Distribution integers = new Integers(-1, 8, 3);
		assertThat(IntStream.range(0, 8).mapToObj((i) -> integers.at(i / 8.0)))
			.isEqualTo(List.of(-1L, -1L, 2L, 2L, 5L, 5L, 8L, 8L));
		assertThat(integers.at(LARGEST)).isEqualTo(8L);
	}

	@Test
	void largestIntegerIsTheLastStepWithinTheRange() {
		assertThat(new Integers(0, 10, 4).at(LARGEST)).isEqualTo(8L);
		assertThat(new Integers(0, 10, 4).grid(9)).isEqualTo(List.of(0L, 4L, 8L));
	}

	@Test
	void logIntegerIsAsLikelyAsWhatIsRoundedToIt() {
		Distribution integers = new LogIntegers(1, 10);
		double all = Math.log(10.5 / 0.5);
		int steps = 100_000;
		for (long value = 1; value <= 10; value++) {
			long counted = IntStream.range(0, steps)
				.mapToObj((i) -> integers.at((double) i / steps))
				.filter(Long.valueOf(value)::equals)
				.count();
			assertThat((double) counted / steps).as("%s", value)
				.isCloseTo(Math.log((value + 0.5) / (value - 0.5)) / all, within(2.0 / steps));
		}
	}

	@Test
	void choicesAreEquallyLikely() {
		Distribution choice = Distribution.choice(List.of("sgd", 5, Map.of("type", "adam")));
		assertThat(List.of(choice.at(0), choice.at(0.34), choice.at(LARGEST)))
			.isEqualTo(List.of("sgd", 5, Map.of("type", "adam")));
	}

	@Test
	void gridsOfRangesIncludeBothEnds() {
		assertThat(new Uniform(0, 1).grid(5)).isEqualTo(List.of(0.0, 0.25, 0.5, 0.75, 1.0));
		assertThat(new LogUniform(1e-3, 1).grid(4)).isEqualTo(List.of(0.001, 0.01, 0.1, 1.0));
		assertThat(new Integers(1, 100, 1).grid(4)).isEqualTo(List.of(1L, 34L, 67L, 100L));
		assertThat(new LogIntegers(1, 1000).grid(4)).isEqualTo(List.of(1L, 10L, 100L, 1000L));
	}

	@Test
	void gridOfOneIsTheMiddle() {
		assertThat(new Uniform(0, 1).grid(1)).isEqualTo(List.of(0.5));
		assertThat(new LogUniform(1e-4, 1).grid(1)).isEqualTo(List.of(0.01));
		assertThat(new Normal(3, 1).grid(1)).isEqualTo(List.of(3.0));
		assertThat(new Integers(1, 9, 1).grid(1)).isEqualTo(List.of(5L));
		assertThat(new LogIntegers(1, 100).grid(1)).isEqualTo(List.of(10L));
	}

	@Test
	void gridOfNormalHasPointsOfEqualLikelihood() {
		assertThat(new Normal(0, 1).grid(4))
			.isEqualTo(List.of(-1.15034938038, -0.318639363964, 0.318639363964, 1.15034938038));
	}

	@Test
	void gridsHaveNoValueTwice() {
		assertThat(new Integers(1, 3, 1).grid(10)).isEqualTo(List.of(1L, 2L, 3L));
		assertThat(new LogIntegers(1, 4).grid(10)).isEqualTo(List.of(1L, 2L, 3L, 4L));
		assertThat(Distribution.choice(List.of("a", "b", "a")).grid(1)).isEqualTo(List.of("a", "b"));
		Distribution own = (quantile) -> (quantile < 0.5) ? "heads" : "tails";
		assertThat(own.grid(7)).isEqualTo(List.of("heads", "tails"));
	}

	@Test
	void sizeIsKnownWhereThereAreFewValues() {
		assertThat(new Uniform(0, 1).size()).isEmpty();
		assertThat(new LogUniform(1, 2).size()).isEmpty();
		assertThat(new Normal(0, 1).size()).isEmpty();
		assertThat(new Integers(0, 10, 4).size()).isEqualTo(OptionalInt.of(3));
		assertThat(new Integers(0, Integer.MAX_VALUE - 1, 1).size()).isEqualTo(OptionalInt.of(Integer.MAX_VALUE));
		assertThat(new Integers(0, Integer.MAX_VALUE, 1).size()).isEmpty();
		assertThat(new LogIntegers(1, Integer.MAX_VALUE).size()).isEqualTo(OptionalInt.of(Integer.MAX_VALUE));
		assertThat(new LogIntegers(1, Long.MAX_VALUE).size()).isEmpty();
		assertThat(Distribution.choice(List.of("a", "b", "a")).size()).isEqualTo(OptionalInt.of(2));
	}

	@Test
	void endsOfRangesStayAsTheyAreWritten() {
		assertThat(new Uniform(0.1234567890123456, 1.234567890123456).grid(2))
			.isEqualTo(List.of(0.1234567890123456, 1.234567890123456));
		assertThat(new LogUniform(0.1234567890123456, 1.234567890123456).grid(2))
			.isEqualTo(List.of(0.1234567890123456, 1.234567890123456));
	}

	@Test
	void valuesNextToTheEndAscend() {
		Distribution uniform = new Uniform(-65536.000000001, -65535);
		assertThat((double) uniform.at(1.12e-16)).isGreaterThanOrEqualTo((double) uniform.at(9.5e-17));
	}

	@Test
	void rangesMayBeAsWideAsNumbersAre() {
		assertThat(new Uniform(-Double.MAX_VALUE, Double.MAX_VALUE).grid(3))
			.isEqualTo(List.of(-Double.MAX_VALUE, 0.0, Double.MAX_VALUE));
		assertThat(new LogUniform(Double.MIN_VALUE, Double.MAX_VALUE).grid(2))
			.isEqualTo(List.of(Double.MIN_VALUE, Double.MAX_VALUE));
		assertThat(new Integers(0, Long.MAX_VALUE - 1, 1).at(LARGEST)).isEqualTo(9223372036854774784L);
		assertThat(new LogIntegers(1, Long.MAX_VALUE).grid(2)).isEqualTo(List.of(1L, Long.MAX_VALUE));
	}

	@Test
	void listsInChoicesStayLists() {
		Map<String, Object> asBound = Map.of("0", 64, "1", Map.of("0", 32));
		assertThat(new Choice(List.of(asBound)).at(0)).isEqualTo(List.of(64, List.of(32)));
		assertThat(new Choice(List.of(Map.of("1", 64))).at(0)).isEqualTo(Map.of("1", 64));
		assertThat(new Choice(List.of(Map.of())).at(0)).isEqualTo(Map.of());
	}

}
