package dev.fingy.sweep;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Random points, and those of a Sobol sequence, which share what is tested here.
 */
class RandomSearchTests {

	private static final List<Search> SEARCHES = List.of(new RandomSearch(), new SobolSearch());

	private static final Distribution UNIT = new Uniform(0, 1);

	@Test
	void fewerTrialsAreTheFirstOfMore() {
		for (Search search : SEARCHES) {
			TestSpace space = new TestSpace().with("x", UNIT).with("y", new Normal(0, 1));
			assertThat(space.points(search, 60, 3).subList(0, 50)).isEqualTo(space.points(search, 50, 3));
		}
	}

	@Test
	void otherSeedsGiveOtherPoints() {
		for (Search search : SEARCHES) {
			TestSpace space = new TestSpace().with("x", UNIT);
			assertThat(space.points(search, 50, 3)).doesNotContainAnyElementsOf(space.points(search, 50, 4));
		}
	}

	@Test
	void randomValuesOfAParameterDoNotDependOnOthers() {
		List<Object> alone = values(new TestSpace().with("x", UNIT), "x");
		assertThat(values(new TestSpace().with("a", UNIT).with("x", UNIT).with("z", UNIT), "x")).isEqualTo(alone);
		assertThat(values(new TestSpace().with("a", UNIT, (chosen) -> false).with("x", UNIT), "x")).isEqualTo(alone);
	}

	private static List<Object> values(TestSpace space, String path) {
		return space.values(new RandomSearch(), 20, 7).stream().map((values) -> values.get(path)).toList();
	}

	@Test
	void parametersOfOneDistributionAreIndependent() {
		for (Search search : SEARCHES) {
			TestSpace space = new TestSpace().with("x", UNIT).with("y", UNIT);
			double correlation = space.stream(search, 4096, 7)
				.mapToDouble((point) -> 12 * centred(point, "x") * centred(point, "y"))
				.average()
				.orElseThrow();
			assertThat(correlation).isCloseTo(0, within(0.06));
		}
	}

	private static double centred(Point point, String path) {
		return Number.class.cast(point.get(path)).doubleValue() - 0.5;
	}

	@Test
	void parametersThatDoNotExistHaveNoValue() {
		TestSpace space = new TestSpace().with("trainer", Distribution.choice(List.of("sgd", "forest")))
			.with("trainer.rate", UNIT, (chosen) -> chosen.equals(Map.of("trainer", "sgd")))
			.with("trainer.trees", new Integers(1, 9, 1), (chosen) -> chosen.equals(Map.of("trainer", "forest")))
			.with("margin", UNIT);
		for (Search search : SEARCHES) {
			assertThat(space.values(search, 100, 7)).allSatisfy((values) -> {
				boolean sgd = values.get("trainer").equals("sgd");
				assertThat(values.keySet()).containsExactly("trainer", sgd ? "trainer.rate" : "trainer.trees",
						"margin");
			}).extracting((values) -> values.get("trainer")).contains("sgd", "forest");
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void sobolSequenceCoversTheSquareMoreEvenly(long seed) {
		TestSpace space = new TestSpace().with("x", UNIT).with("y", UNIT);
		double random = Discrepancy.of(space.points(new RandomSearch(), 256, seed));
		double sobol = Discrepancy.of(space.points(new SobolSearch(), 256, seed));
		assertThat(sobol).isLessThan(random / 3);
	}

	@Test
	void eachOfTheFirstPowersOfTwoOfASobolSequenceIsBalanced() {
		TestSpace space = new TestSpace().with("x", UNIT).with("y", UNIT);
		for (int points = 2; points <= 1024; points *= 2) {
			int cells = points;
			List<Point> all = space.points(new SobolSearch(), points, 7);
			for (String axis : List.of("x", "y")) {
				assertThat(all.stream().map((point) -> (int) (cells * (double) point.get(axis))).distinct())
					.as("%s of %s", axis, points)
					.hasSize(points);
			}
		}
	}

	@Test
	void sobolSequenceIntegratesMorePreciselyThanRandomPoints() {
		TestSpace space = new TestSpace().with("x", UNIT).with("y", UNIT);
		double random = 0;
		double sobol = 0;
		for (long seed = 0; seed < 20; seed++) {
			random += error(space.points(new RandomSearch(), 256, seed));
			sobol += error(space.points(new SobolSearch(), 256, seed));
		}
		assertThat(sobol).isLessThan(random / 5);
	}

	/**
	 * The error of the mean of x·y² over the unit square, which is 1/6.
	 */
	private static double error(List<Point> points) {
		double mean = points.stream()
			.mapToDouble((point) -> (double) point.get("x") * Math.pow((double) point.get("y"), 2))
			.average()
			.orElseThrow();
		return Math.abs(mean - 1.0 / 6);
	}

	/**
	 * How far from even points of the unit square are: their L2 star discrepancy, by the
	 * formula of Warnock (1972).
	 */
	private static final class Discrepancy {

		private Discrepancy() {
		}

		static double of(List<Point> points) {
			double[][] x = points.stream()
				.map((point) -> new double[] { (double) point.get("x"), (double) point.get("y") })
				.toArray(double[][]::new);
			double single = 0;
			double pairs = 0;
			for (double[] a : x) {
				single += (1 - a[0] * a[0]) * (1 - a[1] * a[1]) / 2;
				for (double[] b : x) {
					pairs += (1 - Math.max(a[0], b[0])) * (1 - Math.max(a[1], b[1]));
				}
			}
			return Math.sqrt(1.0 / 9 - single / x.length + pairs / x.length / x.length);
		}

	}

}
