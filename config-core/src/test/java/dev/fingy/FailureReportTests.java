package dev.fingy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.fingy.zoo.Animal;
import dev.fingy.zoo.Model;
import dev.fingy.zoo.Sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What each mistake says, whole. A case is a folder with what is given and what is said;
 * a first line {@code # --name=value} is a command line.
 */
class FailureReportTests {

	private static final Path CASES = Path.of("src/test/resources/dev/fingy/failures");

	static Stream<String> cases() throws IOException {
		try (Stream<Path> folders = Files.list(CASES)) {
			return folders.map((folder) -> folder.getFileName().toString()).sorted().toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("cases")
	void bindReports(String name) throws IOException {
		List<String> given = Files.readAllLines(CASES.resolve(name).resolve("given.yaml"));
		TestSources sources = TestSources.yaml(given.toArray(String[]::new));
		if (given.get(0).startsWith("# ")) {
			sources.under(given.get(0).substring(2).split(" "));
		}
		String expected = Files.readString(CASES.resolve(name).resolve("expected.txt"));
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> sources.bind("t", T.class))
			.satisfies((failure) -> assertThat(failure).hasMessage(expected));
	}

	record T(@Nullable Lazy<Model> model, @Nullable Animal animal, Animal.@Nullable Dog dog,
			@Nullable List<Animal> animals, @Nullable Map<String, Integer> scores, @Nullable Sink sink,
			@Nullable Sink other, @Nullable List<Integer> sizes, @Nullable Set<Model.Activation> activations) {

	}

}
