package dev.fingy.runs.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
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
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A disk that is full, or cannot be written any more.
 */
@ExtendWith(OutputCaptureExtension.class)
class FullDiskTests {

	@TempDir
	Path directory;

	private Path disk;

	@BeforeEach
	void mount() throws Exception {
		this.disk = Files.createDirectory(this.directory.resolve("disk"));
		boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", this.disk.toString());
		// Where nothing may be skipped, a disk that is not there is a failure
		assumeTrue(mounted || "all".equals(System.getenv("FINGY_TESTS")),
				"A disk of memory can be mounted by root on Linux only");
		assertThat(mounted).as("a disk of memory is mounted").isTrue();
	}

	@AfterEach
	void unmount() throws Exception {
		run("umount", this.disk.toString());
	}

	private static boolean run(String... command) throws InterruptedException {
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
			return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private FileRunStore store() {
		return new FileRunStore(this.disk.resolve("runs"));
	}

	private static void await(CapturedOutput output, String text) throws InterruptedException {
		long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
		while (!output.getAll().contains(text)) {
			assertThat(System.nanoTime()).as("waits long enough for '%s'", text).isLessThan(end);
			Thread.sleep(5);
		}
	}

	@Test
	void fullDiskIsNamedOnceAndNothingIsLostWhenThereIsRoomAgain(CapturedOutput output) throws Exception {
		Path ballast = this.disk.resolve("ballast");
		try (RunRecorder recorder = new RunRecorder(store(), RunRecorder.Settings.DEFAULT)) {
			OpenRun before = recorder.start("before", Trainer.of(1));
			before.metric("loss", 1, 0.5);
			before.succeeded();
			OpenRun during = recorder.start("during", Trainer.of(2));
			awaitRecorded(during.id());
			fill(ballast);
			for (int step = 0; step < 2000; step++) {
				during.metric("loss", step, step);
			}
			await(output, "Runs are held in memory until they can be recorded. The directory "
					+ this.disk.resolve("runs") + " cannot be written: ");
			assertThat(output).contains("No space left on device");
			assertThat(store().list(RunQuery.ALL)).extracting(Run::name, Run::state)
				.containsExactly(tuple("during", Run.State.RUNNING), tuple("before", Run.State.SUCCEEDED));
			assertThat(store().metrics(before.id())).extracting(RunEvent.Measured::value).containsExactly(0.5);
			Files.delete(ballast);
			await(output, "Runs are recorded again.");
			during.succeeded();
		}
		List<Run> runs = store().list(RunQuery.ALL);
		assertThat(runs).extracting(Run::name, Run::state)
			.containsExactly(tuple("during", Run.State.SUCCEEDED), tuple("before", Run.State.SUCCEEDED));
		assertThat(store().metrics(runs.get(0).id())).extracting(RunEvent.Measured::value)
			.hasSize(2000)
			.doesNotHaveDuplicates()
			.isSorted();
		assertThat(output.getAll().split("Runs are held in memory", -1)).hasSize(2);
		assertThat(output).doesNotContain("were lost");
	}

	@Test
	void diskThatCannotBeWrittenIsNamedAndWhatWasRecordedIsReadable(CapturedOutput output) throws Exception {
		FileRunStore writing = store();
		Run run = Run.started("019b7ca9-8f2e-7000-8000-000000000000", "host:1", Instant.EPOCH);
		RunEvent end = new RunEvent.Ended(Run.State.SUCCEEDED, Instant.EPOCH, null);
		writing.begin(run, Trainer.of(1));
		writing.append(run.after(end), List.of(end));
		assertThat(run("mount", "-o", "remount,ro", this.disk.toString())).isTrue();
		try (RunRecorder recorder = new RunRecorder(store(), RunRecorder.Settings.DEFAULT)) {
			recorder.start("never", Trainer.of(2)).succeeded();
		}
		assertThat(output).contains("cannot be written: ")
			.contains("Read-only file system")
			.contains("entries were lost");
		assertThat(store().list(RunQuery.ALL)).containsExactly(run.after(end));
		assertThat(Objects.requireNonNull(store().document(run.id())).diff(Trainer.of(1))).isEmpty();
	}

	private void awaitRecorded(String id) throws InterruptedException {
		long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
		while (store().get(id) == null) {
			assertThat(System.nanoTime()).as("waits long enough").isLessThan(end);
			Thread.sleep(5);
		}
	}

	private static void fill(Path ballast) {
		byte[] block = new byte[1024];
		try (OutputStream stream = Files.newOutputStream(ballast)) {
			while (true) {
				stream.write(block);
			}
		}
		catch (IOException ex) {
			// As it should be
		}
	}

}
