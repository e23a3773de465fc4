package dev.fingy.benchmarks;

import java.io.IOException;
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

import dev.fingy.Discriminated;
import dev.fingy.FingyBinder;
import dev.fingy.Lazy;
import dev.fingy.TypeName;
import dev.fingy.TypeRegistry;

/**
 * A lazy that has created its object, beside the volatile read that it cannot do without.
 * They are to be within two nanoseconds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
public class LazyGet {

	private Lazy<Layer> lazy;

	private volatile Layer layer;

	@Setup(Level.Trial)
	public void setUp() throws IOException {
		this.lazy = FingyBinder.get(Sources.yaml("holder.layer: {type: dense, size: 64}"))
			.withTypes(TypeRegistry.builder().add(Dense.class).build())
			.bind("holder", Holder.class)
			.layer();
		this.layer = this.lazy.get();
	}

	@Benchmark
	public Object volatileRead() {
		return this.layer;
	}

	@Benchmark
	public Object lazyGet() {
		return this.lazy.get();
	}

	/**
	 * What the configuration chooses.
	 */
	@Discriminated
	public interface Layer {

	}

	/**
	 * What it has chosen.
	 *
	 * @param size a scalar
	 */
	@TypeName("dense")
	public record Dense(int size) implements Layer {

	}

	/**
	 * Holds the lazy.
	 *
	 * @param layer created when it is asked for
	 */
	public record Holder(Lazy<Layer> layer) {

	}

}
