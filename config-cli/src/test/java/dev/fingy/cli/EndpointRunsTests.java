package dev.fingy.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the runs that an application answers.
 */
class EndpointRunsTests {

	private static final String FIRST = "019b7ca9-8c88-7000-8000-000000000001";

	private static final String SECOND = "019b7cc1-46c0-7000-8000-000000000002";

	@TempDir
	private Path folder;

	private HttpServer server;

	private String url;

	private final List<URI> asked = new ArrayList<>();

	@BeforeEach
	void startServer() throws IOException {
		Map<String, String> answers = Map.of("",
				"{\"runs\": [" + run(SECOND, "FAILED", "0.75") + ", " + run(FIRST, "SUCCEEDED", "\"NaN\"") + "]}",
				"/" + SECOND, withDocument(SECOND, "FAILED", "0.75"), "/" + FIRST,
				withDocument(FIRST, "SUCCEEDED", "\"NaN\""), "/" + SECOND + "/now", """
						[{"path": "training.epochs", "kind": "changed", "before": 2, "after": [1, {"a": 0.10}]},
						{"path": "training.token", "kind": "added", "masked": true},
						{"path": "training", "kind": "masked"}]""", "/other", "{}", "/broken", "[1");
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/actuator/fingyruns", (exchange) -> {
			this.asked.add(exchange.getRequestURI());
			String path = exchange.getRequestURI().getPath().substring("/actuator/fingyruns".length());
			byte[] body = answers.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(answers.containsKey(path) ? 200 : 404, (body.length > 0) ? body.length : -1);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		this.server.start();
		this.url = "http://localhost:" + this.server.getAddress().getPort() + "/actuator/fingyruns";
	}

	@AfterEach
	void stopServer() {
		this.server.stop(0);
	}

	private static String run(String id, String state, String loss) {
		return """
				{"id": "%s", "application": "rain", "instance": "host:1", "state": "%s",
				 "started": "2026-01-02T03:04:05Z", "ended": "2026-01-02T03:04:06Z",
				 "fingerprint": {"config": "sha256:%s", "code": "sha256:1"}, "tags": {"machine": "blue"},
				 "notes": [], "metrics": {"loss": %s}}""".formatted(id, state, id, loss);
	}

	private static String withDocument(String id, String state, String loss) throws IOException {
		String run = run(id, state, loss);
		String document = id.equals(FIRST) ? Run.before() : Files.readString(Path.of(Run.AFTER));
		return run.substring(0, run.length() - 1)
				+ ", \"series\": {\"loss\": [[1, 0.9, \"2026-01-02T03:04:05Z\"], [null, " + loss
				+ ", \"2026-01-02T03:04:06Z\"]]}, \"document\": " + document + "}";
	}

	private Run runs(String... arguments) {
		List<String> all = new ArrayList<>(List.of("runs"));
		all.addAll(List.of(arguments));
		all.add(1 + all.indexOf(arguments[0]), "--in=" + this.url);
		return Run.of(all.toArray(String[]::new));
	}

	@Test
	void runsAreListedWithWhatTheyDifferIn() {
		assertThat(runs("list", "--state", "failed", "--application", "a b", "--limit", "7")).isEqualTo(new Run(0, """
				id        started              duration  state      command  loss  num-layers  sizes         \
				optimiser.type  motto
				019b7cc1  2026-01-02 04:04:05     1.0 s  FAILED              0.75           3  [64, 48, 32]  \
				adam            spät\\n\\u001b[2J
				019b7ca9  2026-01-02 04:04:05     1.0 s  SUCCEEDED            NaN           2  [64, 32]      \
				sgd             früh\\nwarm
				""", ""));
		assertThat(this.asked.get(0).getRawQuery()).isEqualTo("limit=7&application=a+b&state=FAILED");
	}

	@Test
	void runIsShownWithItsMetricsAndDocument() {
		assertThat(runs("show", "best:-loss").out()).startsWith("""
				# run          019b7cc1-46c0-7000-8000-000000000002
				# application  rain
				# instance     host:1
				# state        FAILED
				# started      2026-01-02 04:04:05 +01:00
				# ended        2026-01-02 04:04:06 +01:00
				# duration     1.0 s
				# fingerprint  sha256:019b7cc1-46c0-7000-8000-000000000002
				# code         sha256:1
				# tag          machine: blue
				#
				# metric  last   min  max  steps
				# loss    0.75  0.75  0.9      2

				training:
				""");
	}

	@Test
	void applicationComparesWithWhatItWorksWithNow() {
		assertThat(runs("diff", "latest", "--exit-code")).isEqualTo(new Run(1, """
				~ training.epochs: 2 → [1, {a: 0.10}]
				+ training.token: (not shown)
				? training: masked values were not compared

				metric  019b7cc1
				loss        0.75
				""", ""));
	}

	@Test
	void replayedDocumentIsThereWhileTheCommandRuns() throws IOException {
		Path name = this.folder.resolve("name.txt");
		Path copy = this.folder.resolve("copy.json");
		assertThat(runs("replay", "019b7ca9", "--", "sh", "-c",
				"printf %s \"$SPRING_CONFIG_IMPORT\" > " + name + "; cp \"${SPRING_CONFIG_IMPORT#fingy:}\" " + copy))
			.isEqualTo(new Run(0, "", ""));
		assertThat(Path.of(Files.readString(name).substring("fingy:".length()))).doesNotExist();
		assertThat(Files.readString(copy)).isEqualTo(Run.before());
	}

	@Test
	void otherAnswersAreTold() {
		assertThat(Run.of("runs", "list", "--in", this.url + "/other").err())
			.endsWith("/other?limit=20: does not answer as the endpoint 'fingyruns' does: there are no 'runs' in it\n");
		assertThat(Run.of("runs", "list", "--in", this.url + "/broken").err())
			.contains("/broken?limit=20: does not answer as the endpoint 'fingyruns' does: Unexpected end-of-input");
		assertThat(Run.of("runs", "list", "--in", this.url + "/none").err())
			.endsWith("answered 404: 'fingyruns' may be missing in management.endpoints.web.exposure.include\n");
		assertThat(runs("show", "ffff").err()).endsWith(
				"is no run in " + this.url + "; the newest are listed\n      Runs:   " + SECOND + ", " + FIRST + "\n");
	}

}
