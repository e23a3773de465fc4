package dev.fingy;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.zoo.Animal;
import dev.fingy.zoo.Animal.Cat;
import dev.fingy.zoo.Animal.Wolf;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An empty text in place of a list or a map of nodes empties it, with one warning about
 * what lower sources have there.
 */
class EmptiedListsAndMapsTests {

	private static TestSources base(TestSources sources) {
		return sources.andYaml("base.yaml", "t:", "  list: [cat, {type: wolf, pack-size: 2}]",
				"  map: {my-cat: cat, wolf: {type: wolf, pack-size: 2}, '[x.y]': cat, '[0]': cat}", "  tags: [a]",
				"  scores: {a: 1}");
	}

	static Stream<Arguments> emptying() {
		return Stream.of(arguments("command line", (sources) -> sources.under("--t.list=", "--t.map=")),
				arguments("environment", (sources) -> sources.underEnvironment("T_LIST", "", "T_MAP", "")),
				arguments("properties", (sources) -> sources.underProperties("t.list=", "t.map=")),
				arguments("map", (sources) -> sources.underMap(Map.of("t.list", "", "t.map", ""))),
				arguments("null in JSON", (sources) -> sources.underJson("{'t': {'list': null, 'map': null}}")));
	}

	private static Arguments arguments(String name, UnaryOperator<TestSources> source) {
		return Arguments.of(name, source);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("emptying")
	void everySourceEmptiesListsAndMapsWithOneWarning(String name, UnaryOperator<TestSources> source) {
		TestSources sources = source.apply(base(TestSources.of()));
		assertThat(sources.bind("t", Holder.class)).isEqualTo(new Holder(List.of(), Map.of(), List.of("a"), Map.of()));
		assertThat(sources.warnings(Holder.class)).isEqualTo("""
				2 problems in the configuration of 't':

				  t.list: is empty, so the list of a lower source is discarded
				      Origin: Byte array resource [base.yaml] - 2:10

				  t.map: is empty, so 'my-cat', 'wolf', 'x.y', '0' of lower sources are discarded
				      Origin: Byte array resource [base.yaml] - 3:17
				""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "~", "''", "[]" })
	void aProfileEmptiesListsAndMaps(String text) {
		TestSources sources = base(TestSources.yaml("t:", "  list: " + text, "  map: " + text));
		assertThat(sources.bind("t", Holder.class)).isEqualTo(new Holder(List.of(), Map.of(), List.of("a"), Map.of()));
		assertThat(sources.warnings(Holder.class)).isEqualTo("""
				2 problems in the configuration of 't':

				  t.list: is empty, so the list of a lower source is discarded
				      Origin: Byte array resource [base.yaml] - 2:10

				  t.map: is empty, so 'my-cat', 'wolf', 'x.y', '0' of lower sources are discarded
				      Origin: Byte array resource [base.yaml] - 3:17
				""");
	}

	@Test
	void anEmptyMapLeavesTheEntriesOfLowerSources() {
		TestSources sources = TestSources.yaml("t:", "  map: {}").andYaml("base.yaml", "t:", "  map: {a: cat}");
		assertThat(sources.bind("t", Holder.class).map()).isEqualTo(Map.of("a", new Cat(true)));
		assertThat(sources.warnings(Holder.class)).isEqualTo("""
				0 problems in the configuration of 't':
				""");
	}

	@Test
	void nothingIsDiscardedWithoutALowerSource() {
		assertThat(TestSources.yaml("t:", "  list:", "  map:").bind("t", Holder.class))
			.isEqualTo(new Holder(List.of(), Map.of(), List.of(), Map.of()));
		assertThat(TestSources.yaml("t:", "  list:", "  map:")
			.andYaml("base.yaml", "t:", "  list: []", "  map:")
			.warnings(Holder.class)).isEqualTo("""
					0 problems in the configuration of 't':
					""");
	}

	@Test
	void entriesOfTheSameAndOfHigherSourcesStay() {
		TestSources sources = TestSources.of()
			.underProperties("t.map=", "t.map.own=cat")
			.underEnvironment("T_MAP_WOLF_TYPE", "wolf", "T_MAP_HIGHER", "wolf")
			.andYaml("base.yaml", "t:", "  map: {my-cat: cat, wolf: {type: wolf, pack-size: 2}}");
		assertThat(sources.bind("t", Holder.class).map())
			.isEqualTo(Map.of("wolf", new Wolf(1), "own", new Cat(true), "higher", new Wolf(1)));
		assertThat(sources.warnings(Holder.class)).isEqualTo("""
				2 problems in the configuration of 't':

				  t.map.wolf: is empty in a lower source, so 'pack-size' of those below it is discarded
				      Origin: Byte array resource [base.yaml] - 2:52

				  t.map: is empty, so 'my-cat', 'wolf' of lower sources are discarded
				      Origin: Byte array resource [base.yaml] - 2:17
				""");
	}

	@Test
	void otherArgumentsOfAHigherSourceDoNotBringAnEntryBack() {
		TestSources sources = base(TestSources.yaml("t:", "  map:")).under("--t.map.wolf.pack-size=3");
		assertThat(sources.bind("t", Holder.class).map()).isEmpty();
		assertThat(sources.warnings(Holder.class)).isEqualTo("""
				2 problems in the configuration of 't':

				  t.map.wolf: is absent, so 'pack-size' is discarded; only a type makes the node present
				      Origin: "t.map.wolf.pack-size" from property source "commandLineArgs"

				  t.map: is empty, so 'my-cat', 'wolf', 'x.y', '0' of lower sources are discarded
				      Origin: Byte array resource [base.yaml] - 3:17
				""");
	}

	@Test
	void listsAndMapsOfValuesKeepTheRuleOfSpringBoot() {
		TestSources sources = base(TestSources.yaml("t:", "  tags:", "  scores:"));
		assertThat(sources.bind("t", Values.class)).isEqualTo(new Values(List.of(), Map.of("a", 1)));
		assertThat(sources.warnings(Values.class)).isEqualTo("""
				0 problems in the configuration of 't':
				""");
	}

	@Test
	void mapsInsideOfNodesAreEmptied() {
		TestSources sources = TestSources.yaml("t:", "  node: {type: pack}")
			.with((types) -> types.add(Pack.class))
			.under("--t.node.animals=", "--t.node.lazies=")
			.andYaml("base.yaml", "t:", "  node: {animals: {a: cat}, lazies: {b: wolf}}");
		assertThat(sources.bind("t", Nested.class).node()).isEqualTo(new Pack(Map.of(), Map.of()));
		assertThat(sources.warnings(Nested.class)).isEqualTo("""
				2 problems in the configuration of 't':

				  t.node.animals: is empty, so 'a' of lower sources is discarded
				      Origin: Byte array resource [base.yaml] - 2:23

				  t.node.lazies: is empty, so 'b' of lower sources is discarded
				      Origin: Byte array resource [base.yaml] - 2:41
				""");
	}

	@Test
	void documentsKeepWhatIsEmptied() {
		Holder bound = base(TestSources.yaml("t:", "  map:")).bind("t", Holder.class);
		assertThat(Fingy.of(bound).toYaml()).isEqualTo("""
				t:
				  list:
				    - type: cat
				    - type: wolf
				      pack-size: 2
				  map:
				    my-cat: null
				    wolf: null
				    '[x.y]': null
				    '0': null
				  tags:
				    - a
				""");
	}

	@Test
	void changesInCodeEmptyListsAndMaps() {
		Fingy fingy = Fingy.of(base(TestSources.of()).bind("t", Holder.class));
		assertThat(fingy.with("list", "").with("map", "").build(Holder.class))
			.isEqualTo(new Holder(List.of(), Map.of(), List.of("a"), Map.of()));
	}

	record Holder(@DefaultValue List<Animal> list, @DefaultValue Map<String, Animal> map,
			@DefaultValue List<String> tags, @DefaultValue Map<String, String> other) {

	}

	record Values(@Nullable List<String> tags, @Nullable Map<String, Integer> scores) {

	}

	@TypeName("pack")
	record Pack(@DefaultValue Map<String, Animal> animals,
			@DefaultValue Map<String, Lazy<Animal>> lazies) implements Animal {

	}

	record Nested(@Nullable Animal node) {

	}

}
