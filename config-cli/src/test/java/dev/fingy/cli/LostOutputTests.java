package dev.fingy.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Output that does not arrive, and documents that do not fit into memory, in processes of
 * their own.
 */
@Execution(ExecutionMode.CONCURRENT)
class LostOutputTests {

	private static final Path FULL = Path.of("/dev/full");

	private static final String HISTORY = Run.FOLDER.resolve("history").toString();

	private static final String NO_SPACE = "fingy: the standard output cannot be written: No space left on device\n";

	private static final String NO_MEMORY = "fingy: a document does not fit into memory. "
			+ "Java has more with -Xmx, as in 'java -Xmx4g -jar fingy.jar'.\n";

	@TempDir
	private Path folder;

	@BeforeEach
	void requireFullDevice() {
		assumeThat(Files.exists(FULL) || "all".equals(System.getenv("FINGY_TESTS"))).isTrue();
	}

	static Stream<String> commands() {
		return Stream.of("show %s", "show %s --format json", "set %s training.motto=late", "diff %s %s",
				"diff %s %s --exit-code --format json", "transpile %s", "fingerprint %s %s", "viz %s -o -", "types %s",
				"runs list --in %s", "runs list --format json --in %s", "runs show latest --in %s",
				"runs diff 019b7ca9 best:accuracy --in %s", "runs replay latest --in %s", "completion", "--help",
				"help diff", "--version");
	}

	@ParameterizedTest
	@MethodSource("commands")
	void fullDeviceIsReported(String command) throws Exception {
		assertThat(shell("fingy " + arguments(command) + " > /dev/full")).isEqualTo(new Run(74, "", NO_SPACE));
	}

	private static String arguments(String command) {
		return command.startsWith("runs") ? command.formatted(HISTORY) : command.startsWith("types")
				? command.formatted(Run.FOLDER.resolve("types.json")) : command.formatted(Run.BEFORE, Run.AFTER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "set %s training.motto=late", "transpile %s", "viz %s" })
	void fileThatIsFullIsReported(String command) throws Exception {
		assertThat(shell("fingy " + command.formatted(Run.BEFORE) + " -o /dev/full"))
			.isEqualTo(new Run(74, "", "fingy: the file '/dev/full' cannot be written: No space left on device\n"));
	}

	@Test
	void closedOutputIsReported() throws Exception {
		assertThat(shell("fingy show " + Run.BEFORE + " >&-"))
			.isEqualTo(new Run(74, "", "fingy: the standard output cannot be written: Bad file descriptor\n"));
	}

	@Test
	void exitCodeTellsOfFullDevicesWhereNobodyReadsProblems() throws Exception {
		assertThat(shell("fingy show " + Run.BEFORE + " > /dev/full 2> /dev/full")).isEqualTo(new Run(74, "", ""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "show %s", "show %s --format json", "set %s training.motto=late", "diff %2$s %1$s",
			"transpile %s", "set %s training.motto=late -o /dev/stdout", "viz %s -o -" })
	void closedPipeIsSilent(String command) throws Exception {
		Path large = document(5_000);
		String piped = "fingy " + command.formatted(large, Run.BEFORE) + " | head -n 1 | wc -l; exit ${PIPESTATUS[0]}";
		assertThat(shell(piped)).isEqualTo(new Run(141, "1\n", ""));
	}

	@Test
	void pipeThatIsReadIsNoProblem() throws Exception {
		String piped = "fingy show " + document(5_000) + " | wc -l; exit ${PIPESTATUS[0]}";
		assertThat(shell(piped)).isEqualTo(new Run(0, "5002\n", ""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "show %s", "fingerprint %s", "diff --exit-code %2$s %1$s", "show - < %s" })
	void documentThatDoesNotFitIntoMemoryIsTrouble(String command) throws Exception {
		Path huge = document(150_000);
		assertThat(shell("fingy " + command.formatted(huge, Run.BEFORE))).isEqualTo(new Run(128, "", NO_MEMORY));
	}

	// Of about 200 characters a line
	private Path document(int lines) throws IOException {
		Path file = this.folder.resolve("large.json");
		try (Writer writer = Files.newBufferedWriter(file)) {
			String hash = "\"sha256:" + "1".repeat(64) + "\"";
			writer.write("{ \"fingy\": 1, \"captured\": \"2026-01-02T03:04:05Z\", \"fingerprint\": { \"config\": "
					+ hash + ", \"code\": " + hash
					+ " }, \"configurations\": { \"training\": { \"class\": \"Training\", " + "\"properties\": {\n");
			for (int i = 1; i <= lines; i++) {
				writer.write("\"p" + i + "\": { \"value\": \"" + "x".repeat(50) + "\", \"origin\": \"" + "y".repeat(110)
						+ "\" },\n");
			}
			writer.write("\"motto\": { \"value\": \"früh\" } } } } }\n");
		}
		return file;
	}

	private Run shell(String command) throws IOException, InterruptedException {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		String fingy = "fingy() { " + java + " -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 " + Main.class.getName()
				+ " \"$@\"; }\n";
		Path err = this.folder.resolve("err.txt");
		ProcessBuilder builder = new ProcessBuilder(List.of("bash", "-c", fingy + command)).redirectError(err.toFile());
		builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
		builder.environment().remove("JAVA_TOOL_OPTIONS");
		Process process = builder.start();
		String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		int exitCode = process.waitFor();
		return new Run(exitCode, out, Files.readString(err));
	}

}
