package dev.fingy.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import dev.fingy.runs.Run;
import dev.fingy.runs.RunEvent;
import dev.fingy.runs.RunQuery;
import dev.fingy.runs.file.FileRunStore;

/**
 * Lists ten thousand runs. That is to take less than 200 ms in a process that has done it
 * before; in a new one, most of the time goes into loading and compiling the code that
 * reads them. {@code latest} is what a person asks for.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ListRuns {

	private static final int COUNT = 10_000;

	private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

	private Path directory;

	@Setup(Level.Trial)
	public void setUp() {
		// Left behind, so that each process finds what the first has made
		this.directory = Path.of(System.getProperty("java.io.tmpdir"), "fingy-benchmark-runs");
		if (!Files.exists(this.directory)) {
			FileRunStore store = new FileRunStore(this.directory);
			for (int i = 0; i < COUNT; i++) {
				record(store, i);
			}
		}
	}

	private static void record(FileRunStore store, int number) {
		String id = String.format(Locale.ROOT, "019b0000-%04x-7000-8000-%012x", number / 10, number);
		Run run = Run.started(id, "host:" + number, START.plusSeconds(number))
			.named("seattle-rain", "train")
			.withFingerprints("sha256:" + "0123456789abcdef".repeat(4), "sha256:" + "fedcba9876543210".repeat(4));
		List<RunEvent> events = List.of(new RunEvent.Measured("test-years.accuracy", null, 0.7191780821917808, START),
				new RunEvent.Measured("test-years.f1", null, 0.6379928315412187, START),
				new RunEvent.Measured("loss", 50L, 0.5457016019841443, START), new RunEvent.Tagged("machine", "blue"),
				new RunEvent.Ended(Run.State.SUCCEEDED, START.plusSeconds(number + 10), null));
		store.begin(run, null);
		store.append(run.after(events), events);
	}

	@Benchmark
	@BenchmarkMode(Mode.AverageTime)
	@Warmup(iterations = 3, time = 2)
	@Measurement(iterations = 3, time = 2)
	@Fork(1)
	public List<Run> all() {
		return new FileRunStore(this.directory).list(RunQuery.ALL);
	}

	@Benchmark
	@BenchmarkMode(Mode.SingleShotTime)
	@Warmup(iterations = 0)
	@Measurement(iterations = 1)
	@Fork(10)
	public List<Run> allInANewProcess() {
		return new FileRunStore(this.directory).list(RunQuery.ALL);
	}

	@Benchmark
	@BenchmarkMode(Mode.SingleShotTime)
	@Warmup(iterations = 0)
	@Measurement(iterations = 1)
	@Fork(10)
	public List<Run> latestInANewProcess() {
		return new FileRunStore(this.directory).list(RunQuery.ALL.limitedTo(20));
	}

}
