package dev.fingy.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import dev.fingy.Fingy;
import dev.fingy.runs.file.FileRunStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

@ExtendWith(OutputCaptureExtension.class)
class RunRecorderTests {

	private static final Instant START = Instant.parse("2026-01-02T03:04:05.678Z");

	private static final Pauses SHORT = new Pauses(Duration.ZERO, Duration.ofSeconds(10), Duration.ofMillis(1),
			Duration.ofMillis(2), Duration.ofMinutes(1));

	private final AtomicLong nanos = new AtomicLong();

	private final Timing timing = new Timing(Clock.fixed(START, ZoneOffset.UTC), this.nanos::get);

	@TempDir
	Path directory;

	private BreakingStore store;

	@BeforeEach
	void open() {
		this.store = new BreakingStore(new FileRunStore(this.directory));
	}

	private RunRecorder recorder(RunListener... listeners) {
		return recorder(1000, listeners);
	}

	private RunRecorder recorder(int capacity, RunListener... listeners) {
		return new RunRecorder(this.store,
				new RunRecorder.Settings("rain", "host:1", Retention.ALL, List.of(listeners), capacity), this.timing,
				SHORT);
	}

	private void pass(Duration time) {
		this.nanos.addAndGet(time.toNanos());
	}

	private List<Run> runs() {
		return this.store.list(RunQuery.ALL);
	}

	@Test
	void runOfApplicationIsRecorded() {
		Fingy configuration = Trainer.of(5);
		String id;
		try (RunRecorder recorder = recorder()) {
			OpenRun run = recorder.startApplication("train", () -> configuration);
			id = run.id();
			pass(Duration.ofSeconds(1));
			run.metric("loss", 1, 0.5);
			pass(Duration.ofSeconds(1));
			run.metric("loss", 2, 0.25);
			run.metric("accuracy", 0.83);
			run.tag("machine", "blue");
			run.note("first");
			run.note("second");
			pass(Duration.ofSeconds(1));
			run.succeeded();
			run.metric("late", 1);
			run.failed("late");
		}
		assertThat(runs()).containsExactly(new Run(id, null, "rain", "train", "host:1", Run.State.SUCCEEDED, START,
				START.plusSeconds(3), null, configuration.fingerprint(), configuration.codeFingerprint(),
				Map.of("machine", "blue"), List.of("first", "second"), Map.of("loss", 0.25, "accuracy", 0.83),
				Provenance.UNKNOWN, List.of()));
		assertThat(this.store.metrics(id)).containsExactly(new RunEvent.Measured("loss", 1L, 0.5, START.plusSeconds(1)),
				new RunEvent.Measured("loss", 2L, 0.25, START.plusSeconds(2)),
				new RunEvent.Measured("accuracy", null, 0.83, START.plusSeconds(2)));
		assertThat(Objects.requireNonNull(this.store.document(id)).diff(configuration)).isEmpty();
	}

	@Test
	void clockThatIsSetBackMakesNoRunEndBeforeItStarted() {
		Iterator<Instant> clock = List.of(START, START.minusSeconds(3600)).iterator();
		Timing jumping = new Timing(new SuppliedClock(clock::next), this.nanos::get);
		try (RunRecorder recorder = new RunRecorder(this.store, RunRecorder.Settings.DEFAULT, jumping, SHORT)) {
			OpenRun first = recorder.start("first", Trainer.of(1));
			OpenRun second = recorder.start("second", Trainer.of(2));
			pass(Duration.ofSeconds(1));
			first.succeeded();
			pass(Duration.ofSeconds(-5));
			second.succeeded();
		}
		assertThat(runs()).extracting(Run::name, Run::started, Run::duration)
			.containsExactlyInAnyOrder(tuple("first", START, Duration.ofSeconds(1)),
					tuple("second", START.minusSeconds(3600), Duration.ZERO));
	}

