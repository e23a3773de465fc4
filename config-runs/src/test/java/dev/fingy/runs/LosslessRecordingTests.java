package dev.fingy.runs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import dev.fingy.Fingy;
import dev.fingy.runs.file.FileRunStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Nothing that is recorded is lost while the store works, whatever is recorded and how
 * much of it.
 */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LosslessRecordingTests {

	private static final Pauses SHORT = new Pauses(Duration.ZERO, Duration.ofSeconds(10), Duration.ofMillis(1),
			Duration.ofMillis(2), Duration.ofMinutes(1));

	@TempDir
	Path directory;

	private FileRunStore files;

	@BeforeEach
	void open() {
		this.files = new FileRunStore(this.directory);
	}

	private static RunRecorder recorder(RunStore store, int capacity, RunListener... listeners) {
		return new RunRecorder(store,
				new RunRecorder.Settings(null, "host:1", Retention.ALL, List.of(listeners), capacity), Timing.OF_SYSTEM,
				SHORT);
	}

	private Run run() {
		return this.files.list(RunQuery.ALL).get(0);
	}

	private List<@Nullable Long> steps(String id) {
		return this.files.metrics(id).stream().map(RunEvent.Measured::step).toList();
	}

	@Test
	void millionMetricsOfALoopAreWritten(CapturedOutput output) {
		try (RunRecorder recorder = new RunRecorder(this.files, RunRecorder.Settings.DEFAULT)) {
			OpenRun run = recorder.start("train", Trainer.of(1));
			for (int step = 0; step < 1_000_000; step++) {
				run.metric("loss", step, step);
			}
			run.succeeded();
		}
		assertThat(steps(run().id())).isEqualTo(LongStream.range(0, 1_000_000).boxed().toList());
		assertThat(run().metrics()).isEqualTo(Map.of("loss", 999_999.0));
		assertThat(run().state()).isEqualTo(Run.State.SUCCEEDED);
		assertThat(output).doesNotContain("lost");
	}

	@Test
	void tagsAndNotesWaitForRoomAsWell() {
		try (RunRecorder recorder = recorder(this.files, 10)) {
			OpenRun run = recorder.start("train", Trainer.of(1));
			for (int i = 0; i < 1000; i++) {
				run.note("note " + i);
				run.tag("tag", "value " + i);
				run.metric("metric " + i, i);
			}
			run.succeeded();
		}
		assertThat(run().notes()).hasSize(1000).startsWith("note 0").endsWith("note 999");
		assertThat(run().tags()).isEqualTo(Map.of("tag", "value 999"));
		assertThat(run().metrics()).hasSize(1000);
	}

	@Test
	void runsWaitForRoomAsWell() {
		try (RunRecorder recorder = recorder(this.files, 2)) {
			for (int i = 0; i < 100; i++) {
				recorder.start("run " + i, Trainer.of(1)).succeeded();
			}
		}
		assertThat(this.files.list(RunQuery.ALL)).hasSize(100).extracting(Run::state).containsOnly(Run.State.SUCCEEDED);
	}

	@Test
	void threadsThatRecordIntoOneRunWaitForEachOther() throws InterruptedException {
		try (RunRecorder recorder = recorder(this.files, 10)) {
			OpenRun run = recorder.start("train", Trainer.of(1));
			List<Thread> threads = IntStream.range(0, 16)
				.mapToObj((number) -> new Thread(
						() -> IntStream.range(0, 1000).forEach((step) -> run.metric("loss " + number, step, step))))
				.toList();
			threads.forEach(Thread::start);
			for (Thread thread : threads) {
				thread.join();
			}
			run.succeeded();
		}
		assertThat(steps(run().id())).hasSize(16_000);
	}

	@Test
	void threadThatIsInterruptedLosesNothingAndStaysInterrupted() {
		boolean interrupted;
		try (RunRecorder recorder = recorder(this.files, 10)) {
			OpenRun run = recorder.start("train", Trainer.of(1));
			Thread.currentThread().interrupt();
			LongStream.range(0, 10_000).forEach((step) -> run.metric("loss", step, step));
			run.succeeded();
			interrupted = Thread.currentThread().isInterrupted();
		}
		assertThat(Thread.interrupted()).isTrue();
		assertThat(interrupted).isTrue();
		assertThat(steps(run().id())).hasSize(10_000);
	}

	@Test
	void listenerThatRecordsDoesNotWaitForItself() {
		List<RunRecorder> itself = new ArrayList<>();
		RunListener recording = new RunListener() {

			@Override
			public void measured(Run run, RunEvent.Measured measured) {
				if (measured.name().equals("loss")) {
					itself.get(0).current().metric("twice", 2 * measured.value());
				}
			}

		};
		try (RunRecorder recorder = recorder(this.files, 10, recording)) {
			itself.add(recorder);
			OpenRun run = recorder.startApplication(null, () -> Trainer.of(1));
			LongStream.range(0, 1000).forEach((step) -> run.metric("loss", step, step));
			while (this.files.metrics(run.id()).size() < 2000) {
				Thread.onSpinWait();
			}
			run.succeeded();
		}
		assertThat(this.files.metrics(run().id())).hasSize(2000);
	}

	@Test
	void storeThatFailsOnceLosesNothing(CapturedOutput output) {
		RefusingStore store = new RefusingStore(this.files, (event) -> false);
		try (RunRecorder recorder = recorder(store, 10)) {
			OpenRun run = recorder.start("train", Trainer.of(1));
			for (int step = 0; step < 10_000; step++) {
				run.metric("loss", step, step);
				if (step % 1000 == 0) {
					store.failOnce();
				}
			}
			run.succeeded();
		}
		assertThat(steps(run().id())).isEqualTo(LongStream.range(0, 10_000).boxed().toList());
		assertThat(output).contains("Runs are recorded again.").doesNotContain("lost");
	}

	@Test
	void entryThatTheStoreCannotHoldIsNamedAndLeftOut(CapturedOutput output) {
		RefusingStore store = new RefusingStore(this.files,
				(event) -> event instanceof RunEvent.Measured measured && measured.name().equals("odd"));
		try (RunRecorder recorder = recorder(store, 100_000)) {
			OpenRun run = recorder.start("train", Trainer.of(1));
			OpenRun other = recorder.start("other", Trainer.of(1));
			for (int step = 0; step < 5000; step++) {
				run.metric((step % 1000 == 7) ? "odd" : "loss", step, step);
			}
			other.metric("loss", 1);
			run.note("first");
			run.succeeded();
			other.succeeded();
		}
		assertThat(this.files.list(RunQuery.ALL)).extracting(Run::name, Run::state, Run::metrics, Run::notes)
			.containsExactly(tuple("other", Run.State.SUCCEEDED, Map.of("loss", 1.0), List.of()),
					tuple("train", Run.State.SUCCEEDED, Map.of("loss", 4999.0), List.of("first")));
		String id = this.files.list(RunQuery.ALL).get(1).id();
		assertThat(steps(id)).isEqualTo(LongStream.range(0, 5000).filter((step) -> step % 1000 != 7).boxed().toList());
		assertThat(output)
			.contains("The metric 'odd' of the run '" + id + "' cannot be recorded and is left out. too odd")
			.contains("Further entries of the run '" + id + "' could not be recorded. 4 entries were lost.")
			.doesNotContain("held in memory");
	}

	@Test
	void errorsOfTheStoreAreThoseOfAnEntryAsWell(CapturedOutput output) {
		RefusingStore store = new RefusingStore(this.files, (event) -> {
			if (event instanceof RunEvent.Noted) {
				throw new StackOverflowError();
			}
			return event instanceof RunEvent.Tagged;
		});
		try (RunRecorder recorder = recorder(store, 100)) {
			OpenRun run = recorder.start("train", Trainer.of(1));
			run.tag("machine", "blue");
			run.note("first");
			run.metric("loss", 1);
			run.succeeded();
		}
		assertThat(run().metrics()).isEqualTo(Map.of("loss", 1.0));
		assertThat(run().state()).isEqualTo(Run.State.SUCCEEDED);
		assertThat(output).contains("The tag 'machine' of the run");
	}

	@Test
	void configurationThatTheStoreCannotHoldIsLeftOut(CapturedOutput output) {
		RefusingStore store = new RefusingStore(this.files, (event) -> false);
		store.refuseConfigurations();
		try (RunRecorder recorder = recorder(store, 100)) {
			recorder.start("train", Trainer.of(1)).succeeded();
		}
		assertThat(run().state()).isEqualTo(Run.State.SUCCEEDED);
		assertThat(this.files.document(run().id())).isNull();
		assertThat(output).contains("The run '" + run().id() + "' is recorded without its configuration. too odd");
	}

	@Test
	void runThatTheStoreDoesNotTakeLeavesTheOthersUnharmed() {
		RefusingStore store = new RefusingStore(this.files, (event) -> false);
		try (RunRecorder recorder = recorder(store, 10)) {
			OpenRun odd = recorder.start("odd", Trainer.of(1));
			store.refuse(odd.id());
			OpenRun run = recorder.start("train", Trainer.of(1));
			odd.metric("loss", 1);
			LongStream.range(0, 1000).forEach((step) -> {
				run.metric("loss", step, step);
				odd.metric("loss", step);
			});
			run.succeeded();
		}
		assertThat(this.files.list(RunQuery.ALL)).filteredOn((run) -> run.name().equals("train"))
			.singleElement()
			.satisfies((run) -> assertThat(steps(run.id())).hasSize(1000));
	}

	@Test
	void threadSurvivesWhatTheClassesOfOthersThrow() {
		Consumer<String> failure = (reason) -> {
			throw new UnspeakableError();
		};
		RunListener throwing = new RunListener() {

			@Override
			public void measured(Run run, RunEvent.Measured measured) {
				failure.accept("measured");
			}

		};
		RunListener interrupting = new RunListener() {

			@Override
			public void measured(Run run, RunEvent.Measured measured) {
				Thread.currentThread().interrupt();
			}

		};
		try (RunRecorder recorder = recorder(this.files, 10, throwing, interrupting)) {
			recorder.startApplication("first", () -> {
				throw new UnspeakableError();
			});
			OpenRun run = recorder.start("second", Trainer.of(1));
			LongStream.range(0, 100).forEach((step) -> run.metric("loss", step, step));
			run.failed(new UnspeakableError());
		}
		assertThat(this.files.list(RunQuery.ALL)).extracting(Run::name, Run::error)
			.containsExactly(tuple("second", UnspeakableError.class.getName()),
					tuple("first", "was closed before it had ended"));
		assertThat(steps(run().id())).hasSize(100);
	}

	@Test
	void whatComesAfterTheEndOfARunIsNamedOnce(CapturedOutput output) {
		FingyRun current;
		OpenRun ended;
		RunRecorder recorder = recorder(this.files, 10);
		try (recorder) {
			ended = recorder.start("train", Trainer.of(1));
			ended.succeeded();
			ended.close();
			ended.succeeded();
			recorder.startApplication(null, () -> Trainer.of(1));
			current = recorder.current();
			current.metric("loss", 1);
			assertThat(output).doesNotContain("not recorded");
		}
		for (int i = 0; i < 2; i++) {
			current.metric("loss", i);
			current.note("late");
			ended.tag("machine", "blue");
			recorder.start("late", Trainer.of(1)).metric("loss", 2);
		}
		assertThat(output)
			.containsOnlyOnce("The metric 'loss' of the run '" + current.id()
					+ "' is not recorded, as the run has ended. Nor is what follows.")
			.containsOnlyOnce("The tag 'machine' of the run '" + ended.id()
					+ "' is not recorded, as the run has ended. Nor is what follows.")
			.containsOnlyOnce(
					"The run 'late' is not recorded, as the recorder of runs is closed. Nor is any later one.");
		assertThat(this.files.list(RunQuery.ALL)).hasSize(2);
	}

	@Test
	void circleOfCausesEndsARunAsOtherFailuresDo() {
		RuntimeException first = new RuntimeException("no rain");
		first.initCause(new RuntimeException("no clouds", first));
		try (RunRecorder recorder = recorder(this.files, 10)) {
			recorder.start("train", Trainer.of(1)).failed(first);
		}
		assertThat(run().error()).isEqualTo("no rain");
	}

	/**
	 * An error that cannot even be printed.
	 */
	private static final class UnspeakableError extends Error {

		private static final long serialVersionUID = 1L;

		@Override
		public String getMessage() {
			throw new IllegalStateException();
		}

	}

	/**
	 * A store that works and cannot hold everything.
	 */
	private static final class RefusingStore extends DelegatingRunStore {

		private final Predicate<RunEvent> odd;

		private volatile boolean fails;

		private volatile boolean refusesConfigurations;

		private volatile @Nullable String refused;

		RefusingStore(RunStore delegate, Predicate<RunEvent> odd) {
			super(delegate);
			this.odd = odd;
		}

		void failOnce() {
			this.fails = true;
		}

		void refuseConfigurations() {
			this.refusesConfigurations = true;
		}

		void refuse(String id) {
			this.refused = id;
		}

		@Override
		public void begin(Run run, @Nullable Fingy configuration) {
			if (this.refusesConfigurations && configuration != null) {
				throw new IllegalStateException("too odd");
			}
			super.begin(run, configuration);
		}

		@Override
		public void append(Run run, List<RunEvent> events) {
			if (this.fails || run.id().equals(this.refused)) {
				this.fails = false;
				throw new RunStoreException("away");
			}
			if (events.stream().anyMatch(this.odd)) {
				throw new IllegalStateException("too odd");
			}
			super.append(run, events);
		}

	}

}
