package dev.fingy.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The launcher next to the jar, run as its users do.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LauncherTests {

	@TempDir
	Path directory;

	private Path folder = Path.of("");

	private Path loaded = Path.of("");

	private final Map<String, String> environment = new HashMap<>();

	private Path install(String name) throws IOException {
		this.folder = Files.createDirectory(this.directory.resolve(name));
		this.loaded = this.directory.resolve("loaded.txt");
		Files.copy(Path.of("target/fingy.jar"), this.folder.resolve("fingy.jar"));
		return Files.copy(Path.of("target/fingy"), this.folder.resolve("fingy"), StandardCopyOption.COPY_ATTRIBUTES);
	}

	@Test
	void everyStartPrintsTheSame() throws Exception {
		Run run = Run.of("show", Run.BEFORE);
		Path launcher = install("a folder");
		assertThat(start(launcher, "show", Run.BEFORE)).isEqualTo(run);
		assertThat(archive()).isNotEmptyFile();
		assertThat(start(launcher, "show", Run.BEFORE)).isEqualTo(run);
		assertThat(start(launcher, "show").exitCode()).isEqualTo(129);
		assertThat(start(launcher, "diff", "--exit-code", Run.BEFORE, Run.AFTER).exitCode()).isEqualTo(1);
	}

	// Java names the variable where it is set
	private void recordLoadedClasses() {
		this.environment.put("JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + this.loaded);
	}

	@Test
	void classesAreThoseOfTheArchiveWhereverTheLauncherIsLinkedFrom() throws Exception {
		install("installed");
		Path link = Files.createSymbolicLink(this.directory.resolve("link"), Path.of("installed", "fingy"));
		recordLoadedClasses();
		start(link, "show", Run.BEFORE);
		assertThat(start(link, "show", Run.BEFORE).out()).isEqualTo(Run.of("show", Run.BEFORE).out());
		assertThat(Files.readAllLines(this.loaded)).filteredOn((line) -> line.contains(" dev.fingy."))
			.hasSizeGreaterThan(20)
			.allMatch((line) -> line.contains("shared objects file"));
	}

	@Test
	void archiveIsWrittenAgainForANewerJar() throws Exception {
		Path launcher = install("installed");
		start(launcher, "--version");
		Path archive = archive();
		Files.writeString(archive, "of another jar");
		assertThat(start(launcher, "show", Run.BEFORE)).isEqualTo(Run.of("show", Run.BEFORE));
		Files.setLastModifiedTime(this.folder.resolve("fingy.jar"),
				FileTime.fromMillis(System.currentTimeMillis() + 2000));
		start(launcher, "--version");
		assertThat(Files.size(archive())).isGreaterThan(1_000_000);
	}

	private Path archive() throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			List<Path> archives = files.filter((file) -> file.toString().matches(".*\\.(jsa|aot)")).toList();
			assertThat(archives).hasSize(1);
			return archives.get(0);
		}
	}

	private Run start(Path launcher, String... arguments) throws Exception {
		List<String> command = new ArrayList<>(List.of(launcher.toString()));
		command.addAll(List.of(arguments));
		Path err = this.directory.resolve("err.txt");
		ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
		builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
		builder.environment().remove("JAVA_TOOL_OPTIONS");
		builder.environment().putAll(this.environment);
		Process process = builder.start();
		String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		int exitCode = process.waitFor();
		return new Run(exitCode, out, Files.readString(err));
	}

}
