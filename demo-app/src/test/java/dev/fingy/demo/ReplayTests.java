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

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

import dev.fingy.Fingy;
import dev.fingy.FingyBinder;
import dev.fingy.Lazy;
import dev.fingy.demo.training.JobProperties;
import dev.fingy.demo.training.TrainingProperties;
import dev.fingy.demo.training.WrittenJava;

import static dev.fingy.test.FingyAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the demo shows of itself starts another one of the same configuration, in whatever
 * form it is written.
 */
class ReplayTests {

	private static final Map<String, Class<?>> CONFIGURATIONS = Map.of("training", TrainingProperties.class, "jobs",
			JobProperties.class);

	@TempDir
	private Path directory;

	@ParameterizedTest
	@ValueSource(strings = { "--training.trainer.type=linear-sgd", "--training.trainer.type=majority-class",
			"--training.trainer.type=random-forest", "--training.trainer.type=decision-tree",
			"--training.trainer.optimiser.type=sgd", "--training.jobs.kept=7" })
	void everyFormHasTheFingerprintOfTheRun(String argument) throws Exception {
		Fingy run = shown(argument);
		assertReplayed(run);
		for (Map.Entry<String, Class<?>> configuration : CONFIGURATIONS.entrySet()) {
			Fingy document = run.at(configuration.getKey());
			Fingy bound = bound(configuration.getValue(), document.toYaml(), new YamlPropertySourceLoader());
			assertWritten(document, configuration.getValue());
			assertWritten(bound, configuration.getValue());
			assertThat(bound).hasSameFingerprintAs(document);
			assertThat(Fingy.of(document.build(configuration.getValue()))).hasSameFingerprintAs(document);
		}
		assertThat(WrittenJava.run(run.toJava(), this.directory)).containsOnlyKeys(CONFIGURATIONS.keySet());
	}

	private void assertReplayed(Fingy run) throws Exception {
		Path document = this.directory.resolve("run.json");
		run.write(document);
		Fingy replayed = shown("--spring.config.location=optional:file:" + this.directory + "/none/",
				"--management.endpoints.web.exposure.include=fingy", "--spring.config.import=fingy:" + document,
				"--fingy.replay.on-code-change=fail");
		assertThat(replayed).hasSameFingerprintAs(run).matchesDocument(document);
		assertThat(replayed.codeFingerprint()).isEqualTo(run.codeFingerprint());
	}

	private void assertWritten(Fingy fingy, Class<?> type) throws Exception {
		assertThat(bound(type, fingy.toYaml(), new YamlPropertySourceLoader())).hasSameFingerprintAs(fingy);
		assertThat(bound(type, fingy.toProperties(), new PropertiesPropertySourceLoader())).hasSameFingerprintAs(fingy);
		Lazy<?> written = WrittenJava.run(fingy.toJava(), this.directory).get(fingy.path());
		assertThat(written.get()).isInstanceOf(type);
		assertThat(bound(type, rooted(fingy.path(), written), new YamlPropertySourceLoader()))
			.hasSameFingerprintAs(fingy);
	}

	// What code describes stands on its own, and has no prefix
	private static String rooted(String prefix, Lazy<?> written) {
		return prefix + ":\n" + written.fingy().toYaml().replace("ref: ", "ref: " + prefix + ".").indent(2);
	}

	private Fingy bound(Class<?> type, String text, PropertySourceLoader loader) throws IOException {
		Path file = Files.writeString(this.directory.resolve("run." + loader.getFileExtensions()[0]), text);
		StandardEnvironment environment = new StandardEnvironment();
		loader.load("run", new FileSystemResource(file)).forEach(environment.getPropertySources()::addFirst);
		String prefix = text.split("[.:]")[0];
		return Fingy.of(FingyBinder.get(environment).bind(prefix, type));
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
