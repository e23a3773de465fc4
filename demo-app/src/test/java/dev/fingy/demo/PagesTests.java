package dev.fingy.demo;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages that the demo answers to browsers.
 */
class PagesTests {

	private static final String DATA = "<script type=\"application/json\" id=\"fingy-data\">";

	@TempDir
	private Path directory;

	@Test
	void pagesHoldNoValueThatIsNotShown() throws Exception {
		try (ConfigurableApplicationContext demo = start("never")) {
			for (String path : paths(demo)) {
				assertThat(data(demo, path).toString()).as(path)
					.contains("\"type\":\"linear-sgd\"", "\"masked\":true")
					.doesNotContain("\"value\":", "seattle-weather.csv", "2014-01-01");
			}
		}
	}

	@Test
	void pagesHoldTheValuesThatAreShown() throws Exception {
		try (ConfigurableApplicationContext demo = start("always")) {
			for (String path : paths(demo)) {
				assertThat(data(demo, path).toString()).as(path).contains("seattle-weather.csv", "2014-01-01");
			}
		}
	}

	private ConfigurableApplicationContext start(String showValues) {
		return new SpringApplicationBuilder(SeattleRainApplication.class).run("--server.port=0",
				"--fingy.runs.enabled=true", "--fingy.runs.directory=" + this.directory, "--training.trainer.epochs=1",
				"--management.endpoint.fingy.show-values=" + showValues,
				"--management.endpoint.fingyruns.show-values=" + showValues);
	}

	private static String[] paths(ConfigurableApplicationContext demo) throws Exception {
		JsonNode runs = JsonMapper.shared().readTree(get(demo, "fingyruns", "application/json")).get("runs");
		assertThat(runs).isNotEmpty();
		String id = "fingyruns/" + runs.get(0).get("id").asString();
		return new String[] { "fingy", "fingy/training", "fingyruns", id, id + "/now" };
	}

	private static JsonNode data(ConfigurableApplicationContext demo, String path) throws Exception {
		String html = get(demo, path, "text/html");
		String data = html.substring(html.indexOf(DATA) + DATA.length());
		return JsonMapper.shared().readTree(data.substring(0, data.indexOf("</script>")));
	}

	private static String get(ConfigurableApplicationContext demo, String path, String accept) throws Exception {
		URI uri = URI
			.create("http://localhost:" + demo.getEnvironment().getProperty("local.server.port") + "/actuator/" + path);
		HttpResponse<String> response = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(uri).header("Accept", accept).build(), BodyHandlers.ofString());
		assertThat(response.statusCode()).isEqualTo(200);
		return response.body();
	}

}
