package dev.fingy.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the jar, run as its users do, in a locale that knows ASCII only.
 */
class ExecutableJarTests {

	@Test
	void showsWhatAPipeBrings() throws Exception {
		assertThat(java("show", "-", "--at", "training.motto")).isEqualTo(new Run(0, """
				training:
				  motto: |-
				    früh
				    warm
				""", ""));
	}

	@Test
	void exitsWithTheCodesOfGit() throws Exception {
		assertThat(java("diff", "--exit-code", Run.BEFORE, "-")).isEqualTo(new Run(0, "", ""));
		assertThat(java("diff", "--exit-code", Run.AFTER, "-").exitCode()).isEqualTo(1);
		assertThat(java("show", "missing.json")).isEqualTo(new Run(128, "", """
				1 problem in the document 'missing.json':

				  missing.json: does not exist
				"""));
		assertThat(java("show").exitCode()).isEqualTo(129);
	}

	@Test
	void writesAPageWithAllThatItIsMadeOf() throws Exception {
		Run run = java("viz", "-", "-o", "-");
		assertThat(run.exitCode()).isZero();
		assertThat(run.out().length()).isGreaterThan(700_000);
		assertThat(run.out().substring(0, 60)).startsWith("<!doctype html>");
	}

	@Test
	void listsRunsAndReplaysThem() throws Exception {
		String history = Run.FOLDER.resolve("history").toString();
		assertThat(java("runs", "list", "--in", history, "--columns", "id,hidden-units", "--limit", "3"))
			.isEqualTo(new Run(0, """
					id        hidden-units
					019b7d13             4
					019b7cdc             4
					019b7cc1            16
					""", ""));
		String document = Path.of(history, "019b7cc1-46c0-7000-8000-000000000002", "document.json")
			.toAbsolutePath()
			.toString();
		assertThat(java("runs", "replay", "best:accuracy", "--in", history, "--", "sh", "-c",
				"echo \"$SPRING_CONFIG_IMPORT\"; exit 3"))
			.isEqualTo(new Run(3, "optional:file:mine.yaml,fingy:" + document + "\n", ""));
	}

	@Test
	void knowsItsVersion() throws Exception {
		assertThat(java("--version").out()).matches("fingy \\d+\\.\\d+\\.\\d+\\S*\n");
	}

	private static Run java(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-jar", "target/fingy.jar"));
		command.addAll(List.of(arguments));
		File err = File.createTempFile("fingy", ".txt");
		ProcessBuilder builder = new ProcessBuilder(command).redirectInput(new File(Run.BEFORE)).redirectError(err);
		builder.environment().put("LC_ALL", "C");
		builder.environment().put("SPRING_CONFIG_IMPORT", "optional:file:mine.yaml");
		builder.environment().remove("JAVA_TOOL_OPTIONS");
		Process process = builder.start();
		String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		int exitCode = process.waitFor();
		String problems = Files.readString(err.toPath());
		assertThat(err.delete()).isTrue();
		return new Run(exitCode, out, problems);
	}

}
