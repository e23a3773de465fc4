package dev.fingy.runs;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.fingy.runs.file.FileRunStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Wrong arguments fail where they are given, whether runs are recorded or not.
 */
class WrongArgumentsTests {

	@TempDir
	Path directory;

	@Test
	void nullsAreRefusedAndTheRunGoesOn() {
		FileRunStore store = new FileRunStore(this.directory);
		try (RunRecorder recorder = new RunRecorder(store, RunRecorder.Settings.DEFAULT)) {
			OpenRun run = recorder.start("train", Trainer.of(1));
			assertNullsAreRefused(recorder, run);
			recorder.<@Nullable Void, RuntimeException>run("part", Trainer.of(1), (part) -> {
				assertNullsAreRefused(recorder, recorder.current());
				return null;
			});
			run.metric("loss", Double.NaN);
			run.tag("", "");
			run.note("");
			run.succeeded();
		}
		assertThat(store.list(RunQuery.ALL)).hasSize(2)
			.filteredOn((run) -> "train".equals(run.name()))
			.singleElement()
			.satisfies((run) -> {
				assertThat(run.metrics()).isEqualTo(Map.of("loss", Double.NaN));
				assertThat(run.tags()).isEqualTo(Map.of("", ""));
				assertThat(run.notes()).containsExactly("");
			});
	}

	@Test
	void nullsAreRefusedWhereNothingIsRecorded() {
		assertNullsAreRefused(FingyRuns.none(), FingyRuns.none().start("train", Trainer.of(1)));
		assertNullsAreRefused(FingyRuns.none(), FingyRuns.none().current());
		FileRunStore store = new FileRunStore(this.directory);
		try (RunRecorder recorder = new RunRecorder(store, RunRecorder.Settings.DEFAULT)) {
			assertNullsAreRefused(recorder, recorder.current());
		}
		assertThat(this.directory).isEmptyDirectory();
	}

	@SuppressWarnings("NullAway") // That is what it is about
	private static void assertNullsAreRefused(FingyRuns runs, FingyRun run) {
		Map<String, Stream<ThrowingCallable>> calls = Map.of("The name of a metric must not be null",
				Stream.of(() -> run.metric(null, 1.0), () -> run.metric(null, 1, 1.0)),
				"The name of a tag must not be null", Stream.of(() -> run.tag(null, "blue"), () -> run.tag(null, null)),
				"The value of a tag must not be null", Stream.of(() -> run.tag("machine", null)),
				"The text of a note must not be null", Stream.of(() -> run.note(null)),
				"The name of a run must not be null",
				Stream.of(() -> runs.start((String) null, Trainer.of(1)),
						() -> runs.run((String) null, Trainer.of(1), (work) -> null)),
				"The configuration of a run must not be null",
				Stream.of(() -> runs.start("train", null), () -> runs.run("train", null, (work) -> null)),
				"The work of a run must not be null", Stream.of(() -> runs.run("train", Trainer.of(1), null)),
				"The start of a run must not be null",
				Stream.of(() -> runs.start((RunStart) null, Trainer.of(1)),
						() -> runs.run((RunStart) null, Trainer.of(1), (work) -> null)),
				"The time to wait for the store must not be null", Stream.of(() -> runs.awaitStored(null)));
		calls.forEach((message, refused) -> refused
			.forEach((call) -> assertThatIllegalArgumentException().isThrownBy(call).withMessage(message)));
		assertFilesThatAreNoneAreRefused(run);
		if (run instanceof OpenRun open) {
			assertThatIllegalArgumentException().isThrownBy(() -> open.failed((String) null))
				.withMessage("The reason why a run failed must not be null");
			assertThatIllegalArgumentException().isThrownBy(() -> open.failed((Throwable) null))
				.withMessage("The reason why a run failed must not be null");
			assertNullTimesAreRefused(open);
		}
	}

	@SuppressWarnings("NullAway") // That is what it is about
	private static void assertFilesThatAreNoneAreRefused(FingyRun run) {
		assertThatIllegalArgumentException().isThrownBy(() -> run.artefact(null))
			.withMessage("The file of an artefact must not be null");
		assertThatIllegalArgumentException().isThrownBy(() -> run.artefact(Path.of("missing.txt")))
			.withMessage("The artefact 'missing.txt' does not exist");
		assertThatIllegalArgumentException().isThrownBy(() -> run.artefact(Path.of("src")))
			.withMessage("The artefact 'src' is no file");
	}

	@SuppressWarnings("NullAway") // That is what it is about
	private static void assertNullTimesAreRefused(OpenRun run) {
		assertThatIllegalArgumentException().isThrownBy(() -> run.metric("loss", 1.0, null))
			.withMessage("The time of a metric must not be null");
		assertThatIllegalArgumentException().isThrownBy(() -> run.metric("loss", 1, 1.0, null))
			.withMessage("The time of a metric must not be null");
		assertThatIllegalArgumentException().isThrownBy(() -> run.metric(null, 1, 1.0, Instant.EPOCH))
			.withMessage("The name of a metric must not be null");
		assertThatIllegalArgumentException().isThrownBy(() -> run.succeeded(null))
			.withMessage("The end of a run must not be null");
		assertThatIllegalArgumentException().isThrownBy(() -> run.failed("late", null))
			.withMessage("The end of a run must not be null");
		assertThatIllegalArgumentException().isThrownBy(() -> run.failed(null, Instant.EPOCH))
			.withMessage("The reason why a run failed must not be null");
	}

	@Test
	@SuppressWarnings("NullAway") // That is what it is about
	void startsThatAreNoneAreRefused() {
		RunStart start = RunStart.named("trial");
		Map<String, ThrowingCallable> calls = Map.of("The name of a run must not be null", () -> RunStart.named(null),
				"The parent of a run must not be null", () -> start.within(null),
				"The parent of a run must be the whole identifier of a run, and is '019b7'",
				() -> start.within("019b7"), "The start of a run must not be null", () -> start.at(null),
				"The process of a run must not be null", () -> start.on(null), "The name of a tag must not be null",
				() -> start.tagged(null, "1"), "The value of a tag must not be null",
				() -> start.tagged("attempt", null));
		calls.forEach((message, call) -> assertThatIllegalArgumentException().isThrownBy(call).withMessage(message));
	}

	@Test
	void limitsThatAreNoneAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Retention(-1, null))
			.withMessage("The number of runs to keep must not be negative, and is -1");
		assertThatIllegalArgumentException().isThrownBy(() -> new Retention(1, Duration.ofDays(-1)))
			.withMessage("The age of runs to keep must not be negative, and is PT-24H");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new RunRecorder.Settings(null, null, Retention.ALL, List.of(), 0))
			.withMessage("The capacity must be at least 1, and is 0");
	}

	@Test
	@SuppressWarnings("NullAway") // That is what it is about
	void applicationNeedsAConfiguration() {
		try (RunRecorder recorder = new RunRecorder(new FileRunStore(this.directory), RunRecorder.Settings.DEFAULT)) {
			assertThatIllegalArgumentException().isThrownBy(() -> recorder.startApplication(null, null))
				.withMessage("The configuration of a run must not be null");
			assertThatIllegalArgumentException()
				.isThrownBy(() -> recorder.startApplication(null, () -> Trainer.of(1), null))
				.withMessage("The provenance of a run must not be null");
		}
	}

}
