package dev.fingy.boot.readme;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

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
		List<Map<?, ?>> told = new CopyOnWriteArrayList<>();
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", (exchange) -> {
			String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
				.replaceAll("\\d{13}", "0")
				.replaceAll("sha256:\\w+", "sha256");
			told.add(Map.of(exchange.getRequestURI().getPath(), JsonMapper.shared().readValue(body, Map.class)));
			exchange.getResponseHeaders().add("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, 0);
			exchange.getResponseBody().write("{\"run\":{\"info\":{\"run_id\":\"m1\"}}}".getBytes());
			exchange.close();
		});
		server.start();
		String tracker = "http://localhost:" + server.getAddress().getPort();
		runner(directory).withBean(TrackerListener.class, () -> new TrackerListener(tracker))
			.run((context) -> context.getBean(Recorded.Learning.class).learn(0.5, 1));
		server.stop(0);
		assertThat(told).containsExactly(
				Map.of("/api/2.0/mlflow/runs/create",
						Map.of("experiment_id", "0", "start_time", 0, "tags",
								List.of(Map.of("key", "fingy.fingerprint", "value", "sha256")))),
				Map.of("/api/2.0/mlflow/runs/log-metric",
						Map.of("run_id", "m1", "key", "loss", "value", 0.5, "timestamp", 0, "step", 1)),
				Map.of("/api/2.0/mlflow/runs/log-metric",
						Map.of("run_id", "m1", "key", "accuracy", "value", 0.83, "timestamp", 0, "step", 0)),
				Map.of("/api/2.0/mlflow/runs/update", Map.of("run_id", "m1", "status", "FINISHED")));
	}

	@Configuration(proxyBeanMethods = false)
	@AutoConfigurationPackage
	@EnableConfigurationProperties(TrainingProperties.class)
	static class Application {

	}

}
