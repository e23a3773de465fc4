package dev.fingy.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.fingy.reference.BaseEntry;
import dev.fingy.reference.TypeEntry;
import dev.fingy.reference.TypeReference;

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
				.map((library) -> library.replaceFirst("-\\d.*", ""))).containsExactlyInAnyOrder("fingy-core",
						"fingy-page", "fingy-runs", "fingy-spring-boot", "fingy-sweep");
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
		assertThat(IndexTests.withoutLocation(DemoProcess.report(demo.run(Map.of(), 1, "--fingy.check"))))
			.isEqualTo(IndexTests.WITHOUT_PERSISTENCE.formatted(IndexTests.NOT_LISTED, "from demo.jar "));
	}

	@Test
	void tellsTheTypesOfItsLibrariesBesideItsOwn() throws Exception {
		TypeReference own = TypeReference.read(Files.readString(Path.of("target/classes", TypeReference.RESOURCE)));
		assertThat(types(JAR)).isEqualTo(own.toJson());
		Path copy = Files.copy(JAR, this.directory.resolve("demo.jar"));
		BaseEntry base = own.bases().get(0);
		TypeEntry type = new TypeEntry("rented", List.of(), "rental.Rented", "", "Somebody else's.", "",
				"@TypeName on rental.Rented", "", "", "", List.of());
		TypeReference library = TypeReference.of(List.of(), List.of(new BaseEntry(base.declared(), base.className(),
				base.discriminator(), base.defaultType(), "", true, false, List.of(type))), List.of());
		Path rental = this.directory.resolve("rental.jar");
		try (FileSystem jar = FileSystems.newFileSystem(rental, Map.of("create", "true"))) {
			Files.createDirectories(jar.getPath("META-INF/fingy"));
			Files.writeString(jar.getPath(TypeReference.RESOURCE), library.toJson());
		}
		try (FileSystem jar = FileSystems.newFileSystem(copy, Map.of("compressionMethod", "STORED"))) {
			Files.copy(rental, libraries(jar).resolve("rental-1.0.jar"));
		}
		assertThat(types(copy)).isEqualTo(TypeReference.joined(List.of(own, library)).toJson())
			.contains("rental.Rented");
	}

	private static String types(Path jar) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), "dev.fingy.cli.Main", "types", jar.toString(), "--json")
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).isZero();
		return output;
	}

}
