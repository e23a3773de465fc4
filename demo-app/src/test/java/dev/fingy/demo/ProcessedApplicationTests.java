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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.fingy.demo.fleet.Program;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunQuery;
import dev.fingy.runs.file.FileRunStore;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demo as the build has processed it ahead of time: a process of its own that starts
 * from the written code.
 */
class ProcessedApplicationTests {

	private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

	private static final String FOREST = """
			RandomForestTrainer    days   accuracy   balanced         F1
			test-years              730     71.0 %     69.3 %      0.628
			majority-class          730     59.7 %     50.0 %      0.000
			same-as-yesterday       730     72.2 %     71.1 %      0.655
			""";

	@TempDir
	private Path directory;

	@Test
	void endpointShowsWhatItShowsOfTheApplicationThatIsNotProcessed() throws Exception {
		String[] arguments = { "--server.port=0", "--fingy.runs.directory=" + this.directory.resolve("runs"),
				"--training.trainer.epochs=2" };
		JsonNode plain;
		try (ConfigurableApplicationContext application = new SpringApplicationBuilder(SeattleRainApplication.class)
			.run(arguments)) {
			plain = shown(application.getEnvironment().getProperty("local.server.port"));
		}
		try (Program processed = Program.start(this.directory, command(arguments))) {
			processed.says(Pattern.compile("(Starting AOT-processed)"));
			String port = processed.says(PORT);
			processed.says(Pattern.compile("(same-as-yesterday)"));
			assertThat(shown(port)).isEqualTo(plain);
		}
	}

	@Test
	void environmentDecidesWhatACommandTrains() throws Exception {
		String output = run(Map.of("TRAINING_TRAINER_TYPE", "random-forest"), 0, "train");
		assertThat(output).contains("is 'random-forest' now, so 'loss', 'optimiser', 'epochs' of the type before are")
			.contains(FOREST)
			.doesNotContain("Will it rain in Seattle?")
			.doesNotContainPattern(PORT);
		List<Run> runs = new FileRunStore(this.directory.resolve("runs")).list(RunQuery.ALL);
		assertThat(runs).hasSize(1);
		assertThat(runs.get(0).name()).isEqualTo("train");
		assertThat(runs.get(0).state()).isEqualTo(Run.State.SUCCEEDED);
		assertThat(runs.get(0).metrics()).containsKey("test-years.accuracy");
	}

	@Test
	void mistakesAreReportedWithTheirPlaces() throws Exception {
		String output = run(Map.of("TRAINING_TRAINER_TYPE", "linear-sdg"), 1);
		assertThat(output.substring(output.lastIndexOf("Description:"))).isEqualTo("""
				Description:

				1 problem in the configuration of 'training':

				  training.trainer.type: unknown type 'linear-sdg'
				      Value:  linear-sdg
				      Origin: System Environment Property "TRAINING_TRAINER_TYPE"
				      Types:  decision-tree, linear-sgd, majority-class, random-forest
				      Did you mean 'linear-sgd'?

				Action:

				Correct what is named above, and start again.

				""");
	}

	private String run(Map<String, String> environment, int exitCode, String... arguments)
			throws IOException, InterruptedException {
		Path output = this.directory.resolve("output.txt");
		ProcessBuilder builder = new ProcessBuilder(command(arguments)).directory(this.directory.toFile());
		builder.command().add("--fingy.runs.directory=" + this.directory.resolve("runs"));
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

	private static List<String> command(String... arguments) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-Dspring.aot.enabled=true", "-cp", System.getProperty("java.class.path"),
						SeattleRainApplication.class.getName()));
		command.addAll(List.of(arguments));
		return command;
	}

	// All but the moment
	private static JsonNode shown(String port) throws IOException, InterruptedException {
		URI uri = URI.create("http://127.0.0.1:" + port + "/actuator/fingy");
		String body = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
			.body();
		return JsonMapper.shared().readTree(body.replaceFirst("\"captured\":\"[^\"]*\",", ""));
	}

}
