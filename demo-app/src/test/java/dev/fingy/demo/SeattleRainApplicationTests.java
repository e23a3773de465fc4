package dev.fingy.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import dev.fingy.FingyException;
import dev.fingy.demo.training.Score;
import dev.fingy.demo.training.TrainingProperties;
import dev.fingy.demo.training.TrainingStatus;
import dev.fingy.demo.training.Trainings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link SeattleRainApplication}, started as a user would start it.
 */
@ExtendWith(OutputCaptureExtension.class)
class SeattleRainApplicationTests {

	private static final Pattern FAILURE = Pattern
		.compile("\\$ java -jar \\S+ (--\\S+ .*)\n\n(\\*+\nAPPLICATION FAILED[^`]*)```");

	private static final String MISSING_FILE = """
			***************************
			APPLICATION FAILED TO START
			***************************

			Description:

			1 problem in the configuration of 'training':

			  training.dataset.location: is not a file that can be read
			      Value:  file:/gone.csv
			      Origin: "training.dataset.location" from property source "commandLineArgs"

			Action:

			Correct what is named above, and start again.

			""";

	private static final String NO_WEATHER = """
			***************************
			APPLICATION FAILED TO START
			***************************

			Description:

			1 problem in the creation of 'training.dataset':

			  training.dataset: 'csv' could not be created: IllegalArgumentException: \
			class path resource [application.yaml] does not begin with the line \
			'date,precipitation,temp_max,temp_min,wind,weather'
			      Origin: class path resource [application.yaml] - 3:11

			Action:

			Correct what is named above, and start again.

			""";

	@Test
	void linearSgdBeatsTheMajorityClass(CapturedOutput output) {
		try (ConfigurableApplicationContext application = start(Map.of())) {
			TrainingStatus training = first(application);
			assertThat(training.trainer()).isEqualTo("LinearSGDTrainer");
			assertThat(accuracy(training, "test-years")).isGreaterThan(accuracy(training, "majority-class") + 0.1);
			assertThat(output).contains("test-years              730     71.9 %     70.2 %      0.638");
		}
	}

	@Test
	void environmentVariableTrainsAForestInstead() {
		try (ConfigurableApplicationContext application = start(Map.of("TRAINING_TRAINER_TYPE", "random-forest"))) {
			TrainingStatus training = first(application);
			assertThat(training.trainer()).isEqualTo("RandomForestTrainer");
			assertThat(training.progress()).hasToString("Step[done=100, of=100, unit=trees]");
			assertThat(accuracy(training, "test-years")).isGreaterThan(accuracy(training, "majority-class") + 0.1);
		}
	}

	@Test
	void commandLineTrainsAForestInstead() {
		try (ConfigurableApplicationContext application = start(Map.of(), "--training.trainer.type=random-forest")) {
			assertThat(first(application).trainer()).isEqualTo("RandomForestTrainer");
		}
	}

	@Test
	void commandTrainsOncePrintsAndEnds(CapturedOutput output) {
		int exitCode = SpringApplication.exit(start(Map.of(), "train", "--training.trainer.type=random-forest"));
		assertThat(exitCode).isZero();
		assertThat(output.getOut()).contains("""
				RandomForestTrainer    days   accuracy   balanced         F1
				test-years              730     71.0 %     69.3 %      0.628
				majority-class          730     59.7 %     50.0 %      0.000
				same-as-yesterday       730     72.2 %     71.1 %      0.655
				""").doesNotContain("Will it rain in Seattle?", "Tomcat");
	}

	@Test
	void evaluationsShareTheDatasetOfTheTraining() {
		try (ConfigurableApplicationContext application = start(Map.of())) {
			TrainingProperties properties = application.getBean(TrainingProperties.class);
			assertThat(properties.evaluations().get("test-years").get()).extracting("dataset")
				.isSameAs(properties.dataset().get());
			assertThat(properties.evaluations().get("same-as-yesterday").get()).extracting("dataset")
				.isSameAs(properties.dataset().get());
		}
	}

	@Test
	void trainerThatTellsNothingShowsNoProgress() {
		try (ConfigurableApplicationContext application = start(Map.of("TRAINING_TRAINER_TYPE", "majority-class"))) {
			TrainingStatus training = first(application);
			assertThat(training.progress()).isNull();
			assertThat(training.scores().get("test-years")).isEqualTo(training.scores().get("majority-class"));
		}
	}

	@Test
	void fileThatIsMissingIsReportedWithItsPlace(CapturedOutput output) {
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> start(Map.of(), "--training.dataset.location=file:/gone.csv").close());
		assertThat(output.getAll()).endsWith(MISSING_FILE).doesNotContain("\tat ");
	}

	@Test
	void mistakesAreReportedTogetherAsInTheReadme(CapturedOutput output) throws IOException {
		Matcher example = FAILURE.matcher(Files.readString(Path.of("../README.md")));
		assertThat(example.find()).isTrue();
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> start(Map.of(), example.group(1).split(" ")).close());
		assertThat(output.getAll()).contains(example.group(2)).doesNotContain("\tat ");
	}

	@Test
	void fileThatIsNoWeatherIsReportedWithItsPlace(CapturedOutput output) {
		assertThatException()
			.isThrownBy(() -> start(Map.of(), "--training.dataset.location=classpath:application.yaml").close());
		assertThat(output.getAll()).contains(NO_WEATHER).doesNotContain("\tat ");
	}

	private static ConfigurableApplicationContext start(Map<String, Object> environment, String... arguments) {
		String[] all = Stream.concat(Stream.of("--server.port=0"), Arrays.stream(arguments)).toArray(String[]::new);
		return new SpringApplicationBuilder(SeattleRainApplication.class)
			.initializers((context) -> context.getEnvironment()
				.getPropertySources()
				.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
						new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
								environment)))
			.run(all);
	}

	private static TrainingStatus first(ConfigurableApplicationContext application) {
		return application.getBean(Trainings.class).find("1").orElseThrow();
	}

	private static double accuracy(TrainingStatus training, String evaluation) {
		Score score = training.scores().get(evaluation);
		assertThat(score).isNotNull();
		return score.accuracy();
	}

}
