package dev.fingy.demo.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;

/**
 * Another program, which ends with the test.
 */
public final class Program implements AutoCloseable {

	private final Process process;

	private final Path log;

	private Program(Process process, Path log) {
		this.process = process;
		this.log = log;
	}

	/**
	 * Start a program.
	 * @param directory where it runs, and logs
	 * @param command the program and its arguments
	 * @return the program
	 * @throws IOException if it cannot be started
	 */
	public static Program start(Path directory, List<String> command) throws IOException {
		Path log = Files.createTempFile(directory, "program", ".log");
		return new Program(new ProcessBuilder(command).directory(directory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start(), log);
	}

	/**
	 * Wait until the program says something.
	 * @param expected what it says
	 * @return what the first group of the expression matched
	 */
	public String says(Pattern expected) {
		return Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.failFast("it ended", () -> !this.process.isAlive())
			.until(() -> expected.matcher(Files.readString(this.log)), Matcher::find)
			.group(1);
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit()
			.orTimeout(10, TimeUnit.SECONDS)
			.exceptionally((late) -> this.process.destroyForcibly())
			.join();
	}

}
