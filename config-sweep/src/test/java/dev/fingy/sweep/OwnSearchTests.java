package dev.fingy.sweep;

import java.util.Iterator;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import dev.fingy.FingyBinder;
import dev.fingy.TypeName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A search of an application, as in the documentation.
 */
class OwnSearchTests {

	@Test
	void ownSearchIsChosenByName() {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of("sweep.search", "corner")));
		Search search = FingyBinder.get(environment).bind("sweep", Sweep.class).search();
		TestSpace space = new TestSpace().with("x", new Uniform(0, 1)).with("y", new Integers(1, 5, 1));
		assertThat(space.stream(search, 50, 7).map(Point::toString)).containsExactly("{x=0.0, y=1}", "{x=1.0, y=1}",
				"{x=0.0, y=5}", "{x=1.0, y=5}");
		assertThat(space.points(search, 3, 7)).hasSize(3);
	}

	@TypeName
	record CornerSearch() implements Search {

		@Override
		public Iterator<Point> points(Space space, Budget budget) {
			Points points = new Points(space);
			return IntStream.range(0, 1 << space.parameters().size())
				.limit(budget.trials())
				.mapToObj((corner) -> points.at(quantiles(space, corner)))
				.iterator();
		}

		private static double[] quantiles(Space space, int corner) {
			return IntStream.range(0, space.parameters().size())
				.mapToDouble((i) -> ((corner >> i & 1) == 0) ? 0 : Math.nextDown(1.0))
				.toArray();
		}

	}

	/**
	 * What a sweep configures.
	 *
	 * @param search which points are tried
	 */
	record Sweep(Search search) {

	}

}
