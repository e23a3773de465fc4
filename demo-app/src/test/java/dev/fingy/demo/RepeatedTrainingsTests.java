package dev.fingy.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import dev.fingy.Fingy;
import dev.fingy.demo.training.Score;
import dev.fingy.demo.training.TrainingProperties;
import dev.fingy.demo.training.TrainingStatus;
import dev.fingy.demo.training.Trainings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Equal configurations give equal scores, however often a process has trained before.
 */
class RepeatedTrainingsTests {

	@TempDir
	private Path directory;

	@ParameterizedTest
	@CsvSource({ "linear-sgd, epochs, 5, 527", "random-forest, trees, 5, 514", "decision-tree, max-depth, 4, 508" })
	void trainingsAndTheirReplayHaveTheSameScores(String type, String property, String value, int right) {
		String[] arguments = { "--training.trainer.type=" + type, "--training.trainer." + property + "=" + value,
				"--training.evaluations.other.type=baseline", "--training.evaluations.other.trainer=random-forest",
				"--training.evaluations.other.dataset.ref=training.dataset" };
		Path document = this.directory.resolve("run.json");
		List<Map<String, Score>> scores = new ArrayList<>();
		try (ConfigurableApplicationContext application = start(arguments)) {
			Fingy.of(application.getBean(TrainingProperties.class)).write(document);
			Trainings trainings = application.getBean(Trainings.class);
			trainings.trainNow();
			trainings.train(Map.of());
			trainings.train(Map.of("training.trainer." + property, value));
			Awaitility.await().until(() -> trainings.all().stream().allMatch(RepeatedTrainingsTests::isDone));
			trainings.all().forEach((training) -> scores.add(training.scores()));
		}
		try (ConfigurableApplicationContext application = start("--spring.config.import=fingy:" + document)) {
			scores.add(application.getBean(Trainings.class).trainNow().scores());
		}
		Map<String, Score> first = scores.get(0);
		assertThat(first.get("test-years").accuracy()).isEqualTo(right / 730.0);
		assertThat(scores).hasSize(4).containsOnly(first);
	}

	private static boolean isDone(TrainingStatus training) {
		return training.state() == TrainingStatus.State.DONE;
	}

	private static ConfigurableApplicationContext start(String... arguments) {
		String[] all = Stream.concat(Stream.of("--fingy.runs.enabled=false"), Stream.of(arguments))
			.toArray(String[]::new);
		return new SpringApplicationBuilder(SeattleRainApplication.class).web(WebApplicationType.NONE).run(all);
	}

}
