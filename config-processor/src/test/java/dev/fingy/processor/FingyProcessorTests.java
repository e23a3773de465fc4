package dev.fingy.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.fingy.reference.TypeReference;
import dev.fingy.schema.Schema;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is written for a module. Each case is a folder that holds the sources and whatever
 * is expected: the messages of the compiler and every file.
 */
class FingyProcessorTests {

	@TempDir
	private Path directory;

	static List<String> cases() throws IOException {
		try (Stream<Path> cases = Files.list(Path.of("src/test/resources/modules"))) {
			return cases.map((folder) -> folder.getFileName().toString()).sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("cases")
	void writesWhatIsExpected(String name) {
		Path folder = Path.of("src/test/resources/modules", name);
		Compiler compiler = new Compiler(this.directory);
		String messages = compiler.compile(read(folder.resolve("given.java")));
		assertThat(messages).isEqualTo(expected(folder, "messages.txt", ""));
		for (String file : List.of("sources", "types", "types.json")) {
			assertThat(compiler.read("META-INF/fingy/" + file)).isEqualTo(expected(folder, file, "none"));
		}
		String reference = compiler.read("META-INF/fingy/types.json");
		boolean bound = reference.contains("\"configurations\"");
		assertThat(compiler.read(Schema.RESOURCE)).isEqualTo(bound ? Schema.of(TypeReference.read(reference)) : "none");
		assertThat(compiler.read(Schema.PART_RESOURCE))
			.isEqualTo(bound ? Schema.ofPart(TypeReference.read(reference)) : "none");
	}

	@ParameterizedTest
	@MethodSource("cases")
	void eclipseWritesTheSame(String name) {
		Path folder = Path.of("src/test/resources/modules", name);
		Compiler compiler = new Compiler(this.directory).byEclipse();
		String messages = compiler.compile(read(folder.resolve("given.java")));
		assertThat(withoutPlaces(messages)).isEqualTo(withoutPlaces(expected(folder, "messages.txt", "")));
		for (String file : List.of("sources", "types")) {
			assertThat(compiler.read("META-INF/fingy/" + file)).isEqualTo(expected(folder, file, "none"));
		}
		assertThat(unordered(compiler.read(TypeReference.RESOURCE)))
			.isEqualTo(unordered(expected(folder, "types.json", "none")));
	}

	// It sorts the constants of an enum that was compiled before
	private static List<String> unordered(String json) {
		return json.lines().map((line) -> line.replaceFirst(",$", "")).sorted().toList();
	}

	// It knows no places of records and parameters
	private static String withoutPlaces(String messages) {
		return messages.replaceAll("(?m)^(error|warning): \\S+\\.java:\\d+:\\d+: ", "$1: ");
	}

	private static String expected(Path folder, String name, String absent) {
		Path file = folder.resolve(name);
		return Files.exists(file) ? read(file) : absent;
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
