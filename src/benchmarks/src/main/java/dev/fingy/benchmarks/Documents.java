package dev.fingy.benchmarks;

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
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

import dev.fingy.Fingy;

/**
 * Documents of typed nodes with four scalars each, as a tree of lists of ten. Reading and
 * writing is to take at most three times as long as Jackson takes for the same JSON as
 * maps and lists, a diff of ten differences less than five times reading one document.
 * The cost of changing a leaf grows with the depth of the tree, not with its size.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class Documents {

	@Param({ "1000", "10000" })
	private int count;

	private String json;

	private Fingy fingy;

	private Fingy other;

	private JsonMapper mapper;

	private ObjectWriter writer;

	private Map<?, ?> tree;

	private String leaf;

	@Setup(Level.Trial)
	public void setUp() {
		this.json = Fingy.read(document(this.count)).toJson();
		this.fingy = Fingy.read(this.json);
		this.mapper = JsonMapper.builder().build();
		this.writer = this.mapper.writerWithDefaultPrettyPrinter();
		this.tree = this.mapper.readValue(this.json, Map.class);
		this.leaf = "tree.root" + ".nodes[7]".repeat((int) Math.log10(this.count)) + ".size";
		Fingy changed = Fingy.read(this.json);
		for (int i = 0; i < 10; i++) {
			changed = changed.with(this.leaf.replaceFirst("7", String.valueOf(i)), -1);
		}
		this.other = Fingy.read(changed.toJson());
		if (this.fingy.diff(this.other).changes().size() != 10) {
			throw new IllegalStateException("Not ten differences");
		}
	}

	private static String document(int count) {
		return """
				{ "fingy": 1, "captured": "2026-11-22T16:00:00Z",
				  "fingerprint": { "config": "sha256:0000000000000000000000000000000000000000000000000000000000000000", "code": "sha256:0000000000000000000000000000000000000000000000000000000000000000" },
				  "configurations": { "tree": { "class": "demo.Tree", "properties": { "root": %s } } } }
				"""
			.formatted(node(count, 1));
	}

	private static String node(int count, int number) {
		if (count == 1) {
			return """
					{ "type": "dense", "class": "demo.Dense", "lazy": true, "created": false, "code": "sha256:%064x",
					  "origin": "class path resource [application.yaml] - %1$d:5", "properties": {
					  "name": { "value": "layer-%1$d", "origin": "class path resource [application.yaml] - %1$d:11" },
					  "size": { "value": %1$d, "origin": "class path resource [application.yaml] - %1$d:21" },
					  "rate": { "value": 0.5, "origin": "class path resource [application.yaml] - %1$d:31" },
					  "frozen": { "value": true, "default": true } } }""".formatted(number);
		}
		StringBuilder nodes = new StringBuilder(
				"{ \"class\": \"demo.Branch\", \"properties\": { \"nodes\": { \"items\": [");
		for (int i = 0; i < 10; i++) {
			nodes.append((i > 0) ? "," : "").append(node(count / 10, 10 * number + i));
		}
		return nodes.append("] } } }").toString();
	}

	@Benchmark
	public Object read() {
		return Fingy.read(this.json);
	}

	@Benchmark
	public Object readJackson() {
		return this.mapper.readValue(this.json, Map.class);
	}

	@Benchmark
	public Object write() {
		return this.fingy.toJson();
	}

	@Benchmark
	public Object writeJackson() {
		return this.writer.writeValueAsString(this.tree);
	}

	@Benchmark
	public Object diff() {
		return this.fingy.diff(this.other);
	}

	@Benchmark
	public Object with() {
		return this.fingy.with(this.leaf, -1);
	}

}
