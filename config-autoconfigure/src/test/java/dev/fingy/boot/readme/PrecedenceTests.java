package dev.fingy.boot.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import dev.fingy.Fingy;
import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.boot.readme.Training.TrainingProperties;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the reference says of what overrides a document. The document says 1, and
 * everything else another number.
 */
class PrecedenceTests {

	private static final String MODEL = "training.model: { type: linear, num-features: 8 }\n";

	@TempDir
	private Path directory;

	private String document = "";

	@BeforeEach
	void writeDocument() throws IOException {
		write("application.yaml", MODEL + "training.train-iters: 1");
		Path file = this.directory.resolve("run.json");
		try (ConfigurableApplicationContext context = start()) {
			Fingy.of(context.getBean(TrainingProperties.class)).write(file);
		}
		this.document = "fingy:" + file;
	}

	@Test
	void importOverridesTheFileThatImports() throws IOException {
		write("application.yaml", "spring.config.import: " + this.document + "\ntraining.train-iters: 2");
		assertThat(resolved()).isEqualTo(1);
	}

	@Test
	void laterPartOfTheFileOverridesTheImport() throws IOException {
		write("application.yaml", "spring.config.import: " + this.document + "\n---\ntraining.train-iters: 2");
		assertThat(resolved()).isEqualTo(2);
	}

	@Test
	void fileOfAProfileOverridesTheImportOfAnotherFile() throws IOException {
		write("application.yaml", "spring.config.import: " + this.document + "\ntraining.train-iters: 2");
		write("application-prod.yaml", "training.train-iters: 3");
		assertThat(resolved()).isEqualTo(1);
		assertThat(resolved("--spring.profiles.active=prod")).isEqualTo(3);
	}

	@Test
	void importOfAFileOfAProfileOverridesBothFiles() throws IOException {
		write("application.yaml", "training.train-iters: 2");
		write("application-prod.yaml", "spring.config.import: " + this.document + "\ntraining.train-iters: 3");
		assertThat(resolved("--spring.profiles.active=prod")).isEqualTo(1);
	}

	@Test
	void importOnTheCommandLineOverridesEveryFile() throws IOException {
		write("application.yaml", MODEL + "training.train-iters: 2\n---\ntraining.train-iters: 4");
		write("application-prod.yaml", "training.train-iters: 3");
		Path more = Files.createDirectory(this.directory.resolve("more"));
		Files.writeString(more.resolve("application-prod.yaml"), "training.train-iters: 5");
		String[] arguments = { "--spring.profiles.active=prod", "--spring.config.additional-location=" + more + "/" };
		assertThat(resolved(arguments)).isEqualTo(5);
		assertThat(resolved(arguments[0], arguments[1], "--spring.config.import=" + this.document)).isEqualTo(1);
	}

	@Test
	void importBySystemPropertyOverridesEveryFile() throws IOException {
		write("application.yaml", MODEL + "training.train-iters: 2");
		write("application-prod.yaml", "training.train-iters: 3");
		System.setProperty("spring.config.import", this.document);
		try {
			assertThat(resolved("--spring.profiles.active=prod")).isEqualTo(1);
		}
		finally {
			System.clearProperty("spring.config.import");
		}
	}

	@Test
	void importOnTheCommandLineOverridesTheImportOfAFile() throws IOException {
		Path other = this.directory.resolve("other.json");
		Fingy.read(this.directory.resolve("run.json")).with("training.train-iters", 6).write(other);
		write("application.yaml", "spring.config.import: fingy:" + other);
		assertThat(resolved()).isEqualTo(6);
		assertThat(resolved("--spring.config.import=" + this.document)).isEqualTo(1);
		assertThat(resolved("--spring.config.import=" + this.document + ",fingy:" + other)).isEqualTo(6);
	}

	@Test
	void optionsOverrideTheImportOnTheCommandLine() throws IOException {
		write("application.yaml", "training.train-iters: 2");
		assertThat(resolved("--spring.config.import=" + this.document, "--training.train-iters=7")).isEqualTo(7);
	}

	private long resolved(String... arguments) {
		try (ConfigurableApplicationContext context = start(arguments)) {
			return context.getBean(TrainingProperties.class).trainIters();
		}
	}

	private void write(String name, String yaml) throws IOException {
		Files.writeString(this.directory.resolve(name), yaml);
	}

	private ConfigurableApplicationContext start(String... arguments) {
		List<String> all = new ArrayList<>(List.of(arguments));
		all.add("--spring.config.location=" + this.directory + "/");
		return new SpringApplicationBuilder(ReadmeTests.Application.class, FingyAutoConfiguration.class)
			.web(WebApplicationType.NONE)
			.run(all.toArray(String[]::new));
	}

}
