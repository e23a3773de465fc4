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
import org.springframework.core.env.ConfigurableEnvironment;

import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.FingyBinder;
import dev.fingy.TypeName;
import dev.fingy.TypeRegistry;

/**
 * A change of one leaf of a bound configuration, a tree of lists of ten as in
 * {@link Documents}. Its cost is to grow with the depth of the tree, not with its size,
 * as long as nothing in it refers to something else.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class BoundWith {

	@Param({ "100", "1000", "10000" })
	private int count;

	private Fingy fingy;

	private String leaf;

	@Setup(Level.Trial)
	public void setUp() throws IOException {
		ConfigurableEnvironment environment = Sources.yaml("tree:\n  nodes: " + nodes(this.count) + "\n");
		TypeRegistry types = TypeRegistry.builder().add(Branch.class).add(Dense.class).build();
		this.fingy = Fingy.of(FingyBinder.get(environment).withTypes(types).bind("tree", Tree.class));
		this.leaf = "tree" + ".nodes[7]".repeat((int) Math.log10(this.count)) + ".size";
	}

	private static String nodes(int count) {
		StringBuilder nodes = new StringBuilder("[");
		for (int i = 0; i < 10; i++) {
			nodes.append((i > 0) ? ", " : "")
				.append((count == 10)
						? "{ type: dense, name: layer-" + i + ", size: " + i + ", rate: 0.5, frozen: true }"
						: "{ type: branch, nodes: " + nodes(count / 10) + " }");
		}
		return nodes.append("]").toString();
	}

	@Benchmark
	public Object with() {
		return this.fingy.with(this.leaf, -1);
	}

	/**
	 * What the configuration chooses.
	 */
	@Discriminated
	public interface Layer {

	}

	/**
	 * A node that holds others.
	 *
	 * @param nodes the others
	 */
	@TypeName("branch")
	public record Branch(List<Layer> nodes) implements Layer {

	}

	/**
	 * A node of four scalars.
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
	 * The tree.
	 *
	 * @param nodes nodes that say what they are
	 */
	public record Tree(List<Layer> nodes) {

	}

}
