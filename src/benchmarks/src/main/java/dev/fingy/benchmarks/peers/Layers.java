package dev.fingy.benchmarks.peers;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.config.Configurable;
import org.jspecify.annotations.NullUnmarked;

import dev.fingy.Discriminated;
import dev.fingy.Lazy;
import dev.fingy.TypeName;

/**
 * The data that is configured, as the classes and files of each library.
 */
final class Layers {

	private Layers() {
	}

	static String yaml(int count) {
		return "tree:\n  nodes:\n" + joined(count, (index) -> """
				  - type: dense
				    name: layer-%1$d
				    size: %1$d
				    rate: 0.5
				    frozen: true
				""".formatted(index));
	}

	static String yamlWithContainers(int count) {
		return "tree:\n  nodes:\n" + joined(count, (index) -> """
				  - type: deep
				    name: layer-%1$d
				    sizes: [%1$d, 64]
				    labels: { first: one, second: two }
				""".formatted(index));
	}

	static String yamlOfMap(int count) {
		return "tree:\n  nodes:\n" + joined(count, (index) -> """
				    layer-%1$d: { type: dense, name: layer-%1$d, size: %1$d, rate: 0.5, frozen: true }
				""".formatted(index));
	}

	static String xml(int count) {
		String components = joined(count, (index) -> """
				<component name="layer-%1$d" type="%2$s">
				<property name="name" value="layer-%1$d"/><property name="size" value="%1$d"/>
				<property name="rate" value="0.5"/><property name="frozen" value="true"/>
				</component>
				""".formatted(index, OlcutDense.class.getName()));
		String items = joined(count, (index) -> "<item>layer-" + index + "</item>\n");
		return "<config>\n" + components + "<component name=\"tree\" type=\"" + OlcutTree.class.getName()
				+ "\"><propertylist name=\"nodes\">\n" + items + "</propertylist></component>\n</config>\n";
	}

	private static String joined(int count, IntFunction<String> text) {
		return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining());
	}

	/**
	 * What the configuration chooses.
	 */
	@Discriminated
	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
	@JsonSubTypes(@JsonSubTypes.Type(value = Dense.class, name = "dense"))
	public interface Layer {

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
	 * A node that holds a list and a map.
	 *
	 * @param name a scalar
	 * @param sizes a list
	 * @param labels a map
	 */
	@TypeName("deep")
	public record Deep(String name, List<Integer> sizes, Map<String, String> labels) implements Layer {

	}

	/**
	 * A file with the tree in it.
	 *
	 * @param tree the tree
	 */
	public record TreeFile(Tree tree) {

	}

	/**
	 * Nodes that name their type.
	 *
	 * @param nodes the nodes
	 */
	public record Tree(List<Layer> nodes) {

	}

	/**
	 * The same for Spring Boot, which reads all but the type.
	 *
	 * @param nodes nodes of one class
	 */
	public record PlainTree(List<Dense> nodes) {

	}

	/**
	 * Nodes with containers for Spring Boot.
	 *
	 * @param nodes nodes of one class
	 */
	public record PlainDeepTree(List<Deep> nodes) {

	}

	/**
	 * Nodes that are created when they are asked for.
	 *
	 * @param nodes the nodes
	 */
	public record LazyTree(List<Lazy<Layer>> nodes) {

	}

	/**
	 * A node of four scalars, as OLCUT reads it.
	 */
	@NullUnmarked
	public static final class OlcutDense implements Configurable {

		@Config(mandatory = true)
		private String name;

		@Config
		private int size;

		@Config
		private double rate;

		@Config
		private boolean frozen;

		@Override
		public String toString() {
			return this.name + this.size + this.rate + this.frozen;
		}

	}

	/**
	 * The nodes, as OLCUT reads them.
	 */
	@NullUnmarked
	public static final class OlcutTree implements Configurable {

		@Config(mandatory = true)
		private List<OlcutDense> nodes;

		@Override
		public String toString() {
			return this.nodes.toString();
		}

	}

}
