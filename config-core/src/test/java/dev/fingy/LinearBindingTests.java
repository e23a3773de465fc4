package dev.fingy;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.sun.management.ThreadMXBean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What binding allocates, which is the same on any machine, grows as the configuration
 * does, whatever its shape and its source.
 */
class LinearBindingTests {

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private static final int FEW = 500;

	private static final int MANY = 4000;

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void allocationGrowsWithTheConfiguration(String name, Class<?> type, IntFunction<TestSources> sources) {
		double few = allocated(type, sources.apply(FEW));
		double many = allocated(type, sources.apply(MANY));
		assertThat(many / few).isLessThan(1.1 * MANY / FEW);
	}

	static Stream<Arguments> allocationGrowsWithTheConfiguration() {
		return Stream.of(
				shape("list of nodes in YAML", Nodes.class,
						(count) -> TestSources
							.yaml(lines("t.nodes:", "- {type: unit, size: %1$d, name: unit-%1$d}", count))),
				shape("map of nodes in YAML", NamedNodes.class,
						(count) -> TestSources.yaml(lines("t.nodes:", "  unit-%1$d: {type: unit, size: %1$d}", count))),
				shape("list of nodes in the environment", Nodes.class,
						(count) -> environment(count, "T_NODES_%d_TYPE", "unit", "T_NODES_%d_SIZE", "1")),
				shape("map of nodes in the environment", NamedNodes.class,
						(count) -> environment(count, "T_NODES_UNIT%d_TYPE", "unit", "T_NODES_UNIT%d_SIZE", "1")),
				shape("list of nodes on the command line", Nodes.class,
						(count) -> TestSources.of()
							.under(arguments(count, "--t.nodes[%d].type=unit", "--t.nodes[%d].maxSize=1"))),
				shape("list of nodes that the environment patches", Nodes.class,
						(count) -> environment(count, "T_NODES_%d_SIZE", "2").andYaml("application.yaml",
								lines("t.nodes:", "- {type: unit, size: %1$d}", count))),
				shape("map of texts in YAML", Texts.class,
						(count) -> TestSources.yaml(lines("t.map:", "  key-%1$d: text %1$d", count))),
				shape("map of texts in the environment", Texts.class,
						(count) -> environment(count, "T_MAP_KEY%d", "text")),
				shape("list of texts in YAML", Texts.class,
						(count) -> TestSources.yaml(lines("t.list:", "- text %1$d", count))),
				shape("list of texts in the environment", Texts.class,
						(count) -> environment(count, "T_LIST_%d", "text")));
	}

	private static Arguments shape(String name, Class<?> type, IntFunction<TestSources> sources) {
		return Arguments.of(name, type, sources);
	}

	private static String[] lines(String first, String pattern, int count) {
		return Stream.concat(Stream.of(first), IntStream.range(0, count).mapToObj(pattern::formatted))
			.toArray(String[]::new);
	}

	private static String[] arguments(int count, String... patterns) {
		return IntStream.range(0, count)
			.boxed()
			.flatMap((index) -> Stream.of(patterns).map((pattern) -> pattern.formatted(index)))
			.toArray(String[]::new);
	}

	private static TestSources environment(int count, String... namesAndValues) {
		Map<String, Object> variables = new LinkedHashMap<>();
		for (int i = 0; i < count; i++) {
			for (int j = 0; j < namesAndValues.length; j += 2) {
				variables.put(namesAndValues[j].formatted(i), namesAndValues[j + 1]);
			}
		}
		TestSources sources = TestSources.of();
		sources.environment()
			.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
					variables));
		return sources;
	}

	// The second binding has everything loaded that the first one needed
	private static long allocated(Class<?> type, TestSources sources) {
		bind(type, sources);
		long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
		bind(type, sources);
		return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
	}

	private static <T> T bind(Class<T> type, TestSources sources) {
		return sources.with((types) -> types.add(Unit.class)).bind("t", type);
	}

	@Test
	void firstGetAllocatesLittleMoreThanTheObject() {
		Nodes nodes = bind(Nodes.class,
				TestSources.yaml(lines("t.nodes:", "- {type: unit, size: %1$d, name: unit-%1$d}", MANY)));
		nodes.nodes().subList(0, MANY / 2).forEach(Lazy::get);
		long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
		nodes.nodes().subList(MANY / 2, MANY).forEach(Lazy::get);
		long allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
		assertThat(allocated / (MANY / 2)).isLessThan(1300);
	}

	/**
	 * What configuration chooses.
	 */
	@Discriminated
	public interface Part {

	}

	/**
	 * The type of all nodes.
	 *
	 * @param size an argument
	 * @param maxSize another, whose name several sources spell in another way
	 * @param name a text
	 */
	@TypeName("unit")
	public record Unit(@DefaultValue("0") int size, @DefaultValue("0") int maxSize,
			@Nullable String name) implements Part {

	}

	/**
	 * Holds a list of nodes.
	 *
	 * @param nodes the nodes
	 */
	public record Nodes(List<Lazy<Part>> nodes) {

	}

	/**
	 * Holds a map of nodes.
	 *
	 * @param nodes the nodes by their names
	 */
	public record NamedNodes(Map<String, Lazy<Part>> nodes) {

	}

	/**
	 * Holds texts.
	 *
	 * @param map texts by their names
	 * @param list other texts
	 */
	public record Texts(@Nullable Map<String, String> map, @Nullable List<String> list) {

	}

}
