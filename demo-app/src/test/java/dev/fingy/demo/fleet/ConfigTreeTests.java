package dev.fingy.demo.fleet;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.fingy.demo.SeattleRainApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demo with a ConfigMap of Kubernetes, mounted as files, each behind a link.
 */
class ConfigTreeTests {

	@TempDir
	private Path mount;

	@Test
	void originIsTheFileOfTheMount() throws Exception {
		key("training.trainer.epochs", "20");
		key("training.trainer.optimiser.type", "adam");
		try (ConfigurableApplicationContext application = new SpringApplicationBuilder(SeattleRainApplication.class)
			.run("--server.port=0", "--spring.config.import=configtree:" + this.mount + "/")) {
			JsonNode trainer = trainer(application.getEnvironment().getProperty("local.server.port"));
			assertThat(trainer.at("/epochs").toString()).isEqualTo("""
					{"value":20,"origin":"file [%s/training.trainer.epochs] - 1:1",\
					"overrides":[{"value":50,"origin":"class path resource [application.yaml] - 11:13"}]}"""
				.formatted(this.mount));
			assertThat(trainer.at("/optimiser/type").asString()).isEqualTo("adam");
			assertThat(trainer.at("/optimiser/origin").asString())
				.isEqualTo("file [%s/training.trainer.optimiser.type] - 1:1".formatted(this.mount));
		}
	}

	// As the kubelet does, which changes all files at once by changing one link
	private void key(String name, String value) throws Exception {
		Path data = Files.createDirectories(this.mount.resolve("..2026_11_23"));
		Files.writeString(data.resolve(name), value);
		Path link = this.mount.resolve("..data");
		if (!Files.exists(link)) {
			Files.createSymbolicLink(link, data.getFileName());
		}
		Files.createSymbolicLink(this.mount.resolve(name), Path.of("..data", name));
	}

	private static JsonNode trainer(String port) throws Exception {
		URI endpoint = URI.create("http://localhost:" + port + "/actuator/fingy");
		String body = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(endpoint).build(), BodyHandlers.ofString())
			.body();
		return JsonMapper.shared().readTree(body).at("/configurations/training/properties/trainer/properties");
	}

}
