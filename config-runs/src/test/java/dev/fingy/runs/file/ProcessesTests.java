package dev.fingy.runs.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.fingy.runs.Retention;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunEvent;
import dev.fingy.runs.RunQuery;
import dev.fingy.runs.Trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Processes that record into one directory, and are killed while they do.
 */
class ProcessesTests {

	@TempDir
	Path directory;

	private Process start(int runs) throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Recording.class.getName(),
				this.directory.resolve("runs").toString(), String.valueOf(runs))
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.directory.resolve("output.txt").toFile()))
			.start();
	}

	private FileRunStore store() {
		return new FileRunStore(this.directory.resolve("runs"));
	}

	private void assertSilent() throws IOException {
		assertThat(Files.readString(this.directory.resolve("output.txt"))).isEmpty();
	}

	private static void await(BooleanSupplier condition) throws InterruptedException {
		long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as("waits long enough").isLessThan(end);
			Thread.sleep(5);
		}
	}

	@Test
	void killedProcessLeavesALostRunWithWhatItHadRecorded() throws Exception {
		Process process = start(0);
		try {
			await(() -> store().list(RunQuery.ALL)
				.stream()
				.anyMatch((run) -> run.state() == Run.State.RUNNING && store().metrics(run.id()).size() > 500));
		}
		finally {
			process.destroyForcibly().waitFor();
		}
		List<Run> runs = store().list(RunQuery.ALL);
		assertThat(runs).extracting(Run::name, Run::state, Run::ended)
			.containsExactly(tuple("endless", Run.State.LOST, null));
		List<RunEvent.Measured> metrics = store().metrics(runs.get(0).id());
		assertThat(metrics).extracting(RunEvent.Measured::step)
			.isEqualTo(LongStream.range(0, metrics.size()).boxed().toList());
		assertThat(store().document(runs.get(0).id()))
			.satisfies((document) -> assertThat(document.diff(Trainer.of(1))).isEmpty());
		assertThat(runs.get(0).metrics()).containsKey("loss");
		store().delete(runs.get(0).id());
		assertThat(store().list(RunQuery.ALL)).isEmpty();
		assertSilent();
	}

	@Test
	void runOfAnotherProcessIsNeitherDeletedNorEndedByLookingAtIt() throws Exception {
		Process process = start(0);
		try {
			await(() -> !store().list(RunQuery.ALL.in(Run.State.RUNNING)).isEmpty());
			store().retain(new Retention(0, null));
			for (int i = 0; i < 10; i++) {
				assertThat(store().list(RunQuery.ALL)).extracting(Run::state).containsExactly(Run.State.RUNNING);
			}
			int size = store().metrics(store().ids("", 1).get(0)).size();
			await(() -> store().metrics(store().ids("", 1).get(0)).size() > size);
		}
		finally {
			process.destroyForcibly().waitFor();
		}
		store().retain(new Retention(0, null));
		assertThat(store().list(RunQuery.ALL)).isEmpty();
		assertSilent();
	}

	@Test
	void processesShareADirectory() throws Exception {
		List<Process> processes = List.of(start(50), start(50));
		try {
			Recording.main(new String[] { this.directory.resolve("runs").toString(), "50" });
			for (Process process : processes) {
				assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
				assertThat(process.exitValue()).isZero();
			}
		}
		finally {
			processes.forEach(Process::destroyForcibly);
		}
		List<Run> runs = store().list(RunQuery.ALL);
		assertThat(runs).hasSize(150).extracting(Run::state).containsOnly(Run.State.SUCCEEDED);
		assertThat(runs).extracting(Run::instance).satisfies((all) -> assertThat(all.stream().distinct()).hasSize(3));
		assertThat(runs).allSatisfy((run) -> assertThat(store().metrics(run.id())).hasSize(100));
		Files.delete(this.directory.resolve("runs/index.jsonl"));
		assertThat(store().list(RunQuery.ALL)).as("the index has told no lies").isEqualTo(runs);
		assertSilent();
	}

}
