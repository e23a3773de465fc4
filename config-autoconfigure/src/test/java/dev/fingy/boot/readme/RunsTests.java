package dev.fingy.boot.readme;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import dev.fingy.Fingy;
import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.boot.readme.Training.TrainingProperties;
import dev.fingy.boot.runs.FingyRunsAutoConfiguration;
import dev.fingy.runs.FingyRuns;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunQuery;
import dev.fingy.runs.file.FileRunStore;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the reference says of runs.
 */
class RunsTests {

	@Test
	void whatTheSnippetsTellIsRecorded(@TempDir Path directory) {
		runner(directory).run((context) -> {
			context.getBean(Recorded.Learning.class).learn(0.5, 1);
			Recorded.train(context.getBean(FingyRuns.class), context.getBean(TrainingProperties.class));
		});
		FileRunStore store = new FileRunStore(directory);
		List<Run> runs = store.list(RunQuery.ALL);
		assertThat(runs).hasSize(2);
		assertThat(runs.get(0)).extracting(Run::parent, Run::name, Run::state)
			.containsExactly(runs.get(1).id(), "training", Run.State.SUCCEEDED);
		assertThat(runs.get(1)).extracting(Run::metrics, Run::tags, Run::notes)
			.containsExactly(Map.of("loss", 0.5, "accuracy", 0.83), Map.of("machine", "blue"),
					List.of("with the new data"));
		assertThat(Objects.requireNonNull(store.document(runs.get(1).id()))
			.diff(Objects.requireNonNull(store.document(runs.get(0).id()))))
			.hasToString("~ training.model.hidden-units: 4 → 16");
	}

	@Test
	void whatAnotherMachineReportsHasItsTimes(@TempDir Path directory) {
		Instant started = Instant.parse("2026-01-02T03:04:05Z");
		runner(directory).run((context) -> {
			FingyRuns runs = context.getBean(FingyRuns.class);
			Fingy configuration = Fingy.of(context.getBean(TrainingProperties.class));
			Recorded.Report report = new Recorded.Report(started, started.plusSeconds(60), 0.83);
			Recorded.record(runs, runs.current().id(), configuration, report);
			assertThat(runs.awaitStored(Duration.ofMinutes(1))).isTrue();
		});
		List<Run> runs = new FileRunStore(directory).list(RunQuery.ALL);
		assertThat(runs.get(0))
			.extracting(Run::parent, Run::name, Run::instance, Run::tags, Run::started, Run::duration, Run::metrics)
			.containsExactly(runs.get(1).id(), "trial 7", "worker-3:4711", Map.of("attempt", "1"), started,
					Duration.ofMinutes(1), Map.of("accuracy", 0.83));
	}

	private static ApplicationContextRunner runner(Path directory) {
		return new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
			.withSystemProperties("spring.config.location=classpath:readme/application.yaml")
			.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class, FingyRunsAutoConfiguration.class))
			.withUserConfiguration(Application.class)
			.withBean(Recorded.Learning.class)
			.withPropertyValues("fingy.runs.enabled=true", "fingy.runs.directory=" + directory);
	}

	@Test
	void trackerIsToldOfARun(@TempDir Path directory) throws IOException {
		try (MlflowServer server = MlflowServer.start()) {
			runner(directory).withBean(TrackerListener.class, () -> new TrackerListener(server.address()))
				.run((context) -> context.getBean(Recorded.Learning.class).learn(0.5, 1));
			Run run = new FileRunStore(directory).list(RunQuery.ALL).get(0);
			MlflowServer.Recorded recorded = server.run(0);
			assertThat(recorded.created.path("start_time").asLong()).isEqualTo(run.started().toEpochMilli());
			assertThat(recorded.params).isEqualTo(Map.of("training.model.type", "neural", "training.model.num-features",
					"8", "training.model.hidden-units", "4", "training.model.num-layers", "2", "training.train-iters",
					"1000"));
			assertThat(recorded.metrics).containsExactly("loss 1 0.5", "accuracy 0 0.83");
			assertThat(recorded.tags)
				.isEqualTo(Map.of("fingy.run", run.id(), "fingy.fingerprint", run.fingerprint(), "fingy.code",
						run.codeFingerprint(), "machine", "blue", "mlflow.note.content", "with the new data"));
			assertThat(recorded.status).isEqualTo("FINISHED");
			assertThat(recorded.ended).isEqualTo(run.ended().toEpochMilli());
			assertThat(server.requests()).allMatch((request) -> !request.contains(":"));
		}
	}

	@Configuration(proxyBeanMethods = false)
	@AutoConfigurationPackage
	@EnableConfigurationProperties(TrainingProperties.class)
	static class Application {

	}

}
