package dev.fingy.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fingy.internal.cli.output.Terminal;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Command lines that name documents only, which are not parsed.
 */
class PlainArgumentsTests {

	@ParameterizedTest
	@ValueSource(strings = { "show B", "show -", "show missing.json", "show", "show B B", "show --help",
			"show @missing", "diff B A", "diff B -", "diff - -", "diff B missing.json", "diff B",
			"diff --exit-code B A", "diff B A B", "show help", "help show", "B", "", "fingerprint B" })
	void whatTheyDoIsWhatParsingDoes(String line) throws Exception {
		String[] arguments = line.isEmpty() ? new String[0]
				: line.replace("B", Run.BEFORE).replace(" A", " " + Run.AFTER).split(" ");
		StringWriter out = new StringWriter();
		StringWriter err = new StringWriter();
		Terminal terminal = new Terminal(new ByteArrayInputStream(Files.readAllBytes(Path.of(Run.BEFORE))),
				new PrintWriter(out), new PrintWriter(err), () -> false, () -> 200, Clock::systemUTC);
		int exitCode = FingyCommand.commandLine(terminal).execute(arguments);
		assertThat(Run.withInput(Files.readAllBytes(Path.of(Run.BEFORE)), arguments))
			.isEqualTo(new Run(exitCode, out.toString(), err.toString()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "show B", "diff B A" })
	void parserAndLogAreNotLoaded(String line, @TempDir Path directory) throws Exception {
		Path loaded = directory.resolve("loaded.txt");
		ProcessBuilder java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xlog:class+load:file=" + loaded, "-cp", System.getProperty("java.class.path"), Main.class.getName());
		java.command().addAll(List.of(line.replace("B", Run.BEFORE).replace(" A", " " + Run.AFTER).split(" ")));
		java.environment().remove("JAVA_TOOL_OPTIONS");
		Path output = directory.resolve("output.txt");
		assertThat(java.redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor()).isZero();
		assertThat(output).content().contains("training");
		assertThat(Files.readString(loaded)).contains(" dev.fingy.internal.document.DocumentReader ")
			.doesNotContain(" picocli.CommandLine ", " org.apache.commons.logging.", " org.yaml.snakeyaml.constructor.",
					" java.util.logging.Logger ");
	}

	@Test
	void trainingEndsAndLeavesNothing(@TempDir Path directory) throws Exception {
		ProcessBuilder java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Djava.io.tmpdir=" + directory, "-cp", System.getProperty("java.class.path"),
				Training.class.getName());
		java.environment().remove("JAVA_TOOL_OPTIONS");
		Process process = java.redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(output).isZero();
		assertThat(output).contains("training:", "~ training.model.num-layers: 2 → 3").doesNotContain("fingy: ");
		assertThat(directory).isEmptyDirectory();
	}

}
