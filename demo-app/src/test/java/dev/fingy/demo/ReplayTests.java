package dev.fingy.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import dev.fingy.Difference;
import dev.fingy.Fingy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the demo shows of itself starts another one of the same configuration.
 */
class ReplayTests {

	@TempDir
	private Path directory;

	@ParameterizedTest
	@ValueSource(strings = { "--training.trainer.type=linear-sgd", "--training.trainer.type=majority-class",
			"--training.trainer.type=random-forest", "--training.trainer.type=decision-tree",
			"--training.trainer.optimiser.type=sgd", "--training.jobs.kept=7" })
	void replayHasTheFingerprintOfTheRun(String argument) throws Exception {
		Fingy run = shown(argument);
		Path document = this.directory.resolve("run.json");
		run.write(document);
		Fingy replayed = shown("--spring.config.location=optional:file:" + this.directory + "/none/",
				"--management.endpoints.web.exposure.include=fingy", "--spring.config.import=fingy:" + document,
				"--fingy.replay.on-code-change=fail");
		Difference difference = run.diff(replayed);
		assertThat(difference).isEmpty();
		assertThat(replayed.fingerprint()).isEqualTo(run.fingerprint());
		assertThat(replayed.codeFingerprint()).isEqualTo(run.codeFingerprint());
	}

	private static Fingy shown(String... arguments) throws IOException, InterruptedException {
		List<String> all = new ArrayList<>(
				List.of("--server.port=0", "--management.endpoint.fingy.show-values=always"));
		all.addAll(List.of(arguments));
		try (ConfigurableApplicationContext application = new SpringApplicationBuilder(SeattleRainApplication.class)
			.run(all.toArray(String[]::new))) {
			String port = application.getEnvironment().getProperty("local.server.port");
			URI endpoint = URI.create("http://localhost:" + port + "/actuator/fingy");
			return Fingy.read(HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(endpoint).build(), BodyHandlers.ofString())
				.body());
		}
	}

}
