package dev.fingy.boot.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.fingy.runs.Run;
import dev.fingy.runs.RunQuery;
import dev.fingy.runs.file.FileRunStore;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sweeps whose process is killed at any moment, and started again until they are done.
 * {@code -Dfingy.crash.rounds=20} kills more of them.
 */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class SweepCrashTests {

	private static final int TRIALS = 200;

	private static final int ROUNDS = Integer.getInteger("fingy.crash.rounds", 2);

	@TempDir
	Path directory;

	@Test
	void whatWasKilledIsFinishedAndNothingIsDoneTwice() throws Exception {
		Path whole = this.directory.resolve("undisturbed");
		assertThat(start(whole).waitFor()).isZero();
		Set<String> expected = succeeded(whole).stream().map(Run::fingerprint).collect(Collectors.toSet());
		assertThat(expected).hasSize(TRIALS);
		Random moments = new Random(7);
		for (int i = 0; i < ROUNDS; i++) {
			Path store = this.directory.resolve("killed-" + i);
			killUntilDone(store, moments);
			assertThat(succeeded(store)).extracting(Run::fingerprint)
				.doesNotHaveDuplicates()
				.containsExactlyInAnyOrderElementsOf(expected);
		}
	}

	private void killUntilDone(Path store, Random moments) throws Exception {
		int kills = 0;
		Process process = start(store);
		while (!process.waitFor(1500 + moments.nextInt(1500), TimeUnit.MILLISECONDS)) {
			process.destroyForcibly().waitFor();
			kills++;
			process = start(store);
			if (kills == 3) {
				process.waitFor();
			}
		}
		assertThat(process.exitValue()).isZero();
	}

	private Process start(Path store) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-cp", System.getProperty("java.class.path"), SweepJobs.class.getName(), "sweep", "rain",
						"--fingy.runs.enabled=true", "--fingy.runs.directory=" + store, "--fingy.commands.fit=jobs.fit",
						"--training.trainer.type=slow", "--training.trainer.rate=0.1", "--jobs.fit.type=fit",
						"--jobs.fit.trainer.ref=training.trainer", "--fingy.sweeps.rain.command=fit",
						"--fingy.sweeps.rain.search=random", "--fingy.sweeps.rain.trials=" + TRIALS,
						"--fingy.sweeps.rain.metric=accuracy", "--fingy.sweeps.rain.parallel=2",
						"--fingy.sweeps.rain.parameters.training.trainer.rate.type=uniform",
						"--fingy.sweeps.rain.parameters.training.trainer.rate.from=0",
						"--fingy.sweeps.rain.parameters.training.trainer.rate.to=1"));
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.directory.resolve("log").toFile()))
			.start();
	}

	private static List<Run> succeeded(Path directory) {
		try (FileRunStore store = new FileRunStore(directory)) {
			return store.list(RunQuery.ALL)
				.stream()
				.filter((run) -> run.tags().containsKey("trial") && run.state() == Run.State.SUCCEEDED)
				.toList();
		}
	}

}
