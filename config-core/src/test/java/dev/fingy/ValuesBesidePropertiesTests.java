package dev.fingy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;

import dev.fingy.internal.resolution.Settings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A value next to the properties of a plain object, or the entries of a map.
 */
class ValuesBesidePropertiesTests {

	private static TestSources with(TestSources sources) {
		return sources.with((types) -> types.add(Layer.class));
	}

	private static TestSources node(String... arguments) {
		return with(sources("t.node.", arguments).andYaml("application.yaml", "t: { node: layer }"));
	}

	// The last is of the highest precedence
	private static TestSources sources(String prefix, String... arguments) {
		TestSources sources = TestSources.of();
		for (String argument : arguments) {
			String[] parts = argument.split("=", 2);
			sources.underMap(Map.of(prefix + parts[0], parts[1]));
		}
		return sources;
	}

	private static Layer layer(TestSources sources) {
		return (Layer) Objects.requireNonNull(sources.bind("t", Holder.class).node());
	}

	private static String reason(String report) {
		return report.lines().skip(2).findFirst().orElse("").trim();
	}

	@ParameterizedTest
	@CsvSource({ "pool, pool.max, properties of a Pool", "bean, bean.size, properties of a Bean",
			"some, some.max, properties of a Pool", "late, late.max, properties of a Pool",
			"pools[0], pools[0].max, properties of a Pool", "array[0], array[0].max, properties of a Pool",
			"named.a, named.a.max, properties of a Pool", "named, named.a.max, the entries of a map",
			"labels, labels.a, the entries of a map", "any, any.a, the entries of a map",
			"any.a, any.a.b, the entries of a map", "object, object.a, the entries of a map" })
	void aValueOfTheSameSourceIsAProblem(String value, String property, String what) {
		TestSources sources = with(TestSources.of()
			.under("--t.node.type=layer", "--t.node." + value + "=7", "--t.node." + property + "=1"));
		assertThat(sources.problems(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.node.%1$s: is a value next to %2$s, where nothing is read
				      Value:  7
				      Origin: "t.node.%1$s" from property source "commandLineArgs"
				""".formatted(value, what));
	}

	@ParameterizedTest
	@CsvSource({ "pool, pool.max, properties of a Pool", "bean, bean.size, properties of a Bean",
			"some, some.max, properties of a Pool", "late, late.max, properties of a Pool",
			"named.a, named.a.max, properties of a Pool", "labels, labels.a, the entries of a map" })
	void aValueOfAnotherSourceIsAProblem(String value, String property, String what) {
		String expected = "t.node." + value + ": is a value next to " + what + ", where nothing is read";
		assertThat(reason(node(value + "=x", property + "=1").problems(Holder.class))).isEqualTo(expected);
		assertThat(reason(node(property + "=1", value + "=x").problems(Holder.class))).isEqualTo(expected);
	}

	@Test
	void aVariableOfTheEnvironmentIsAWarning() {
		TestSources sources = with(TestSources.yaml("t: { node: { type: layer, pool: { max: 1 } } }")
			.underEnvironment("T_NODE_POOL", "small"));
		assertThat(sources.warnings(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.node.pool: is a value next to properties of a Pool, where nothing is read
				      Value:  small
				      Origin: "T_NODE_POOL" from property source "systemEnvironment"
				""");
		assertThat(sources.bind("t", Holder.class).node()).hasToString("Layer[pool=Pool[max=1]]");
	}

	@Test
	void secretValuesAreNotShown() {
		assertThat(node("password=hush", "password.a=1").problems(Holder.class))
			.contains("t.node.password: is a value next to")
			.doesNotContain("hush");
	}

	@Test
	void anEmptyTextIsNoValue() {
		assertThat(node("pool=", "pool.max=1").bind("t", Holder.class).node()).hasToString("Layer[pool=Pool[max=1]]");
		assertThat(node("labels=", "labels.a=1").bind("t", Holder.class).node()).isNotNull();
	}

	@Test
	void aMapOverAnyValueOfALowerSourceReplacesIt() {
		assertThat(layer(node("object=x", "object.a=1")).object()).isEqualTo(Map.of("a", "1"));
	}

	@Test
	void propertiesBesideAValueThatCanBeConvertedAreAProblem() {
		assertThat(reason(node("range=1-2", "range.from=5").problems(Holder.class)))
			.isEqualTo("t.node.range.from: is below a value (Range), where nothing is read");
		assertThat(reason(
				with(TestSources.of().under("--t.node.type=layer", "--t.node.range=1-2", "--t.node.range.from=5"))
					.problems(Holder.class)))
			.isEqualTo("t.node.range.from: is below a value (Range), where nothing is read");
	}

	@Test
	void aValueThatCanBeConvertedOverridesPropertiesOfLowerSources() {
		assertThat(layer(node("range.from=5", "range=1-2")).range()).hasToString("1-2");
	}

	@ParameterizedTest
	@CsvSource({ "pool, x, pool.max", "bean, x, bean.size", "labels, x, labels.a", "any.a, x, any.a.b",
			"range, 1-2, range.from" })
	void outsideOfNodesBothAreAsInSpringBoot(String value, String text, String property) {
		for (TestSources sources : List.of(
				TestSources.of().under("--t." + value + "=" + text, "--t." + property + "=5"),
				sources("t.", value + "=" + text, property + "=5"),
				sources("t.", property + "=5", value + "=" + text))) {
			Plain expected = Binder.get(sources.environment()).bind("t", Plain.class).get();
			assertThat(sources.bind("t", Plain.class)).usingRecursiveComparison().isEqualTo(expected);
		}
	}

	@Test
	void outsideOfNodesWhatIsIgnoredIsTold() {
		TestSources sources = TestSources.of().under("--t.pool=x", "--t.pool.max=1", "--t.labels=y", "--t.labels.a=1");
		assertThat(sources.resolve(Plain.class, Settings.DEFAULT).ignored()).extracting(Problem::sentence)
			.containsExactly(
					"t.pool: is a value next to properties of a Pool, so it is ignored "
							+ "[\"t.pool\" from property source \"commandLineArgs\"]",
					"t.labels: is a value next to the entries of a map, so it is ignored "
							+ "[\"t.labels\" from property source \"commandLineArgs\"]");
	}

	@Discriminated
	interface Part {

	}

	@TypeName("layer")
	record Layer(@Nullable Pool pool, @Nullable Bean bean, Optional<Pool> some, @Nullable Lazy<Pool> late,
			@Nullable List<Pool> pools, Pool @Nullable [] array, @Nullable Map<String, Pool> named,
			@Nullable Map<String, Integer> labels, @Nullable Map<String, Object> any, @Nullable Object object,
			@Nullable Map<String, String> password, @Nullable Range range) implements Part {

		@Override
		public String toString() {
			return "Layer[pool=" + this.pool + "]";
		}

	}

	record Pool(int max) {

	}

	public static class Range {

		private final int from;

		private final int to;

		Range(int from, int to) {
			this.from = from;
			this.to = to;
		}

		public static Range valueOf(String text) {
			String[] parts = text.split("-");
			return new Range(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
		}

		@Override
		public String toString() {
			return this.from + "-" + this.to;
		}

	}

	public static class Bean {

		private int size = 3;

		public int getSize() {
			return this.size;
		}

		public void setSize(int size) {
			this.size = size;
		}

	}

	record Holder(@Nullable Part node) {

	}

	record Plain(@Nullable Pool pool, @Nullable Bean bean, @Nullable Map<String, Integer> labels,
			@Nullable Map<String, Object> any, @Nullable Range range) {

	}

}
