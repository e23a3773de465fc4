package dev.fingy.demo;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import dev.fingy.Fingy;
import dev.fingy.demo.training.Trainings;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunEvent;
import dev.fingy.runs.RunQuery;
import dev.fingy.runs.RunStore;
import dev.fingy.runs.file.FileRunStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What is recorded of the demo, compared and replayed.
 */
class RunsTests {

	private static final String ACCURACY = "test-years.accuracy";

	@TempDir
	private Path directory;

	@Test
	void trainingsAreRecordedComparedAndReplayed() {
		train("--training.trainer.epochs=1");
		train("--training.trainer.epochs=20");
		train("--training.trainer.type=random-forest", "--training.trainer.trees=3");
		List<Run> runs = runs();
		assertThat(runs).extracting(Run::application, Run::name, Run::state)
			.containsOnly(tuple("seattle-rain", "train", Run.State.SUCCEEDED))
			.hasSize(3);
		assertThat(runs).allSatisfy((run) -> assertThat(run.metrics()).containsKeys(ACCURACY,
				"test-years.balanced-accuracy", "test-years.f1", "majority-class.accuracy", "same-as-yesterday.f1"));
		assertThat(document(runs.get(2)).diff(document(runs.get(1)))).hasToString("~ training.trainer.epochs: 1 → 20");
		Run best = runs.stream().max(Comparator.comparing((run) -> run.metrics().get(ACCURACY))).orElseThrow();
		train("--spring.config.import=fingy:" + this.directory.resolve(best.id()).resolve("document.json"),
				"--fingy.replay.on-code-change=fail");
		Run replayed = runs().get(0);
		assertThat(runs()).hasSize(4);
		assertThat(replayed.fingerprint()).isEqualTo(best.fingerprint());
		assertThat(replayed.codeFingerprint()).isEqualTo(best.codeFingerprint());
		assertThat(replayed.metrics()).isEqualTo(best.metrics());
	}

	@Test
	void fingyReplaysWhatWasRecorded() throws Exception {
		train("--training.trainer.epochs=3");
		train("--training.trainer.epochs=4");
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		String classPath = System.getProperty("java.class.path");
		String first = runs().get(1).id();
		Process process = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-cp", classPath, "dev.fingy.cli.Main",
				"runs", "replay", first, "--in", this.directory.toString(), "--", java, "-XX:TieredStopAtLevel=1",
				"-cp", classPath, SeattleRainApplication.class.getName(), "train", "--fingy.runs.enabled=true",
				"--fingy.runs.directory=" + this.directory)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		process.getOutputStream().close();
		assertThat(process.waitFor()).isZero();
		List<Run> runs = runs();
		assertThat(runs).hasSize(3);
		assertThat(runs.get(0).fingerprint()).isEqualTo(runs.get(2).fingerprint())
			.isNotEqualTo(runs.get(1).fingerprint());
		assertThat(runs.get(0).metrics()).isEqualTo(runs.get(2).metrics());
	}

	@Test
	void lossOfEachEpochIsRecorded() {
		train("--training.trainer.epochs=5");
		List<RunEvent.Measured> losses = store().metrics(runs().get(0).id())
			.stream()
			.filter((measured) -> measured.name().equals("loss"))
			.toList();
		assertThat(losses).extracting(RunEvent.Measured::step)
			.isEqualTo(IntStream.rangeClosed(1, 5).mapToObj(Long::valueOf).toList());
		assertThat(losses.get(4).value()).isPositive().isLessThan(losses.get(0).value());
	}

	@Test
	void trainingThatIsAskedForIsARunOfItsOwn() throws Exception {
		try (ConfigurableApplicationContext application = start("--server.port=0", "--training.trainer.epochs=1")) {
			post(application, "{\"training.trainer.epochs\": 2}");
			Awaitility.await()
				.until(() -> application.getBean(Trainings.class)
					.all()
					.stream()
					.allMatch((training) -> training.state().isFinished()));
		}
		List<Run> runs = runs();
		Run service = runs.get(1);
		assertThat(runs).extracting(Run::parent, Run::name, Run::state)
			.containsExactly(tuple(service.id(), "training", Run.State.SUCCEEDED),
					tuple(null, null, Run.State.SUCCEEDED));
		assertThat(runs).allSatisfy((run) -> assertThat(run.metrics()).containsKeys("loss", ACCURACY));
		assertThat(document(service).at("training").diff(document(runs.get(0))))
			.hasToString("~ training.trainer.epochs: 1 → 2");
	}

	private static void post(ConfigurableApplicationContext application, String body) throws Exception {
		URI trainings = URI
			.create("http://localhost:" + application.getEnvironment().getProperty("local.server.port") + "/trainings");
		HttpRequest request = HttpRequest.newBuilder(trainings)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
		assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(202);
	}

	private void train(String... arguments) {
		String[] all = Stream.concat(Stream.of("train"), Stream.of(arguments)).toArray(String[]::new);
		assertThat(SpringApplication.exit(start(all))).isZero();
	}

	private ConfigurableApplicationContext start(String... arguments) {
		return new SpringApplicationBuilder(SeattleRainApplication.class).run(
				Stream
					.concat(Stream.of("--fingy.runs.enabled=true", "--fingy.runs.directory=" + this.directory),
							Stream.of(arguments))
					.toArray(String[]::new));
	}

	private RunStore store() {
		return new FileRunStore(this.directory);
	}

	private List<Run> runs() {
		return store().list(RunQuery.ALL);
	}

	private Fingy document(Run run) {
		return Objects.requireNonNull(store().document(run.id()));
	}

}
