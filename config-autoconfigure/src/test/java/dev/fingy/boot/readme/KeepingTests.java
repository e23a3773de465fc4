package dev.fingy.boot.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

import dev.fingy.Difference;
import dev.fingy.Fingy;
import dev.fingy.FingyBinder;
import dev.fingy.boot.readme.Training.Model;
import dev.fingy.boot.readme.Training.NeuralNet;
import dev.fingy.boot.readme.Training.TrainingProperties;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the README says of documents.
 */
class KeepingTests {

	@Test
	void whatRanIsKeptComparedAndBuilt(@TempDir Path directory) throws IOException {
		TrainingProperties properties = properties();
		Path file = directory.resolve("run.json");
		Fingy.of(properties).write(file);

		Fingy run = Fingy.read(file);
		Fingy wider = run.with("model.hidden-units", 16);
		Difference difference = run.diff(wider); // ~ training.model.hidden-units: 4 → 16
		Model model = wider.at("training.model").build(Model.class);

		assertThat(difference).hasToString("~ training.model.hidden-units: 4 → 16");
		assertThat(model).isInstanceOf(NeuralNet.class);
		assertThat(run.fingerprint()).isEqualTo(Fingy.of(properties).fingerprint());
		assertThat(wider.toYaml()).isEqualTo(Files.readString(Path.of("src/test/resources/readme/wider.yaml")));
	}

	private static TrainingProperties properties() throws IOException {
		StandardEnvironment environment = new StandardEnvironment();
		new YamlPropertySourceLoader().load("application.yaml", new ClassPathResource("readme/application.yaml"))
			.forEach(environment.getPropertySources()::addLast);
		return FingyBinder.get(environment).bind("training", TrainingProperties.class);
	}

}
