package dev.fingy.sweep;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * All combinations of values.
 */
class GridSearchTests {

	private static final Search GRID = new GridSearch();

	@Test
	void lastParameterChangesFastest() {
		TestSpace space = new TestSpace().with("a", choice("x", "y")).with("b", choice(1, 2, 3));
		assertThat(space.stream(GRID, 50, 7).map(Point::toString)).containsExactly("{a=x, b=1}", "{a=x, b=2}",
				"{a=x, b=3}", "{a=y, b=1}", "{a=y, b=2}", "{a=y, b=3}");
	}

	@Test
	void rangesGetEquallyManyPointsWithinTheBudget() {
		TestSpace space = new TestSpace().with("a", choice("x", "y"))
			.with("b", new Uniform(0, 1))
			.with("c", new LogUniform(1e-3, 1));
		assertThat(space.points(GRID, 40, 7)).hasSize(32);
		assertThat(space.stream(GRID, 40, 7).map((point) -> point.get("b")).distinct()).containsExactly(0.0,
				0.333333333333, 0.666666666667, 1.0);
		assertThat(space.stream(GRID, 40, 7).map((point) -> point.get("c")).distinct()).containsExactly(0.001, 0.01,
				0.1, 1.0);
		assertThat(GRID.omitted(space, new Budget(40, 7))).isZero();
	}

	@Test
	void rangeOfFewIntegersGetsThemAll() {
		TestSpace space = new TestSpace().with("a", new Integers(1, 3, 1)).with("b", new Uniform(0, 1));
		assertThat(space.points(GRID, 50, 7)).hasSize(48);
		assertThat(new TestSpace().with("a", new Integers(1, 3, 1)).points(GRID, 50, 7)).hasSize(3);
	}

	@Test
	void oneRangeGetsTheWholeBudget() {
		for (int trials : new int[] { 1, 2, 3, 7, 64, 1000, 1001 }) {
			assertThat(new TestSpace().with("a", new Uniform(0, 1)).points(GRID, trials, 7)).hasSize(trials);
		}
	}

	@Test
	@Timeout(60)
	void anyBudgetIsAccepted() {
		TestSpace listed = new TestSpace().with("a", choice("x", "y"));
		assertThat(listed.points(GRID, Integer.MAX_VALUE, 7)).hasSize(2);
		TestSpace range = new TestSpace().with("a", new Integers(1, Integer.MAX_VALUE, 1));
		assertThat(range.stream(GRID, Integer.MAX_VALUE, 7)).hasSize(1_000_000);
	}

	@Test
	void firstCombinationsAreTriedIfThereAreTooMany() {
		TestSpace space = new TestSpace().with("a", choice("x", "y")).with("b", choice(1, 2, 3));
		assertThat(space.stream(GRID, 4, 7).map(Point::toString)).containsExactly("{a=x, b=1}", "{a=x, b=2}",
				"{a=x, b=3}", "{a=y, b=1}");
		assertThat(GRID.omitted(space, new Budget(4, 7))).isEqualTo(2);
		assertThat(GRID.omitted(space, new Budget(6, 7))).isZero();
	}

	@Test
	@Timeout(60)
	void nobodyCountsALifeLong() {
		TestSpace space = new TestSpace();
		IntStream.range(0, 100).forEach((i) -> space.with("p" + i, choice(1, 2, 3)));
		assertThat(space.points(GRID, 10, 7)).hasSize(10);
		assertThat(GRID.omitted(space, new Budget(10, 7))).isEqualTo(1_000_000);
	}

	@Test
	void parametersThatDoNotExistDoNotMultiplyPoints() {
		TestSpace space = new TestSpace().with("trainer", choice("sgd", "forest", "none"))
			.with("trainer.rate", choice(0.1, 1), (chosen) -> "sgd".equals(chosen.get("trainer")))
			.with("trainer.trees", choice(5, 10, 20), (chosen) -> "forest".equals(chosen.get("trainer")))
			.with("margin", choice(1, 2));
		assertThat(space.points(GRID, 50, 7)).hasSize(2 * 2 + 3 * 2 + 2).doesNotHaveDuplicates();
		assertThat(space.stream(GRID, 50, 7).map(Point::toString)).contains("{trainer=sgd, trainer.rate=1, margin=2}",
				"{trainer=forest, trainer.trees=5, margin=1}", "{trainer=none, margin=2}");
	}

	@Test
	void rangesThatSometimesExistGetAsManyPointsAsFit() {
		TestSpace space = new TestSpace().with("trainer", choice("sgd", "none"))
			.with("trainer.rate", new LogUniform(1e-3, 1), (chosen) -> "sgd".equals(chosen.get("trainer")));
		assertThat(space.points(GRID, 50, 7)).hasSize(50);
	}

	@Test
	void firstParameterMayNotExistEither() {
		TestSpace space = new TestSpace().with("a", choice(1, 2), (chosen) -> false).with("b", choice(1, 2));
		assertThat(space.values(GRID, 50, 7)).containsExactly(Map.of("b", 1), Map.of("b", 2));
		assertThat(new TestSpace().with("a", choice(1, 2), (chosen) -> false).values(GRID, 50, 7))
			.containsExactly(Map.of());
	}

	@Test
	void ownDistributionsAreRangesUnlessTheyGiveAllTheirValues() {
		TestSpace space = new TestSpace().with("coin", (quantile) -> (quantile < 0.5) ? "heads" : "tails");
		assertThat(space.values(GRID, 50, 7)).containsExactly(Map.of("coin", "heads"), Map.of("coin", "tails"));
	}

	@Test
	void exhaustedGridHasNoFurtherPoint() {
		Iterator<Point> points = GRID.points(new TestSpace().with("a", choice(1)), new Budget(5, 7));
		points.next();
		assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(points::next);
	}

	private static Distribution choice(Object... values) {
		return Distribution.choice(List.of(values));
	}

}