	@Test
	void workIsRecordedAsTheCurrentRunOfItsThread() {
		List<@Nullable String> ids = new ArrayList<>();
		try (RunRecorder recorder = recorder()) {
			FingyRun current = recorder.current();
			OpenRun application = recorder.startApplication(null, () -> Trainer.of(1));
			String result = recorder.run("outer", Trainer.of(2), (outer) -> {
				current.metric("depth", 1);
				recorder.run("inner", Trainer.of(3), (inner) -> {
					current.metric("depth", 2);
					Collections.addAll(ids, application.id(), outer.id(), inner.id());
					assertThat(current.id()).isEqualTo(inner.id());
					return null;
				});
				assertThat(current.id()).isEqualTo(outer.id());
				return "done";
			});
			assertThat(result).isEqualTo("done");
			current.metric("depth", 0);
			application.succeeded();
		}
		assertThat(runs()).extracting(Run::id, Run::parent, Run::name, Run::metrics)
			.containsExactly(tuple(ids.get(2), ids.get(1), "inner", Map.of("depth", 2.0)),
					tuple(ids.get(1), ids.get(0), "outer", Map.of("depth", 1.0)),
					tuple(ids.get(0), null, null, Map.of("depth", 0.0)));
	}

	@Test
	void workThatFailsFailsItsRun() {
		try (RunRecorder recorder = recorder()) {
			assertThatIllegalStateException().isThrownBy(() -> recorder.run("train", Trainer.of(1), (run) -> {
				throw new IllegalStateException("no rain");
			}));
			assertThatIllegalStateException().isThrownBy(() -> recorder.run("train", Trainer.of(1), (run) -> {
				throw new IllegalStateException();
			}));
			recorder.start("train", Trainer.of(1));
		}
		assertThat(runs()).extracting(Run::state, Run::error)
			.containsExactly(tuple(Run.State.FAILED, "was closed before it had ended"),
					tuple(Run.State.FAILED, "java.lang.IllegalStateException"), tuple(Run.State.FAILED, "no rain"));
	}

