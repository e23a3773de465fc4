package dev.fingy.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.fingy.demo.fleet.Program;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demo in a virtual machine of its own.
 *
 * @param directory where it runs, and records its runs
 * @param java what the machine is told, up to the class or jar that it starts
 */
record DemoProcess(Path directory, List<String> java) {

	static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

	static DemoProcess ofClassPath(Path directory, String classPath, String... options) {
		List<String> java = new ArrayList<>(List.of(options));
		java.addAll(List.of("-cp", classPath, SeattleRainApplication.class.getName()));
		return new DemoProcess(directory, java);
	}

	/**
	 * Start the demo, and ask it what it was resolved to.
	 * @param arguments the arguments of the application
	 * @return what its endpoint shows, but for the moment
	 */
	JsonNode shown(String... arguments) throws IOException, InterruptedException {
		List<String> command = command(arguments);
		command.add("--server.port=0");
		try (Program program = Program.start(this.directory, command)) {
			URI uri = URI.create("http://127.0.0.1:" + program.says(PORT) + "/actuator/fingy");
			program.says(Pattern.compile("(same-as-yesterday)"));
			String body = HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
				.body();
			return JsonMapper.shared().readTree(body.replaceFirst("\"captured\":\"[^\"]*\",", ""));
		}
	}

	/**
	 * Run the demo until it ends.
	 * @param environment variables
	 * @param exitCode the exit code that is expected
	 * @param arguments the arguments of the application
	 * @return what it said
	 */
	String run(Map<String, String> environment, int exitCode, String... arguments)
			throws IOException, InterruptedException {
		Path output = this.directory.resolve("output.txt");
		ProcessBuilder builder = new ProcessBuilder(command(arguments)).directory(this.directory.toFile());
		builder.environment().putAll(environment);
		Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
		try {
			assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended by itself").isTrue();
			String text = Files.readString(output).replace("\r\n", "\n");
			assertThat(process.exitValue()).as(text).isEqualTo(exitCode);
			return text;
		}
		finally {
			process.destroyForcibly();
		}
	}

	private List<String> command(String... arguments) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
		command.addAll(this.java);
		command.addAll(List.of(arguments));
		command.add("--fingy.runs.directory=" + this.directory.resolve("runs"));
		return command;
	}

	/**
	 * Return the report with which the demo did not start.
	 * @param output what it said
	 * @return what it said last
	 */
	static String report(String output) {
		return output.substring(output.lastIndexOf("Description:"));
	}

}
