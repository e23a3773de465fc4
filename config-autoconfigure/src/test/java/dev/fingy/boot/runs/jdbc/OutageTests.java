package dev.fingy.boot.runs.jdbc;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;

import com.zaxxer.hikari.HikariDataSource;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.sql.init.DatabaseInitializationMode;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import dev.fingy.runs.OpenRun;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunEvent;
import dev.fingy.runs.RunQuery;
import dev.fingy.runs.RunRecorder;
import dev.fingy.runs.Trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for a PostgreSQL that is stopped while an application goes on.
 */
@ExtendWith(OutputCaptureExtension.class)
class OutageTests {

	@TempDir
	private Path directory;

	private Postgres postgres;

	private HikariDataSource pool;

	private JdbcRunStore store;

	@BeforeEach
	void start() {
		start(0);
		this.pool = pool(this.postgres.url());
		this.store = store(this.pool);
	}

	private void start(int port) {
		this.postgres = Postgres.start(this.directory.resolve("data"), port);
	}

	@AfterEach
	void stop() {
		this.pool.close();
		this.postgres.close();
	}

	@Test
	void whatHappensWhileTheDatabaseIsGoneIsWrittenWhenItIsBack(CapturedOutput output) {
		RunRecorder recorder = new RunRecorder(this.store, RunRecorder.Settings.DEFAULT);
		OpenRun run = recorder.start("train", Trainer.of(5));
		measure(run, 1, 100);
		await(() -> assertThat(this.store.metrics(run.id())).hasSize(100));
		this.postgres.close();
		measure(run, 101, 200);
		await(() -> assertThat(warnings(output)).hasSize(1));
		measure(run, 201, 300);
		start(this.postgres.port());
		await(() -> assertThat(output).contains("Runs are recorded again."));
		assertThat(steps(run)).startsWith(LongStream.rangeClosed(1, 200).boxed().toArray(Long[]::new));
		measure(run, 301, 400);
		run.succeeded();
		recorder.close();
		assertThat(steps(run)).containsExactly(LongStream.rangeClosed(1, 400).boxed().toArray(Long[]::new));
		assertThat(this.store.list(RunQuery.ALL)).extracting(Run::id, Run::state, Run::metrics)
			.containsExactly(tuple(run.id(), Run.State.SUCCEEDED, Map.of("loss", 1.0 / 400)));
		assertThat(Objects.requireNonNull(this.store.document(run.id())).diff(Trainer.of(5))).isEmpty();
		assertThat(warnings(output)).singleElement()
			.asString()
			.contains("Runs are held in memory until they can be recorded. The database of runs cannot be written: ");
	}

	private List<@Nullable Long> steps(OpenRun run) {
		return this.store.metrics(run.id()).stream().map(RunEvent.Measured::step).toList();
	}

	private static HikariDataSource pool(String url) {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(url);
		pool.setConnectionTimeout(500);
		return pool;
	}

	private static JdbcRunStore store(HikariDataSource pool) {
		JdbcRunsProperties properties = new JdbcRunsProperties();
		properties.setInitializeSchema(DatabaseInitializationMode.ALWAYS);
		new JdbcRunsSchemaInitializer(pool, properties).initializeDatabase();
		return new JdbcRunStore(pool);
	}

	private static void measure(OpenRun run, long first, long last) {
		LongStream.rangeClosed(first, last).forEach((step) -> run.metric("loss", step, 1.0 / step));
	}

	// Whether Spring Boot has set up the logging depends on the tests before
	private static List<String> warnings(CapturedOutput output) {
		return output.toString()
			.lines()
			.filter((line) -> line.matches(".* (WARN|ERROR) .*\\b(dev\\.fingy|org\\.springframework)\\..*"))
			.toList();
	}

	private static void await(Runnable assertion) {
		Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(assertion::run);
	}

}
