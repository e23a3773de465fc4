package dev.fingy.demo;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the jar, run as its users do.
 */
class ExecutableJarTests {

	private static final Path JAR = Path.of("target/fingy-demo.jar");

	@TempDir
	private Path directory;

	@Test
	void holdsNothingThatOnlyTheCompilerNeeds() throws IOException {
		try (FileSystem jar = FileSystems.newFileSystem(JAR); Stream<Path> libraries = Files.list(libraries(jar))) {
			assertThat(libraries.map((library) -> library.getFileName().toString())
				.filter((library) -> library.startsWith("fingy-") || library.contains("processor"))
				.map((library) -> library.replaceFirst("-\\d.*", "")))
				.containsExactlyInAnyOrder("fingy-core", "fingy-page", "fingy-runs", "fingy-spring-boot");
		}
	}

	private static Path libraries(FileSystem jar) {
		return jar.getPath("BOOT-INF/lib");
	}

	@Test
	void findsItsTypesInTheIndex() throws Exception {
		Path copy = Files.copy(JAR, this.directory.resolve("demo.jar"));
		DemoProcess demo = new DemoProcess(this.directory, List.of("-jar", copy.toString()));
		assertThat(demo.run(Map.of(), 0, "--fingy.check"))
			.contains("No problems in the configuration of 'jobs', 'training'.");
		try (FileSystem jar = FileSystems.newFileSystem(copy)) {
			Path index = jar.getPath(IndexTests.INDEX);
			Files.writeString(index, IndexTests.withoutPersistence(Files.readString(index)));
		}
		assertThat(DemoProcess.report(demo.run(Map.of(), 1, "--fingy.check")))
			.isEqualTo(IndexTests.WITHOUT_PERSISTENCE.formatted("from demo.jar "));
	}

}
