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
		assertThat(compiler.read("META-INF/fingy/types")).isEqualTo(expected(folder, "types", "none"));
		assertThat(compiler.read("META-INF/fingy/types.json")).isEqualTo(expected(folder, "types.json", "none"));
		assertThat(compiler.read("META-INF/fingy/sources")).isEqualTo(expected(folder, "sources", "none"));
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
