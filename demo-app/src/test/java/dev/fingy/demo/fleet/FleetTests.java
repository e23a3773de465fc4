package dev.fingy.demo.fleet;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.fingy.demo.SeattleRainApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Three instances of the demo, one of which differs, and a Prometheus that watches them
 * with the rules of the reference.
 */
@EnabledIfInstalled("prometheus")
class FleetTests {

	private static final Path RULES = Path.of("../src/docs/reference").toAbsolutePath().normalize();

	private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

	private static final Pattern TRAINED = Pattern.compile("(days +accuracy)");

	private static final Pattern LISTENING = Pattern.compile("Listening on.* address=127\\.0\\.0\\.1:(\\d+)");

	private final List<Program> programs = new ArrayList<>();

	@TempDir
	private Path directory;

	@AfterEach
	void stop() {
		this.programs.forEach(Program::close);
	}

	@Test
	void alertTellsWhenOneOfThreeDiffers() throws Exception {
		List<Program> instances = List.of(instance("--training.jobs.kept=1"), instance("--training.jobs.kept=2"),
				instance("--training.jobs.kept=3", "--training.trainer.epochs=49"));
		List<String> targets = new ArrayList<>();
		instances.forEach((instance) -> targets.add("127.0.0.1:" + instance.says(PORT)));
		// Nothing is created before the first training
		instances.get(0).says(TRAINED);
		assertThat(names(targets.get(0))).containsExactly("fingy_creation_seconds_count", "fingy_creation_seconds_sum",
				"fingy_fingerprint_code", "fingy_fingerprint_config", "fingy_nodes", "fingy_objects");
		String prometheus = prometheus(targets);
		JsonNode alert = drift(prometheus);
		assertThat(alert.get("labels").get("job").asString()).isEqualTo("drifting");
		assertThat(alert.get("state").asString()).isEqualTo("pending");
		assertThat(alert.get("annotations").get("summary").asString())
			.isEqualTo("drifting runs 2 different configurations");
	}

	@Test
	@EnabledIfInstalled("promtool")
	void rulesWaitForARolloutToPass() throws Exception {
		Process promtool = new ProcessBuilder("promtool", "test", "rules", "fingy-alerts-test.yml")
			.directory(RULES.toFile())
			.redirectErrorStream(true)
			.start();
		String output = new String(promtool.getInputStream().readAllBytes());
		assertThat(promtool.waitFor()).as(output).isZero();
		assertThat(output).contains("SUCCESS");
	}

	private Program instance(String... arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(java(), "-cp", System.getProperty("java.class.path"), SeattleRainApplication.class.getName(),
						"--server.port=0", "--fingy.fingerprint.exclude=training.jobs"));
		command.addAll(List.of(arguments));
		return started(command);
	}

	private Program started(List<String> command) throws IOException {
		Program program = Program.start(this.directory, command);
		this.programs.add(program);
		return program;
	}

	private static String java() {
		return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
	}

	private String prometheus(List<String> targets) throws Exception {
		Path configuration = Files.writeString(this.directory.resolve("prometheus.yml"), """
				global: { scrape_interval: 1s, evaluation_interval: 1s }
				rule_files: [ "%s" ]
				scrape_configs:
				  - job_name: steady
				    metrics_path: /actuator/prometheus
				    static_configs: [ { targets: %s } ]
				  - job_name: drifting
				    metrics_path: /actuator/prometheus
				    static_configs: [ { targets: %s } ]
				""".formatted(RULES.resolve("fingy-alerts.yml"), targets.subList(0, 2), targets));
		Program prometheus = started(List.of("prometheus", "--config.file=" + configuration,
				"--storage.tsdb.path=" + this.directory.resolve("data"), "--web.listen-address=127.0.0.1:0"));
		return "http://127.0.0.1:" + prometheus.says(LISTENING);
	}

	private static JsonNode drift(String prometheus) {
		List<JsonNode> alerts = Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.ignoreExceptions()
			.until(() -> alerts(prometheus), (found) -> !found.isEmpty());
		assertThat(alerts).hasSize(1);
		return alerts.get(0);
	}

	// None before all five targets of both jobs were seen
	private static List<JsonNode> alerts(String prometheus) throws IOException, InterruptedException {
		return (scraped(prometheus) == 5) ? List.copyOf(get(prometheus + "/api/v1/alerts").at("/data/alerts").values())
				: List.of();
	}

	private static int scraped(String prometheus) throws IOException, InterruptedException {
		return get(prometheus + "/api/v1/query?query=fingy_fingerprint_config").at("/data/result").size();
	}

	private static List<String> names(String target) throws IOException, InterruptedException {
		return text("http://" + target + "/actuator/prometheus").lines()
			.filter((line) -> line.startsWith("fingy_"))
			.map((line) -> line.split("[ {]", 2)[0])
			.distinct()
			.sorted()
			.toList();
	}

	private static JsonNode get(String uri) throws IOException, InterruptedException {
		return JsonMapper.shared().readTree(text(uri));
	}

	private static String text(String uri) throws IOException, InterruptedException {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(uri)).build(), BodyHandlers.ofString())
			.body();
	}

}
