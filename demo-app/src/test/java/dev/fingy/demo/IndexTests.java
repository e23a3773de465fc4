package dev.fingy.demo;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demo with the index that its compiler wrote, and the same classes without it. An
 * application of Fingy needs no processor, and has the same types with it.
 */
class IndexTests {

	static final String INDEX = "META-INF/fingy/types";

	static final String NOT_LISTED = ": dev.fingy.demo.training.PersistenceEvaluation of … is not registered, "
			+ "since the index there does not list it; compile it again with fingy-processor";

	static final String WITHOUT_PERSISTENCE = """
			Description:

			1 problem in the configuration of 'training':

			  training.evaluations.same-as-yesterday.type: unknown type 'persistence'%s
			      Value:  persistence
			      Origin: class path resource [application.yaml] %s- 16:32
			      Types:  baseline, holdout

			Action:

			Correct what is named above, and start again.

			""";

	private static final Path BUILT = Path.of("target/classes").toAbsolutePath();

	@TempDir
	private Path directory;

	private Path classes;

	@BeforeEach
	void copyClasses() throws IOException {
		this.classes = this.directory.resolve("classes");
		FileSystemUtils.copyRecursively(BUILT, this.classes);
	}

	@Test
	void indexedScannedAndProcessedApplicationsShowTheSame() throws Exception {
		FileSystemUtils.deleteRecursively(this.classes.resolve("META-INF/fingy"));
		assertThat(indexes(classPath(BUILT))).containsExactly(BUILT.resolve(INDEX).toUri().toURL());
		assertThat(indexes(classPath(this.classes))).isEmpty();
		JsonNode indexed = on(BUILT).shown("--training.trainer.epochs=2");
		JsonNode scanned = on(this.classes).shown("--training.trainer.epochs=2");
		JsonNode processed = on(BUILT, "-Dspring.aot.enabled=true").shown("--training.trainer.epochs=2");
		assertThat(indexed.at("/fingerprint/config").asString()).startsWith("sha256:");
		assertThat(indexed.at("/fingerprint/code").asString()).startsWith("sha256:");
		assertThat(scanned).isEqualTo(indexed);
		assertThat(processed).isEqualTo(indexed);
	}

	// Where the class is depends on the machine
	static String withoutLocation(String report) {
		return report.replaceFirst("PersistenceEvaluation of \\S+ is", "PersistenceEvaluation of … is");
	}

	@Test
	void whatIsNotIndexedIsNotFound() throws Exception {
		Path index = this.classes.resolve(INDEX);
		Files.writeString(index, withoutPersistence(Files.readString(index)));
		String output = on(this.classes).run(Map.of(), 1, "--fingy.check");
		assertThat(withoutLocation(DemoProcess.report(output)))
			.isEqualTo(WITHOUT_PERSISTENCE.formatted(NOT_LISTED, ""));
	}

	static String withoutPersistence(String index) {
		String without = index.lines()
			.filter((line) -> !line.contains("\tpersistence\t"))
			.collect(Collectors.joining("\n", "", "\n"));
		assertThat(without).isNotEqualTo(index);
		return without;
	}

	private DemoProcess on(Path classes, String... options) {
		return DemoProcess.ofClassPath(this.directory, String.join(File.pathSeparator, classPath(classes)), options);
	}

	private static List<String> classPath(Path classes) {
		List<String> classPath = new ArrayList<>(
				Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator)));
		classPath.replaceAll((entry) -> Path.of(entry).equals(BUILT) ? classes.toString() : entry);
		assertThat(classPath).contains(classes.toString());
		return classPath;
	}

	private static List<URL> indexes(List<String> classPath) throws IOException {
		List<URL> urls = new ArrayList<>();
		for (String entry : classPath) {
			urls.add(Path.of(entry).toUri().toURL());
		}
		try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), null)) {
			return Collections.list(loader.getResources(INDEX));
		}
	}

}
