package dev.fingy.sweep;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import dev.fingy.FingyBinder;
import dev.fingy.TypeName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A distribution of an application, as in the documentation.
 */
class OwnDistributionTests {

	@Test
	void ownDistributionIsChosenByName() {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addFirst(new MapPropertySource("test", Map.of("sweep.parameters.units.type", "powers-of-two",
					"sweep.parameters.units.from", 4, "sweep.parameters.units.to", 6)));
		Distribution units = FingyBinder.get(environment).bind("sweep", Sweep.class).parameters().get("units");
		assertThat(units).isEqualTo(new PowersOfTwo(4, 6));
		TestSpace space = new TestSpace().with("units", new PowersOfTwo(4, 6));
		assertThat(space.values(new GridSearch(), 50, 7)).containsExactly(Map.of("units", 16), Map.of("units", 32),
				Map.of("units", 64));
		assertThat(space.values(new SobolSearch(), 50, 7)).extracting((values) -> values.get("units"))
			.containsOnly(16, 32, 64);
	}

	@TypeName
	record PowersOfTwo(int from, int to) implements Distribution {

		@Override
		public Object at(double quantile) {
			return 1 << (this.from + (int) (quantile * (this.to - this.from + 1)));
		}

		@Override
		public List<Object> grid(int points) {
			return IntStream.rangeClosed(this.from, this.to).<Object>mapToObj((power) -> 1 << power).toList();
		}

		@Override
		public OptionalInt size() {
			return OptionalInt.of(this.to - this.from + 1);
		}

	}

	/**
	 * What a sweep configures.
	 *
	 * @param parameters the values of each parameter
	 */
	record Sweep(Map<String, Distribution> parameters) {

	}

}