	@Test
	void currentRunWithoutAnApplicationIsNotRecorded() {
		try (RunRecorder recorder = recorder()) {
			FingyRun current = recorder.current();
			current.metric("loss", 1);
			assertThat(current.id()).hasSize(36).isEqualTo(current.id());
		}
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void threadBeginsWithTheFirstRun() {
		try (RunRecorder recorder = recorder()) {
			assertThat(threads()).isEmpty();
			recorder.start("train", Trainer.of(1));
			assertThat(threads()).hasSize(1);
		}
		assertThat(threads()).isEmpty();
	}

	@Test
	void runStartsWithWhatIsGiven() {
		Instant trial = START.minusSeconds(60);
		String sweep = "019b7cd1-5b2e-7000-8000-000000000001";
		RunStart start = RunStart.named("trial 7")
			.within(sweep)
			.at(trial)
			.on("worker:2")
			.tagged("engine", "spark")
			.tagged("attempt", "1")
			.tagged("attempt", "2");
		String id;
		try (RunRecorder recorder = recorder()) {
			recorder.startApplication("sweep rain", () -> Trainer.of(1));
			OpenRun run = recorder.start(start, Trainer.of(2));
			id = run.id();
			run.metric("loss", 1, 0.5, trial.plusSeconds(1));
			run.metric("loss", 2, 0.25, trial.minusSeconds(1));
			run.metric("accuracy", 0.8, trial.plusSeconds(2));
			run.metric("accuracy", 0.83);
			run.tag("attempt", "3");
			run.succeeded(trial.plusSeconds(3));
		}
		assertThat(this.store.get(id)).isEqualTo(new Run(id, sweep, "rain", "trial 7", "worker:2", Run.State.SUCCEEDED,
				trial, trial.plusSeconds(3), null, Trainer.of(2).fingerprint(), Trainer.of(2).codeFingerprint(),
				Map.of("engine", "spark", "attempt", "3"), List.of(), Map.of("loss", 0.25, "accuracy", 0.83),
				Provenance.UNKNOWN, List.of()));
		assertThat(this.store.metrics(id)).extracting(RunEvent.Measured::at)
			.containsExactly(trial.plusSeconds(1), trial, trial.plusSeconds(2), START);
		assertThat(this.store.begun()).filteredOn((run) -> run.id().equals(id))
			.singleElement()
			.satisfies((run) -> assertThat(run.tags()).isEqualTo(Map.of("engine", "spark", "attempt", "2")));
	}

	@Test
	void runThatStartsAsItIsGivenIsTheCurrentOneOfItsThread() {
		try (RunRecorder recorder = recorder()) {
			OpenRun sweep = recorder.start("sweep", Trainer.of(1));
			recorder.run(RunStart.named("trial").within(sweep.id()), Trainer.of(2), (trial) -> {
				recorder.current().metric("loss", 1);
				recorder.start("part", Trainer.of(3)).failed("no rain", START.minusSeconds(60));
				return null;
			});
			sweep.succeeded();
		}
		List<Run> runs = runs();
		assertThat(runs).extracting(Run::name, Run::parent, Run::state, Run::error, Run::duration, Run::metrics)
			.containsExactly(tuple("part", runs.get(1).id(), Run.State.FAILED, "no rain", Duration.ZERO, Map.of()),
					tuple("trial", runs.get(2).id(), Run.State.SUCCEEDED, null, Duration.ZERO, Map.of("loss", 1.0)),
					tuple("sweep", null, Run.State.SUCCEEDED, null, Duration.ZERO, Map.of()));
	}

	@Test
	void startInTheFutureEndsNoRunBeforeItStarted() {
		Instant later = START.plusSeconds(60);
		try (RunRecorder recorder = recorder()) {
			OpenRun run = recorder.start(RunStart.named("trial").at(later), Trainer.of(1));
			run.metric("loss", 1);
			pass(Duration.ofSeconds(1));
			run.succeeded();
		}
		assertThat(runs()).extracting(Run::started, Run::ended).containsExactly(tuple(later, later));
		assertThat(this.store.metrics(runs().get(0).id())).extracting(RunEvent.Measured::at).containsExactly(later);
	}

	@Test
	void storeThatTakesLongToTidyIsNotTidiedEachTime() {
		List<String> tidied = new ArrayList<>();
		RunStore slow = new DelegatingRunStore(this.store) {

			@Override
			public void retain(Retention retention) {
				long start = System.nanoTime();
				while (System.nanoTime() - start < 200_000_000) {
					Thread.onSpinWait();
				}
				tidied.add("tidied");
			}

		};
		try (RunRecorder recorder = new RunRecorder(slow, RunRecorder.Settings.DEFAULT, this.timing, SHORT)) {
			for (int i = 0; i < 20; i++) {
				recorder.start("trial", Trainer.of(1)).succeeded();
				recorder.awaitStored(Duration.ofMinutes(1));
			}
		}
		assertThat(runs()).hasSize(20);
		assertThat(tidied).as("when the recorder is closed at the latest").hasSizeBetween(1, 19);
	}

	@Test
	void artefactIsTheFileAsItWasWhenItWasGiven(CapturedOutput output) throws IOException {
		Path model = Files.writeString(this.directory.resolve("model.txt"), "first");
		Path runs = this.directory.resolve("runs");
		String id;
		try (RunRecorder recorder = new RunRecorder(new FileRunStore(runs), RunRecorder.Settings.DEFAULT)) {
			OpenRun run = recorder.start("train", Trainer.of(1));
			id = run.id();
			run.artefact(model);
			Files.writeString(model, "second");
			run.artefact(model);
			Files.writeString(model, "third");
			run.succeeded();
			run.artefact(model);
			FingyRuns.none().current().artefact(model);
		}
		Run run = Objects.requireNonNull(new FileRunStore(runs).get(id));
		assertThat(run.artefacts()).containsExactly(new Artefact("model.txt", 6,
				"16367aacb67a4a017c8da8ab95682ccb390863780f7114dda0a0e0c55644c7c4", model.toString()));
		assertThat(runs.resolve(id).resolve("artefacts/model.txt")).hasContent("second");
		assertThat(output).contains("The artefact 'model.txt' of the run '" + id
				+ "' is not recorded, as the run has ended. Nor is what follows.");
	}

	@Test
	void copiesOfArtefactsThatAreNeverStoredAreDeleted() throws IOException {
		Path model = Files.writeString(this.directory.resolve("model.txt"), "first");
		List<RunEvent.Attached> attached = new ArrayList<>();
		try (RunRecorder recorder = recorder(new RunListener() {

			@Override
			public void attached(Run run, RunEvent.Attached event) {
				attached.add(event);
			}

		})) {
			this.store.breakNow("disk full");
			recorder.start("train", Trainer.of(1)).artefact(model);
		}
		assertThat(attached).singleElement()
			.satisfies((event) -> assertThat(Objects.requireNonNull(event.copy())).doesNotExist());
	}

	@Test
	void applicationIsRecordedWithWhereItComesFrom() {
		Provenance provenance = new Provenance("java -jar app.jar train", "c0ffee", true);
		try (RunRecorder recorder = recorder()) {
			recorder.startApplication("train", () -> Trainer.of(1), () -> provenance);
			recorder.start("part", Trainer.of(2));
		}
		try (RunRecorder recorder = recorder()) {
			recorder.startApplication("unknown", () -> Trainer.of(1), () -> {
				throw new IllegalStateException("no git");
			});
		}
		assertThat(runs()).extracting(Run::name, Run::provenance)
			.containsExactly(tuple("unknown", Provenance.UNKNOWN), tuple("part", Provenance.UNKNOWN),
					tuple("train", provenance));
	}

	private static List<Thread> threads() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.getName().equals("fingy-runs"))
			.toList();
	}

	@Test
	void unrecordedRunsDoTheirWork() {
		FingyRuns runs = FingyRuns.none();
		assertThat(runs.<String, RuntimeException>run("train", Trainer.of(1), FingyRun::id)).hasSize(36);
		try (OpenRun run = runs.start("train", Trainer.of(1))) {
			run.metric("loss", 1);
			run.metric("loss", 1, 1);
			run.metric("loss", 1, START);
			run.metric("loss", 1, 1, START);
			run.tag("machine", "blue");
			run.note("first");
			run.succeeded();
			run.succeeded(START);
			run.failed("late", START);
			assertThat(run.id()).hasSize(36);
		}
		RunStart start = RunStart.named("train").at(START).on("worker:2").tagged("attempt", "1");
		assertThat(runs.<String, RuntimeException>run(start, Trainer.of(1), FingyRun::id)).hasSize(36);
		assertThat(runs.awaitStored(Duration.ZERO)).isTrue();
		assertThat(threads()).isEmpty();
	}

	@Test
	void startDoesNotWaitForTheConfiguration() throws InterruptedException {
		CountDownLatch started = new CountDownLatch(1);
		try (RunRecorder recorder = recorder()) {
			OpenRun run = recorder.startApplication("train", () -> {
				await(started);
				return Trainer.of(1);
			});
			run.metric("loss", 1);
			run.succeeded();
			started.countDown();
		}
		assertThat(runs()).extracting(Run::state).containsExactly(Run.State.SUCCEEDED);
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void runWhoseConfigurationCannotBeCapturedIsRecordedWithoutIt(CapturedOutput output) {
		try (RunRecorder recorder = recorder()) {
			recorder.startApplication("train", () -> {
				throw new IllegalStateException("too deep");
			}).succeeded();
		}
		assertThat(runs()).extracting(Run::name, Run::state, Run::fingerprint)
			.containsExactly(tuple("train", Run.State.SUCCEEDED, null));
		assertThat(this.store.document(runs().get(0).id())).isNull();
		assertThat(output).contains("The configuration of the run '" + runs().get(0).id() + "' could not be captured")
			.contains("too deep");
	}

	@Test
	void runsOfManyThreadsAreWhole() {
		try (RunRecorder recorder = recorder(1_000_000)) {
			List<Thread> threads = IntStream.range(0, 8).mapToObj((number) -> new Thread(() -> {
				for (int i = 0; i < 10; i++) {
					recorder.run("train", Trainer.of(1), (run) -> {
						IntStream.range(0, 100).forEach((step) -> recorder.current().metric("loss", step, step));
						return null;
					});
				}
			})).toList();
			threads.forEach(Thread::start);
			threads.forEach(RunRecorderTests::join);
		}
		assertThat(runs()).hasSize(80)
			.allSatisfy((run) -> assertThat(this.store.metrics(run.id())).extracting(RunEvent.Measured::step)
				.isEqualTo(IntStream.range(0, 100).mapToObj(Long::valueOf).toList()));
	}

	private static void join(Thread thread) {
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void storeThatFailsIsTriedAgainAndMissesNothing(CapturedOutput output) {
		try (RunRecorder recorder = recorder()) {
			this.store.breakNow("disk full");
			OpenRun run = recorder.start("train", Trainer.of(1));
			run.metric("loss", 1, 0.5);
			this.store.awaitFailures(3);
			run.metric("loss", 2, 0.25);
			run.succeeded();
			OpenRun other = recorder.start("other", Trainer.of(2));
			this.store.awaitFailures(3);
			this.store.repair();
			other.succeeded();
		}
		assertThat(runs()).extracting(Run::name, Run::state, Run::metrics)
			.containsExactly(tuple("other", Run.State.SUCCEEDED, Map.of()),
					tuple("train", Run.State.SUCCEEDED, Map.of("loss", 0.25)));
		assertThat(this.store.metrics(runs().get(1).id())).hasSize(2);
		assertThat(output.getAll().lines().filter((line) -> line.contains("Runs are")).map(RunRecorderTests::said))
			.containsExactly("WARN Runs are held in memory until they can be recorded. disk full",
					"INFO Runs are recorded again.");
	}

	private static String said(String line) {
		return (line.contains("WARN") ? "WARN " : "INFO ") + line.substring(line.indexOf("Runs "));
	}

	@Test
	void storeThatFailsInTheMiddleIsGivenTheRunAgain() {
		try (RunRecorder recorder = recorder()) {
			OpenRun run = recorder.start("train", Trainer.of(1));
			run.metric("loss", 1, 0.5);
			this.store.awaitAppends(1);
			this.store.breakNow("gone");
			run.metric("loss", 2, 0.25);
			this.store.awaitFailures(1);
			this.store.repair();
			run.succeeded();
		}
		assertThat(this.store.begun()).hasSizeGreaterThan(1)
			.allSatisfy((run) -> assertThat(run.state()).isEqualTo(Run.State.RUNNING));
		assertThat(this.store.metrics(runs().get(0).id())).extracting(RunEvent.Measured::value)
			.containsExactly(0.5, 0.25);
	}

	@Test
	void storeThatStaysBrokenLosesTheOldestMetricsFirst(CapturedOutput output) {
		String id;
		try (RunRecorder recorder = recorder(10)) {
			this.store.breakNow("disk full");
			OpenRun run = recorder.start("train", Trainer.of(1));
			id = run.id();
			this.store.awaitFailures(1);
			for (int step = 1; step <= 15; step++) {
				run.metric("loss", step, step);
				run.note("note " + step);
			}
			this.store.awaitFailures(2);
			this.store.repair();
			run.succeeded();
		}
		assertThat(this.store.metrics(id)).extracting(RunEvent.Measured::step)
			.containsExactly(6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L, 15L);
		assertThat(runs().get(0).state()).isEqualTo(Run.State.SUCCEEDED);
		assertThat(output).containsPattern("Runs are recorded again\\. \\d+ entries were lost\\.");
	}

	@Test
	void closingWhileTheStoreIsBrokenSaysWhatIsLost(CapturedOutput output) {
		try (RunRecorder recorder = recorder()) {
			OpenRun run = recorder.start("train", Trainer.of(1));
			this.store.awaitBegins(1);
			this.store.breakNow("disk full");
			run.metric("loss", 1);
			run.succeeded();
		}
		this.store.repair();
		assertThat(output).contains("Runs could not be recorded to the end. 3 entries were lost.");
		assertThat(runs()).extracting(Run::state).as("as its process is gone").containsExactly(Run.State.LOST);
	}

	@Test
	void closingDoesNotWaitForEverForTheStore(CapturedOutput output) {
		CountDownLatch end = new CountDownLatch(1);
		RunListener slow = new RunListener() {

			@Override
			public void ended(Run run) {
				await(end);
			}

		};
		RunRecorder recorder = new RunRecorder(this.store,
				new RunRecorder.Settings(null, null, Retention.ALL, List.of(slow), 10), this.timing,
				new Pauses(Duration.ZERO, Duration.ofSeconds(10), Duration.ZERO, Duration.ZERO, Duration.ofMillis(1)));
		recorder.start("train", Trainer.of(1)).succeeded();
		recorder.close();
		assertThat(output).contains("Runs could not be recorded to the end, as it takes too long");
		end.countDown();
		threads().forEach(RunRecorderTests::join);
	}

	@Test
	void listenersAreToldWhatHappens() {
		List<String> told = new ArrayList<>();
		try (RunRecorder recorder = recorder(new Telling(told))) {
			OpenRun run = recorder.start("train", Trainer.of(5));
			run.metric("loss", 1, 0.5);
			run.tag("machine", "blue");
			run.note("first");
			run.failed("no rain");
		}
		assertThat(told).containsExactly("started train with 5", "loss 1 0.5 {loss=0.5}", "blue {machine=blue}",
				"first [first]", "FAILED no rain");
	}

	@Test
	void listenersAreToldWhileTheStoreIsBroken() {
		List<String> told = Collections.synchronizedList(new ArrayList<>());
		this.store.breakNow("disk full");
		try (RunRecorder recorder = recorder(new Telling(told))) {
			OpenRun run = recorder.start("train", Trainer.of(5));
			this.store.awaitFailures(2);
			run.succeeded();
		}
		assertThat(told).containsExactly("started train with 5", "SUCCEEDED null");
	}

	@Test
	void listenerThatThrowsIsLeftOutAndNamedOnce(CapturedOutput output) {
		List<String> told = new ArrayList<>();
		RunListener throwing = new RunListener() {

			@Override
			public void measured(Run run, RunEvent.Measured measured) {
				throw new IllegalStateException("unreachable");
			}

		};
		try (RunRecorder recorder = recorder(throwing, new Telling(told))) {
			OpenRun run = recorder.start("train", Trainer.of(5));
			run.metric("loss", 1, 0.5);
			run.metric("loss", 2, 0.25);
			run.succeeded();
		}
		assertThat(told).hasSize(4);
		assertThat(runs().get(0).metrics()).isEqualTo(Map.of("loss", 0.25));
		assertThat(output.getAll().split("failed and is notified of no run any more", -1)).hasSize(2);
		assertThat(output).contains("The listener " + throwing.getClass().getName() + " failed");
	}

	@Test
	void listenerFlushesAfterWhatHappenedTogether() {
		List<String> told = new ArrayList<>();
		RunListener gathering = new RunListener() {

			@Override
			public void measured(Run run, RunEvent.Measured measured) {
				told.add("measured");
			}

			@Override
			public void ended(Run run) {
				told.add("ended");
			}

			@Override
			public void flush() {
				told.add("flush");
			}

		};
		try (RunRecorder recorder = recorder(gathering)) {
			OpenRun run = recorder.start("train", Trainer.of(5));
			for (int i = 0; i < 1000; i++) {
				run.metric("loss", i, 0.5);
			}
			run.succeeded();
		}
		assertThat(told).endsWith("ended", "flush").containsOnlyOnce("ended");
		assertThat(told).filteredOn("measured"::equals).hasSize(1000);
		assertThat(told).filteredOn("flush"::equals).hasSizeLessThan(1000);
	}

	@Test
	void storeIsToldWhichRunsGoOn() {
		Pauses restless = new Pauses(Duration.ZERO, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(1),
				Duration.ofMinutes(1));
		try (RunRecorder recorder = new RunRecorder(this.store, RunRecorder.Settings.DEFAULT, this.timing, restless)) {
			OpenRun run = recorder.start("train", Trainer.of(1));
			assertThat(this.store.awaitAlive()).isEqualTo(run.id());
		}
	}

	@Test
	void runsAreForgottenAsTheyEnd() {
		RunRecorder.Settings settings = new RunRecorder.Settings(null, null, new Retention(2, null), List.of(), 10);
		try (RunRecorder recorder = new RunRecorder(this.store, settings, this.timing, SHORT)) {
			for (String name : List.of("one", "two", "three")) {
				recorder.start(name, Trainer.of(1)).succeeded();
			}
		}
		assertThat(runs()).extracting(Run::name).containsExactly("three", "two");
	}

	/**
	 * Writes down what it is told.
	 */
	private record Telling(List<String> told) implements RunListener {

		@Override
		public void started(Run run, @Nullable Fingy configuration) {
			this.told.add("started " + run.name() + " with "
					+ Objects.requireNonNull(configuration).toProperties().replaceAll("\\D", ""));
		}

		@Override
		public void measured(Run run, RunEvent.Measured measured) {
			this.told.add(measured.name() + " " + measured.step() + " " + measured.value() + " " + run.metrics());
		}

		@Override
		public void tagged(Run run, RunEvent.Tagged tagged) {
			this.told.add(tagged.value() + " " + run.tags());
		}

		@Override
		public void noted(Run run, RunEvent.Noted noted) {
			this.told.add(noted.text() + " " + run.notes());
		}

		@Override
		public void ended(Run run) {
			this.told.add(run.state() + " " + run.error());
		}

	}

}
