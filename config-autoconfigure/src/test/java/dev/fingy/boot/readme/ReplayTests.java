package dev.fingy.boot.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
 * What the README says of replay.
 */
class ReplayTests {

	private static final Path EXPERIMENT = Path.of("src/test/resources/readme/experiment.yaml");

	@Test
	void experimentChangesOneValueOfARun(@TempDir Path directory) throws IOException {
		Path document = directory.resolve("run.json");
		Fingy run;
		try (ConfigurableApplicationContext application = start("classpath:readme/application.yaml")) {
			run = Fingy.of(application.getBean(TrainingProperties.class));
			run.write(document);
		}
		Path experiment = directory.resolve("experiment.yaml");
		Files.writeString(experiment,
				Files.readString(EXPERIMENT).replace("fingy:run.json", "fingy:" + document.toUri()));
		try (ConfigurableApplicationContext application = start(experiment.toUri().toString())) {
			Fingy changed = Fingy.of(application.getBean(TrainingProperties.class));
			assertThat(run.diff(changed)).hasToString("~ training.model.hidden-units: 4 → 16");
		}
	}

	private static ConfigurableApplicationContext start(String location) {
		return new SpringApplicationBuilder(ReadmeTests.Application.class, FingyAutoConfiguration.class)
			.web(WebApplicationType.NONE)
			.run("--spring.config.location=" + location);
	}

}
