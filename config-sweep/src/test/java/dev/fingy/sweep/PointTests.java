package dev.fingy.sweep;

import java.lang.ref.Reference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Points are values, and small.
 */
class PointTests {

	@Test
	void valuesAreInTheOrderOfTheParameters() {
		Point point = new Points(new TestSpace().with("b", Distribution.choice(List.of(1)))
			.with("c", Distribution.choice(List.of(3)), (chosen) -> false)
			.with("a", Distribution.choice(List.of(2)))).at(0, 0, 0);
		assertThat(point).hasToString("{b=1, a=2}");
		assertThat(point.get("a")).isEqualTo(2);
		assertThat(point.get("c")).isNull();
		assertThat(point.get("d")).isNull();
	}

	@Test
	void pointsOfEqualValuesAreEqual() {
		TestSpace space = new TestSpace().with("a", new Uniform(0, 1)).with("b", new Uniform(0, 1), (chosen) -> false);
		Point point = new Points(space).at(0.5, 0.5);
		assertThat(point).isEqualTo(new Points(space).at(0.5, 0.6))
			.hasSameHashCodeAs(new Points(space).at(0.5, 0.6))
			.isEqualTo(Point.of(Map.of("a", 0.5)))
			.hasSameHashCodeAs(Map.of("a", 0.5))
			.isNotEqualTo(new Points(space).at(0.25, 0.5))
			.isNotEqualTo(Point.of(Map.of("b", 0.5)))
			.isNotEqualTo(Map.of("a", 0.5));
	}

	@Test
	void valuesCannotBeChanged() {
		Map<String, Object> given = new LinkedHashMap<>(Map.of("a", 1));
		Point point = Point.of(given);
		given.put("a", 2);
		assertThat(point.values()).isEqualTo(Map.of("a", 1));
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> point.values().put("a", 2));
	}

	@Test
	void conditionsSeeTheValuesBefore() {
		TestSpace space = new TestSpace().with("a", Distribution.choice(List.of(1)), Map::isEmpty)
			.with("b", Distribution.choice(List.of(2)), Map.of("a", 1)::equals)
			.with("c", Distribution.choice(List.of(3)), Map.of("a", 1, "b", 2)::equals);
		assertThat(new Points(space).at(0, 0, 0)).hasToString("{a=1, b=2, c=3}");
		assertThat(space.points(new GridSearch(), 5, 7)).hasToString("[{a=1, b=2, c=3}]");
	}

	@Test
	void hundredThousandPointsAreSmall() {
		TestSpace space = new TestSpace();
		for (String path : List.of("a", "b", "c", "d", "e")) {
			space.with(path, Distribution.choice(List.of(1, 2, 3)));
		}
		space.points(new RandomSearch(), 1000, 7);
		long before = used();
		List<Point> points = space.points(new RandomSearch(), 100_000, 7);
		long each = (used() - before) / points.size();
		System.out.println("A point of five parameters holds " + each + " bytes");
		Reference.reachabilityFence(points);
		assertThat(each).isLessThanOrEqualTo(100);
	}

	private static long used() {
		for (int i = 0; i < 3; i++) {
			System.gc();
		}
		Runtime runtime = Runtime.getRuntime();
		return runtime.totalMemory() - runtime.freeMemory();
	}

}
