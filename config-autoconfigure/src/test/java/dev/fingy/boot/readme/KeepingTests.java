package dev.fingy.boot.readme;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

import dev.fingy.Difference;
import dev.fingy.Fingy;
import dev.fingy.FingyBinder;
import dev.fingy.Lazy;
import dev.fingy.boot.readme.Training.Model;
import dev.fingy.boot.readme.Training.NeuralNet;
import dev.fingy.boot.readme.Training.TrainingProperties;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the README and the reference say of documents.
 */
class KeepingTests {

	private static final Path RESOURCES = Path.of("src/test/resources/readme");

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
		assertThat(wider.toYaml()).isEqualTo(Files.readString(RESOURCES.resolve("wider.yaml")));
	}

	@Test
	void changesAreTakenBackAndLaidOn() throws IOException {
		TrainingProperties properties = properties();
		Fingy run = Fingy.of(properties);
		Fingy other = run.with(Map.of("model.hidden-units", 16, "train-iters", 50));
		Fingy iterations = other.without("model.hidden-units"); // 4 again, the default
		Difference difference = run.diff(iterations); // ~ training.train-iters: 1000 → 50
		Fingy both = difference.applyTo(run.with("model.num-layers", 3));

		assertThat(difference).hasToString("~ training.train-iters: 1000 → 50");
		assertThat(run.diff(both)).hasToString("""
				~ training.model.num-layers: 2 → 3
				~ training.train-iters: 1000 → 50""");
	}

	@Test
	void documentIsWhatTheReferenceShows() throws IOException {
		String document = Fingy.of(properties()).toJson();
		assertThat(document.replaceAll("sha256:[0-9a-f]{64}", "sha256:…")
			.replaceAll("(\"captured\": )\"[^\"]+\"", "$1\"2026-11-22T16:00:00Z\""))
			.isEqualTo(Files.readString(RESOURCES.resolve("run.json")));
	}

	@Test
	void lazyIsSent() throws Exception {
		TrainingProperties properties = properties();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
			out.writeObject(properties.model());
		}

		try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
			Lazy<?> model = (Lazy<?>) in.readObject(); // nothing is created yet
			assertThat(model.isCreated()).isFalse();
			assertThat(model.get()).isInstanceOf(NeuralNet.class);
			assertThat(model.fingy().fingerprint()).isEqualTo(properties.model().fingy().fingerprint());
		}
	}

	@Test
	void codeDescribesWhatConfigurationDoes() throws IOException {
		Lazy<Model> model = Lazy.of(NeuralNet::new, 8, 4, 2);
		Lazy<Model> same = Lazy.of(Model.class, Map.of("type", "neural", "num-features", 8, "num-layers", 2));

		assertThat(model.isCreated()).isFalse();
		assertThat(model.fingy().fingerprint()).isEqualTo(same.fingy().fingerprint())
			.isEqualTo(properties().model().fingy().fingerprint());
		assertThat(model.get()).isInstanceOf(NeuralNet.class);
	}

	@Test
	void javaIsWhatTheReferenceShowsAndCompiles(@TempDir Path directory) throws IOException {
		Path java = RESOURCES.resolve("TrainingPropertiesFingy.java");
		assertThat(Fingy.of(properties()).toJava()).isEqualTo(Files.readString(java));
		assertThat(ToolProvider.getSystemJavaCompiler()
			.run(null, null, null, "-proc:none", "-d", directory.toString(), java.toString())).isZero();
	}

	private static TrainingProperties properties() throws IOException {
		StandardEnvironment environment = new StandardEnvironment();
		new YamlPropertySourceLoader().load("application.yaml", new ClassPathResource("readme/application.yaml"))
			.forEach(environment.getPropertySources()::addLast);
		TrainingProperties properties = FingyBinder.get(environment).bind("training", TrainingProperties.class);
		return properties;
	}

}
