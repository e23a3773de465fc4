package dev.fingy.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application in a process of its own, on a free port.
 *
 * @param process the process
 * @param output the file that its output goes to
 */
record Service(Process process, Path output) implements AutoCloseable {

	private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

	/**
	 * Start an application as a shell does.
	 * @param folder the working directory
	 * @param words variables such as {@code A=b}, then the command and its arguments
	 * @return the running application
	 */
	static Service start(Path folder, List<String> words) throws IOException {
		int variables = words.indexOf("java");
		List<String> command = new ArrayList<>(words.subList(variables, words.size()));
		command.set(0, Path.of(System.getProperty("java.home"), "bin/java").toString());
		Path output = folder.resolve("output.txt");
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
		builder.environment().remove("JAVA_TOOL_OPTIONS");
		builder.environment().put("SERVER_PORT", "0");
		for (String variable : words.subList(0, variables)) {
			String[] parts = variable.split("=", 2);
			builder.environment().put(parts[0], parts[1]);
		}
		return new Service(builder.redirectErrorStream(true).redirectOutput(output.toFile()).start(), output);
	}

	String log() throws IOException {
		return Files.readString(this.output).replace("\r\n", "\n");
	}

	/**
	 * Wait until the application serves.
	 * @return its port
	 */
	String awaitPort() throws IOException, InterruptedException {
		for (int i = 0; i < 600 && this.process.isAlive(); i++) {
			Matcher port = PORT.matcher(log());
			if (port.find()) {
				return port.group(1);
			}
			Thread.sleep(200);
		}
		throw new AssertionError(log());
	}

	/**
	 * Wait for the end of an application that does not start.
	 * @return its log
	 */
	String failure() throws IOException, InterruptedException {
		assertThat(this.process.waitFor(2, TimeUnit.MINUTES)).as("ended by itself").isTrue();
		assertThat(this.process.exitValue()).isEqualTo(1);
		return log();
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			this.process.waitFor(30, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.process.destroyForcibly();
	}

}
