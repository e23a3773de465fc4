package dev.fingy.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import dev.fingy.runs.Run;
import dev.fingy.runs.RunQuery;
import dev.fingy.runs.file.FileRunStore;

/**
 * Lists runs. Ten thousand are to take less than 200 ms in a process that has done it
 * before; in a new one, most of the time goes into loading and compiling the code that
 * reads them. {@code latest} is what a person asks for.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ListRuns {

	@Param({ "10000", "100000" })
	private int count;

	private Path directory;

	@Setup(Level.Trial)
	public void setUp() {
		// Left behind, so that each process finds what the first has made
		this.directory = Path.of(System.getProperty("java.io.tmpdir"), "fingy-benchmark-runs-" + this.count);
		if (!Files.exists(this.directory)) {
			ManyRuns.record(new FileRunStore(this.directory), this.count);
		}
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
