package dev.fingy.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.fingy.Fingy;
import dev.fingy.runs.file.FileRunStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Who waits until what was recorded is stored learns whether it is.
 */
@Timeout(120)
class AwaitStoredTests {

	// Nobody would wait for what is gathered, and for what is tried again
	private static final Pauses LONG = new Pauses(Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1),
			Duration.ofHours(1), Duration.ofMinutes(1));

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	@TempDir
	Path directory;

	private static RunRecorder recorder(RunStore store, RunListener... listeners) {
		return new RunRecorder(store, RunRecorder.Settings.DEFAULT.withListeners(List.of(listeners)), Timing.OF_SYSTEM,
				LONG);
	}

	@Test
	void whatWasRecordedBeforeIsStored() {
		FileRunStore store = new FileRunStore(this.directory);
		try (RunRecorder recorder = recorder(store)) {
			assertThat(recorder.awaitStored(TIMEOUT)).isTrue();
			OpenRun run = recorder.start("sweep", Trainer.of(1));
			assertThat(recorder.awaitStored(TIMEOUT)).isTrue();
			assertThat(store.get(run.id())).isNotNull();
			for (int i = 0; i < 40_000; i++) {
				run.metric("loss", i, i);
			}
			run.note("done");
			assertThat(recorder.awaitStored(Duration.ofSeconds(Long.MAX_VALUE))).isTrue();
			assertThat(store.metrics(run.id())).hasSize(40_000);
			assertThat(store.get(run.id())).satisfies((stored) -> assertThat(stored.notes()).containsExactly("done"));
			assertThat(recorder.awaitStored(TIMEOUT)).isTrue();
		}
	}

	@Test
	void fileInThePlaceOfTheDirectoryIsTheReason() throws Exception {
		Path file = Files.createFile(this.directory.resolve("runs"));
		try (RunRecorder recorder = recorder(new FileRunStore(file))) {
			OpenRun run = recorder.start("sweep", Trainer.of(1));
			for (int i = 0; i < 3; i++) {
				assertThatExceptionOfType(RunStoreException.class).isThrownBy(() -> recorder.awaitStored(TIMEOUT))
					.withMessage("The directory " + file + " cannot be written: " + file + " is no directory");
			}
			Files.delete(file);
			assertThat(recorder.awaitStored(TIMEOUT)).isTrue();
			assertThat(new FileRunStore(file).get(run.id())).isNotNull();
		}
	}

	@Test
	void storeThatGoesAwayIsTriedAtOnceAndMissesNothing() {
		BreakingStore store = new BreakingStore(new FileRunStore(this.directory));
		try (RunRecorder recorder = recorder(store)) {
			OpenRun run = recorder.start("sweep", Trainer.of(1));
			assertThat(recorder.awaitStored(TIMEOUT)).isTrue();
			store.breakNow("The database is away");
			run.metric("loss", 1, 0.5);
			assertThatExceptionOfType(RunStoreException.class).isThrownBy(() -> recorder.awaitStored(TIMEOUT))
				.withMessage("The database is away");
			run.metric("loss", 2, 0.25);
			store.repair();
			assertThat(recorder.awaitStored(TIMEOUT)).isTrue();
			assertThat(store.metrics(run.id())).extracting(RunEvent.Measured::value).containsExactly(0.5, 0.25);
		}
	}

	@Test
	void everyThreadIsAnswered() throws Exception {
		FileRunStore store = new FileRunStore(this.directory);
		try (RunRecorder recorder = recorder(store)) {
			List<Thread> threads = List.of(new Thread(() -> recordAndLook(recorder, store)),
					new Thread(() -> recordAndLook(recorder, store)), new Thread(() -> recordAndLook(recorder, store)));
			threads.forEach(Thread::start);
			for (Thread thread : threads) {
				thread.join();
			}
		}
		assertThat(store.list(RunQuery.ALL)).hasSize(60)
			.allSatisfy((run) -> assertThat(run.state()).isEqualTo(Run.State.SUCCEEDED));
	}

	private static void recordAndLook(RunRecorder recorder, RunStore store) {
		for (int i = 0; i < 20; i++) {
			OpenRun run = recorder.start("trial", Trainer.of(1));
			if (recorder.awaitStored(TIMEOUT) && store.get(run.id()) != null) {
				run.succeeded();
			}
		}
	}

	@Test
	void storeThatTakesLongIsNotWaitedForAnyLonger() {
		CountDownLatch awaited = new CountDownLatch(1);
		RunStore slow = new DelegatingRunStore(new FileRunStore(this.directory)) {

			@Override
			public void begin(Run run, @Nullable Fingy configuration) {
				try {
					awaited.await();
				}
				catch (InterruptedException ex) {
					throw new IllegalStateException(ex);
				}
				super.begin(run, configuration);
			}

		};
		try (RunRecorder recorder = recorder(slow)) {
			recorder.start("sweep", Trainer.of(1));
			assertThat(recorder.awaitStored(Duration.ofMillis(1))).isFalse();
			assertThat(recorder.awaitStored(Duration.ZERO)).isFalse();
			assertThat(recorder.awaitStored(Duration.ofSeconds(-1))).isFalse();
			awaited.countDown();
			assertThat(recorder.awaitStored(TIMEOUT)).isTrue();
		}
	}

	@Test
	void interruptIsForTheWork() {
		try (RunRecorder recorder = recorder(new FileRunStore(this.directory))) {
			recorder.start("sweep", Trainer.of(1));
			Thread.currentThread().interrupt();
			assertThat(recorder.awaitStored(TIMEOUT)).isTrue();
			assertThat(Thread.interrupted()).isTrue();
		}
	}

	@Test
	void listenerThatWaitsIsNotAnswered() throws Exception {
		CountDownLatch answered = new CountDownLatch(1);
		RunRecorder[] recorders = new RunRecorder[1];
		RunListener listener = new RunListener() {

			@Override
			public void started(Run run, @Nullable Fingy configuration) {
				if (!recorders[0].awaitStored(TIMEOUT)) {
					answered.countDown();
				}
			}

		};
		try (RunRecorder recorder = recorder(new FileRunStore(this.directory), listener)) {
			recorders[0] = recorder;
			recorder.start("sweep", Trainer.of(1));
			assertThat(recorder.awaitStored(TIMEOUT)).isTrue();
			answered.await();
		}
	}

	@Test
	void closedRecorderStoresNothing() {
		RunRecorder recorder = recorder(new FileRunStore(this.directory));
		recorder.start("sweep", Trainer.of(1)).succeeded();
		recorder.close();
		assertThatExceptionOfType(RunStoreException.class).isThrownBy(() -> recorder.awaitStored(TIMEOUT))
			.withMessage("Runs are not recorded any more, as their recorder is closed");
	}

}
