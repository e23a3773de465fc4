package dev.fingy.benchmarks;

import java.io.IOException;
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
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;

import dev.fingy.Discriminated;
import dev.fingy.FingyBinder;
import dev.fingy.TypeName;
import dev.fingy.TypeRegistry;

/**
 * A list of nodes of four scalars, where Spring Boot is linear too. Fingy is to take at
 * most 1.1 times as long; {@link PairedFlatNodes} measures that.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class FlatNodes {

	@Param({ "100", "1000" })
	private int count;

	private ConfigurableEnvironment environment;

	private TypeRegistry types;

	@Setup(Level.Trial)
	public void setUp() throws IOException {
		this.environment = Sources.nodes(this.count, (index) -> """
				- type: dense
				  name: layer-%1$d
				  size: %1$d
				  rate: 0.5
				  frozen: true""".formatted(index));
		this.types = TypeRegistry.builder().add(Dense.class).build();
	}

	static FlatNodes of(int count) throws IOException {
		FlatNodes nodes = new FlatNodes();
		nodes.count = count;
		nodes.setUp();
		return nodes;
	}

	@Benchmark
	public Object boot() {
		return Binder.get(this.environment).bind("tree", PlainTree.class).get();
	}

	@Benchmark
	public Object fingy() {
		return FingyBinder.get(this.environment).withTypes(this.types).bind("tree", Tree.class);
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
	 * @param name the first of four scalars
	 * @param size the second
	 * @param rate the third
	 * @param frozen the fourth
	 */
	@TypeName("dense")
	public record Dense(String name, int size, double rate, boolean frozen) implements Layer {

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
