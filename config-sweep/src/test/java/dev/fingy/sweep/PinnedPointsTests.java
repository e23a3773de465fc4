package dev.fingy.sweep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Equal seeds give equal points, on every platform and in every later version: a sweep
 * that is resumed must find its trials again.
 */
class PinnedPointsTests {

	static List<Arguments> searches() {
		return List.of(arguments("random", new RandomSearch(), 7), arguments("random-8", new RandomSearch(), 8),
				arguments("sobol", new SobolSearch(), 7), arguments("sobol-8", new SobolSearch(), 8),
				arguments("grid", new GridSearch(), 7));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("searches")
	void pointsStayWhatTheyWere(String name, Search search, long seed) throws IOException {
		String points = String.join("\n", space().stream(search, 12, seed).map(Point::toString).toList());
		assertThat(points + "\n").isEqualTo(resource(name));
	}

	private static TestSpace space() {
		return new TestSpace().with("trainer", Distribution.choice(List.of("sgd", Map.of("type", "forest"))))
			.with("trainer.rate", new LogUniform(1e-3, 1), (chosen) -> "sgd".equals(chosen.get("trainer")))
			.with("margin", new Uniform(0, 2))
			.with("noise", new Normal(0, 1))
			.with("epochs", new Integers(10, 50, 10))
			.with("units", new LogIntegers(4, 1024));
	}

	private static String resource(String name) throws IOException {
		try (InputStream points = PinnedPointsTests.class.getResourceAsStream("points/" + name + ".txt")) {
			return new String(Objects.requireNonNull(points).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
