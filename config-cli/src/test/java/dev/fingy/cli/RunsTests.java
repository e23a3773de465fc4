package dev.fingy.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

import dev.fingy.Fingy;
import dev.fingy.internal.cli.output.Terminal;
import dev.fingy.runs.OpenRun;
import dev.fingy.runs.RunRecorder;
import dev.fingy.runs.file.FileRunStore;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what no transcript can show of runs: those that go on, commands, colours, and
 * narrow terminals.
 */
class RunsTests {

	private static final String HISTORY = Run.FOLDER.resolve("history").toString();

	private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

	@TempDir
	private Path folder;

	@Test
	void runThatGoesOnStaysAsItIs() throws Exception {
		Path directory = this.folder.resolve("runs");
		try (RunRecorder recorder = new RunRecorder(new FileRunStore(directory), RunRecorder.Settings.DEFAULT)) {
			OpenRun run = recorder.start("endless", Fingy.read(Path.of(Run.BEFORE)));
			while (!Files.exists(directory.resolve(run.id()).resolve("run.json"))) {
				Thread.sleep(5);
			}
			Map<String, String> before = contents(directory);
			String in = "--in=" + directory;
			assertThat(Run.of("runs", "list", in, "--columns", "state,command").out())
				.isEqualTo("state    command\nRUNNING  endless\n");
			assertThat(Run.of("runs", "show", "latest", in).exitCode()).isZero();
			assertThat(Run.of("runs", "diff", "latest", in)).isEqualTo(new Run(0, "", ""));
			assertThat(Run.of("runs", "replay", "latest", in).exitCode()).isZero();
			// Another process finds the lock, also after it has looked for it itself
			assertThat(otherProcess(in)).isEqualTo("state\nRUNNING\n");
			assertThat(otherProcess(in)).isEqualTo("state\nRUNNING\n");
			assertThat(contents(directory)).isEqualTo(before);
			run.succeeded();
		}
		assertThat(Run.of("runs", "list", "--in", directory.toString(), "--columns", "state").out())
			.isEqualTo("state\nSUCCEEDED\n");
	}

	private static String otherProcess(String in) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(JAVA, "-XX:TieredStopAtLevel=1", "-cp",
				System.getProperty("java.class.path"), Main.class.getName(), "runs", "list", in, "--columns", "state")
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).isZero();
		return out;
	}

	private static Map<String, String> contents(Path directory) throws IOException {
		Map<String, String> contents = new TreeMap<>();
		try (Stream<Path> files = Files.walk(directory)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				// To open what a process has locked would end the lock
				contents.put(file.toString(), file.endsWith("lock") ? "" : Files.readString(file));
			}
		}
		return contents;
	}

	@Test
	void replayGivesTheDocumentToTheCommand() throws IOException {
		Path said = this.folder.resolve("said.txt");
		Path document = Path.of(HISTORY, "019b7ca9-8c88-7000-8000-000000000001", "document.json").toAbsolutePath();
		assertThat(Run.of("runs", "replay", "019b7ca9", "--in", HISTORY, "--", "sh", "-c",
				"printf '%s %s' \"$SPRING_CONFIG_IMPORT\" \"$1\" > " + said + "; exit 7", "sh", "--server.port=0"))
			.isEqualTo(new Run(7, "", ""));
		assertThat(said).hasContent("fingy:" + document + " --server.port=0");
	}

	@Test
	void replayWritesTheDocumentWhereItIsTold() throws IOException {
		Path file = this.folder.resolve("again.json");
		assertThat(Run.of("runs", "replay", "best:accuracy", "--in", HISTORY, "-o", file.toString()))
			.isEqualTo(new Run(0, "--spring.config.import=fingy:" + file + "\n", ""));
		assertThat(Run.of("diff", Run.BEFORE, file.toString()))
			.isEqualTo(new Run(0, "~ training.model.hidden-units: 4 → 16\n", ""));
	}

	@Test
	void commandThatIsNoneIsTold() {
		Run run = Run.of("runs", "replay", "latest", "--in", HISTORY, "--", "/no/such/java");
		assertThat(run.exitCode()).isEqualTo(128);
		assertThat(run.out()).isEmpty();
		// What follows are the words of the JDK
		assertThat(run.err()).startsWith("""
				1 problem in the command:

				  /no/such/java: cannot be run: Cannot run program "/no/such/java":""")
			.contains("No such file or directory")
			.doesNotContain("Exception");
	}

	@Test
	void narrowTerminalsGetWhatFits() {
		StringWriter out = new StringWriter();
		StringWriter err = new StringWriter();
		Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]), new PrintWriter(out),
				new PrintWriter(err), () -> false, () -> 64, Clock::systemUTC);
		assertThat(Main.execute(terminal, "runs", "list", "--in", HISTORY, "--state", "succeeded")).isZero();
		assertThat(out).hasToString("""
				id        started                duration  state      command
				019b7cc1  2026-01-02 03:30:00  1 h 12 min  SUCCEEDED  train
				019b7ca9  2026-01-02 03:04:05      12.3 s  SUCCEEDED  train
				""");
		assertThat(err)
			.hasToString("Left out, as a line has 64 characters: loss, accuracy, hidden-units. '--columns' chooses.\n");
	}

	@Test
	void statesAreColouredOnTerminals() {
		assertThat(Run
			.with(Ansi.ON, new byte[0], "runs", "list", "--in", HISTORY, "--columns", "state,command", "--limit", "3")
			.out()
			.replace('\u001b', '^')).isEqualTo("""
					^[1mstate^[0m      ^[1mcommand^[0m
					^[35mLOST^[0m
					^[31mFAILED^[0m     train
					^[32mSUCCEEDED^[0m  train
					""");
	}

	@Test
	void spoiltRunsKeepNobodyFromSeeingOthers() throws IOException {
		Path directory = Files.createDirectories(this.folder.resolve("runs"));
		for (String name : new String[] { "019b7ca9-8c88-7000-8000-000000000001",
				"019b7cc1-46c0-7000-8000-000000000002" }) {
			Path run = Files.createDirectories(directory.resolve(name));
			Files.copy(Path.of(HISTORY, name, "run.json"), run.resolve("run.json"));
			Files.writeString(run.resolve("document.json"), "{");
		}
		assertThat(Run.of("runs", "list", "--in", directory.toString(), "--columns", "id,state"))
			.isEqualTo(new Run(0, "id        state\n019b7cc1  SUCCEEDED\n019b7ca9  SUCCEEDED\n", ""));
		assertThat(Run.of("runs", "show", "latest", "--in", directory.toString()).err())
			.startsWith("1 problem in the document '");
	}

}
