package dev.fingy.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Map;
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
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;

import dev.fingy.Discriminated;
import dev.fingy.FingyBinder;
import dev.fingy.TypeName;
import dev.fingy.TypeRegistry;

/**
 * Nodes that each hold a list and a map. Each of them makes Spring Boot look through
 * every name of a source, so that it is quadratic where Fingy is to be linear: ten times
 * faster at 2000 nodes, and at 10000 at most twelve times slower than at 1000.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class DeepNodes {

	@Benchmark
	public Object fingy(Growing sources) {
		return FingyBinder.get(sources.environment).withTypes(sources.types).bind("tree", Tree.class);
	}

	@Benchmark
	@BenchmarkMode(Mode.SingleShotTime)
	@Warmup(iterations = 1)
	@Measurement(iterations = 2)
	public Object boot(Given sources) {
		return Binder.get(sources.environment).bind("tree", PlainTree.class).get();
	}

	private static ConfigurableEnvironment environment(int count) throws IOException {
		return Sources.nodes(count, (index) -> """
				- type: dense
				  name: layer-%1$d
				  sizes:
				    - %1$d
				    - 64
				  labels:
				    first: one
				    second: two""".formatted(index));
	}

	/**
	 * Trees of growing size.
	 */
	@State(Scope.Benchmark)
	public static class Growing {

		@Param({ "1000", "2000", "10000" })
		private int count;

		private ConfigurableEnvironment environment;

		private TypeRegistry types;

		@Setup(Level.Trial)
		public void setUp() throws IOException {
			this.environment = environment(this.count);
			this.types = TypeRegistry.builder().add(Dense.class).build();
		}

	}

	/**
	 * The tree that Spring Boot can bind in seconds.
	 */
	@State(Scope.Benchmark)
	public static class Given {

		@Param("2000")
		private int count;

		private ConfigurableEnvironment environment;

		@Setup(Level.Trial)
		public void setUp() throws IOException {
			this.environment = environment(this.count);
		}

	}

	/**
	 * What the configuration chooses.
	 */
	@Discriminated
	public interface Layer {

	}

	/**
	 * The type that every node names.
	 *
	 * @param name a scalar
	 * @param sizes a list
	 * @param labels a map
	 */
	@TypeName("dense")
	public record Dense(String name, List<Integer> sizes, Map<String, String> labels) implements Layer {

	}

	/**
	 * The tree for Fingy.
	 *
	 * @param nodes nodes that say what they are
	 */
	public record Tree(List<Layer> nodes) {

	}

	/**
	 * The same tree for Spring Boot, which reads all but the type.
	 *
	 * @param nodes nodes of the one class
	 */
	public record PlainTree(List<Dense> nodes) {

	}

}
