package dev.fingy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.CompositePropertySource;
import org.springframework.core.env.MapPropertySource;

import dev.fingy.zoo.Animal;
import dev.fingy.zoo.Animal.Cat;
import dev.fingy.zoo.Animal.Wolf;
import dev.fingy.zoo.Model;
import dev.fingy.zoo.Sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * An empty text switches a node off.
 */
class AbsentNodesTests {

	private static final String NOTHING = "0 problems in the configuration of 't':\n";

	private static final String WOLF = "  animal: {type: wolf, pack-size: 3}";

	private static final String WARNING = """
			1 problem in the configuration of 't':

			  t.animal: is absent, so 'type', 'pack-size' of lower sources are discarded
			      Origin: Byte array resource [application.yaml] - %s
			""";

	static Stream<Arguments> emptyTexts() {
		return Stream.of(source("command line", (sources) -> sources.under("--t.animal=")),
				source("command line without a value", (sources) -> sources.under("--t.animal")),
				source("environment", (sources) -> sources.underEnvironment("T_ANIMAL", "")),
				source("system properties", (sources) -> sources.underSystemProperties(Map.of("t.animal", ""))),
				source("map source", (sources) -> sources.underMap(Map.of("t.animal", ""))),
				source("map source with null",
						(sources) -> sources.underMap(Collections.singletonMap("t.animal", null))),
				source("inline JSON null", (sources) -> sources.underJson("{'t': {'animal': null}}")),
				source("inline JSON text", (sources) -> sources.underJson("{'t': {'animal': ''}}")),
				source("inline JSON list", (sources) -> sources.underJson("{'t.animal': []}")),
				source("properties file", (sources) -> sources.underProperties("t.animal=")),
				source("placeholder", (sources) -> sources.under("--t.animal=${pet:}")));
	}

	private static Arguments source(String name, Function<TestSources, TestSources> source) {
		return arguments(name, source);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("emptyTexts")
	void anEmptyTextOfEverySourceMakesANodeAbsent(String name, Function<TestSources, TestSources> source) {
		TestSources sources = source.apply(TestSources.yaml("t:", WOLF));
		assertThat(sources.bind("t", One.class)).isEqualTo(new One(null));
		assertThat(sources.warnings(One.class)).isEqualTo(WARNING.formatted("2:18"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("emptyTexts")
	void anEmptyTextOfEverySourceMakesANodeOfADefaultTypeAbsent(String name,
			Function<TestSources, TestSources> source) {
		TestSources sources = source.apply(TestSources.yaml("t: {}"));
		assertThat(sources.bind("t", Default.class)).isEqualTo(new Default(null));
		assertThat(sources.warnings(Default.class)).isEqualTo(NOTHING);
	}

	@ParameterizedTest
	@org.junit.jupiter.params.provider.ValueSource(strings = { "", "null", "~", "''", "[]" })
	void aProfileMakesANodeAbsent(String text) {
		TestSources sources = TestSources.yaml("t:", "  animal: " + text).andYaml("base.yaml", "t:", WOLF);
		assertThat(sources.bind("t", One.class)).isEqualTo(new One(null));
		assertThat(sources.warnings(One.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.animal: is absent, so 'type', 'pack-size' of lower sources are discarded
				      Origin: Byte array resource [base.yaml] - 2:18
				""");
	}

	@Test
	void anEmptyMapStaysAnEmptyNode() {
		assertThat(TestSources.yaml("t:", "  sink: {}").bind("t", Sinks.class))
			.isEqualTo(new Sinks(new Sink.FileSink("out.txt")));
		assertThat(TestSources.yaml("t:", "  sink: {}")
			.andYaml("base.yaml", "t:", "  sink: {path: a}")
			.bind("t", Sinks.class)).isEqualTo(new Sinks(new Sink.FileSink("a")));
		assertThat(TestSources.of().underJson("{'t': {'sink': {}}}").bind("t", Sinks.class))
			.isEqualTo(new Sinks(new Sink.FileSink("out.txt")));
		assertThat(TestSources.yaml("t:", "  sink:").bind("t", Sinks.class)).isEqualTo(new Sinks(null));
	}

	@Test
	void nodesAreAbsentAtEveryPlace() {
		TestSources sources = TestSources
			.yaml("t:", "  some: null", "  lazy: null", "  both: null", "  bean: {animal: null}",
					"  kennel: {animal: null}", "  retry: {type: retry-sink, sink: null}",
					"  kennels: [{animal: null}]", "  map: {a: null, b: {type: cat}}", "  lists: {a: null, b: [cat]}",
					"  list: null", "  set: null", "  array: null")
			.andYaml("base.yaml", "t:", "  some: cat", "  lazy: cat", "  both: cat", "  bean: {animal: cat}",
					"  kennel: {animal: cat, name: x}", "  retry: {type: retry-sink, sink: file-sink, attempts: 1}",
					"  kennels: [{animal: cat}, {animal: wolf}]", "  map: {a: cat, c: wolf}",
					"  lists: {a: [cat], c: [wolf]}", "  list: [cat]", "  set: [cat]", "  array: [cat]");
		Places bound = sources.bind("t", Places.class);
		assertThat(bound.some()).isEmpty();
		assertThat(bound.lazy()).isNull();
		assertThat(bound.both()).isEmpty();
		assertThat(bound.bean().getAnimal()).isNull();
		assertThat(bound.kennel()).isEqualTo(new Kennel("x", null));
		assertThat(bound.retry()).isEqualTo(new Sink.RetrySink(null, 1));
		assertThat(bound.kennels()).containsExactly(new Kennel("none", null));
		assertThat(bound.map()).isEqualTo(Map.of("b", new Cat(true), "c", new Wolf(1)));
		assertThat(bound.lists())
			.isEqualTo(Map.of("a", List.of(), "b", List.of(new Cat(true)), "c", List.of(new Wolf(1))));
		assertThat(bound.list()).isEmpty();
		assertThat(bound.set()).isEmpty();
		assertThat(bound.array()).isEmpty();
	}

	@Test
	void everySourceRemovesAnEntryOfAMap() {
		TestSources sources = TestSources.yaml("t:", "  map: {a: cat, my-key: cat, c: cat, d: cat, e: cat}")
			.under("--t.map.a=")
			.underEnvironment("T_MAP_MYKEY", "")
			.underJson("{'t': {'map': {'c': null}}}")
			.underMap(Map.of("t.map", Collections.singletonMap("d", null)));
		assertThat(sources.bind("t", Maps.class).map()).isEqualTo(Map.of("e", new Cat(true)));
	}

	@Test
	void anEntryThatIsRemovedFromNothingIsNotThere() {
		assertThat(TestSources.yaml("t:", "  map: {a: }").bind("t", Maps.class).map()).isEmpty();
		assertThat(TestSources.yaml("t:", "  map: {a: {}}").bind("t", SinkMap.class).map())
			.isEqualTo(Map.of("a", new Sink.FileSink("out.txt")));
	}

	@Test
	void elementsOfListsCannotBeAbsent() {
		assertThat(TestSources.yaml("t:", "  list: [cat, null, wolf]", "  some: [cat]", "  array: [null]")
			.under("--t.some[0]=")
			.problems(Lists.class)).isEqualTo("""
					3 problems in the configuration of 't':

					  t.list[1]: is empty, but an element of a list cannot be absent
					      Origin: Byte array resource [application.yaml] - 2:15

					  t.some[0]: is empty, but an element of a list cannot be absent
					      Origin: "t.some[0]" from property source "commandLineArgs"

					  t.array[0]: is empty, but an element of a list cannot be absent
					      Origin: Byte array resource [application.yaml] - 4:11
					""");
	}

	@Test
	void elementsOfListsInOneTextCannotBeAbsent() {
		assertThat(TestSources.of().under("--t.list=cat,,wolf").problems(Lists.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.list[1]: is empty, but an element of a list cannot be absent
				      Origin: "t.list" from property source "commandLineArgs"
				""");
	}

	@Test
	void nullInInlineJsonIsTheEmptyListForNodesOnly() {
		TestSources sources = TestSources.yaml("t:", "  list: [cat]", "  numbers: [1]", "  number: 3", "  map: {a: 1}")
			.underJson(
					"{'t': {'list': null, 'numbers': null, 'number': null, 'map': {'a': null, 'b': null}, 'bean': {'size': null}}}");
		assertThat(sources.bind("t", Values.class))
			.isEqualTo(new Values(List.of(), List.of(1), 3, Map.of("a", 1), null));
		assertThat(sources.warnings(Values.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.list: is empty, so the list of a lower source is discarded
				      Origin: Byte array resource [application.yaml] - 2:10
				""");
	}

	@Test
	void aTypeOfAHigherSourceMakesTheNodePresent() {
		for (String[] given : List.of(new String[] { "--t.animal.type=wolf", "--t.animal.pack-size=2" },
				new String[] { "--t.animal=wolf", "--t.animal.pack-size=2" })) {
			TestSources sources = TestSources.yaml("t:", "  animal: null")
				.andYaml("base.yaml", "t:", "  animal: {type: wolf, pack-size: 3}")
				.under(given);
			assertThat(sources.bind("t", One.class)).isEqualTo(new One(new Wolf(2)));
			assertThat(TestSources.yaml("t:", "  animal: null")
				.andYaml("base.yaml", "t:", "  animal: {type: wolf, pack-size: 3}")
				.under(given[0])
				.bind("t", One.class)).isEqualTo(new One(new Wolf(1)));
		}
	}

	@Test
	void whatIsBelowAnAbsentNodeStaysDiscarded() {
		TestSources sources = TestSources.yaml("t:", "  animal: null")
			.andYaml("base.yaml", "t:", "  animal: {type: wolf, pack-size: 3}")
			.underEnvironment("T_ANIMAL_TYPE", "lupus");
		assertThat(sources.bind("t", One.class)).isEqualTo(new One(new Wolf(1)));
		assertThat(sources.warnings(One.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.animal: is empty in a lower source, so 'pack-size' of those below it is discarded
				      Origin: Byte array resource [base.yaml] - 2:35
				""");
	}

	@Test
	void aReferenceOfAHigherSourceMakesTheNodePresent() {
		TestSources sources = TestSources.yaml("t:", "  first: null", "  second: wolf")
			.andYaml("base.yaml", "t:", "  first: {type: cat, indoor: false}")
			.under("--t.first.ref=t.second");
		Two bound = sources.bind("t", Two.class);
		assertThat(bound.first()).isSameAs(bound.second());
		assertThat(sources.warnings(Two.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.first: is empty in a lower source, so 'indoor' of those below it is discarded
				      Origin: Byte array resource [base.yaml] - 2:30
				""");
	}

	@Test
	void argumentsOfHigherSourcesAreDiscardedWithOneWarning() {
		TestSources sources = TestSources.yaml("t:", "  model: null")
			.andYaml("base.yaml", "t:", "  model: {num-features: 3}")
			.under("--t.model.num-features=2", "--t.model.bias=true")
			.underEnvironment("T_MODEL_NUM_FEATURES", "4");
		assertThat(sources.bind("t", Models.class)).isEqualTo(new Models(null));
		assertThat(sources.warnings(Models.class)).isEqualTo("""
				2 problems in the configuration of 't':

				  t.model: is absent, so 'num-features', 'bias' are discarded; only a type makes the node present
				      Origin: "T_MODEL_NUM_FEATURES" from property source "systemEnvironment"

				  t.model: is absent, so 'num-features' of lower sources is discarded
				      Origin: Byte array resource [base.yaml] - 2:25
				""");
	}

	@Test
	void oneSourceCannotSayBoth() {
		assertThat(TestSources.of().under("--t.animal=", "--t.animal.pack-size=2").problems(One.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.animal.pack-size: is set below 't.animal', which is empty in the same source and therefore absent
				      Value:  2
				      Origin: "t.animal.pack-size" from property source "commandLineArgs"
				""");
		assertThat(TestSources.of().underEnvironment("T_ANIMAL", "", "T_ANIMAL_TYPE", "wolf").problems(One.class))
			.isEqualTo("""
					1 problem in the configuration of 't':

					  t.animal.type: is set below 't.animal', which is empty in the same source and therefore absent
					      Value:  wolf
					      Origin: "T_ANIMAL_TYPE" from property source "systemEnvironment"
					""");
	}

	@Test
	void partsOfACompositeSourceAreSeveralSources() {
		TestSources sources = TestSources.of();
		CompositePropertySource config = new CompositePropertySource("config");
		config.addPropertySource(new MapPropertySource("profile", Map.of("t.animal", "", "t.other", "wolf")));
		config.addPropertySource(new MapPropertySource("base",
				Map.of("t.animal.type", "wolf", "t.other.type", "cat", "t.other.pack-size", 2)));
		sources.environment().getPropertySources().addFirst(config);
		assertThat(sources.bind("t", Others.class)).isEqualTo(new Others(null, new Wolf(1)));
	}

	@Test
	void argumentsBesideAnEmptyVariableAreDiscarded() {
		TestSources sources = TestSources.of().underEnvironment("T_MODEL", "", "T_MODEL_NUM_FEATURES", "2");
		assertThat(sources.bind("t", Models.class)).isEqualTo(new Models(null));
		assertThat(sources.warnings(Models.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.model: is absent, so 'num-features' is discarded; only a type makes the node present
				      Origin: "T_MODEL_NUM_FEATURES" from property source "systemEnvironment"
				""");
	}

	@Test
	void anEmptyMapOfAHigherSourceDoesNotMakeTheNodePresent() {
		TestSources sources = TestSources.yaml("t:", "  sink: {}").andYaml("base.yaml", "t:", "  sink: null");
		assertThat(sources.bind("t", Sinks.class)).isEqualTo(new Sinks(null));
		assertThat(sources.warnings(Sinks.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.sink: stays absent below an empty map; only a type makes the node present
				      Origin: "t.sink" from property source "application.yaml0"
				""");
	}

	@Test
	void aReferenceToAnAbsentNodeLeadsNowhere() {
		assertThat(TestSources.yaml("t:", "  first: null", "  second: {ref: t.first}").problems(Two.class))
			.isEqualTo("""
					1 problem in the configuration of 't':

					  t.second: refers to 't.first', where there is no node
					      Value:  t.first
					      Origin: Byte array resource [application.yaml] - 3:17
					""");
	}

	@Test
	void mistakesBelowAnAbsentNodeAreDiscarded() {
		TestSources sources = TestSources.yaml("t:", "  animal: null")
			.andYaml("base.yaml", "t:", "  animal: {type: wulf, pack-size: many}");
		assertThat(sources.bind("t", One.class)).isEqualTo(new One(null));
	}

	@Test
	void anEmptyTypeIsStillAMistake() {
		assertThat(TestSources.yaml("t:", WOLF).underJson("{'t': {'animal': {'type': null}}}").problems(One.class))
			.isEqualTo("""
					1 problem in the configuration of 't':

					  t.animal.type: is empty, but must name a type
					      Value: \s
					      Origin: "spring.application.json" from property source "inline"
					      Types:  cat, dog, horse, wolf (lupus)
					""");
	}

	@Test
	void aLazyOfADeclaredClassCanBeAbsent() {
		TestSources sources = TestSources.yaml("t:", "  lazy: null", "  map: {a: null, b: {}}")
			.andYaml("base.yaml", "t:", "  lazy: {name: x}", "  map: {a: {name: y}, b: {name: z}}");
		Lazies bound = sources.bind("t", Lazies.class);
		assertThat(bound.lazy()).isNull();
		assertThat(bound.map()).containsOnlyKeys("b");
		assertThat(bound.map().get("b").get()).isEqualTo(new Kennel("z", null));
		assertThat(sources.under("--t.lazy.animal=cat").bind("t", Lazies.class).lazy().get())
			.isEqualTo(new Kennel("none", new Cat(true)));
	}

	@Test
	void argumentsInCodeFollowTheSameRules() {
		Lazy<Sink.RetrySink> retry = Lazy.of(Sink.RetrySink.class, Map.of("sink", "", "attempts", 1));
		assertThat(retry.get()).isEqualTo(new Sink.RetrySink(null, 1));
		assertThat(retry.with("sink", Map.of("type", "file-sink", "path", "a")).get())
			.isEqualTo(new Sink.RetrySink(new Sink.FileSink("a"), 1));
		assertThat(retry.with("sink", "file-sink").with("sink", "").get()).isEqualTo(new Sink.RetrySink(null, 1));
		assertThat(retry.with("sink", Map.of()).get()).isEqualTo(new Sink.RetrySink(null, 1));
		assertThat(Lazy.of(Sink.class, Map.of("type", "retry-sink", "sink", Map.of())).get())
			.isEqualTo(new Sink.RetrySink(new Sink.FileSink("out.txt"), 3));
	}

	@Test
	void secretsThatAreDiscardedStaySecret() {
		TestSources sources = TestSources.yaml("t:", "  model: null")
			.andYaml("base.yaml", "t:", "  model: {type: remote, url: u, phrase: hunter2, api-token: hunter3}");
		assertThat(sources.warnings(Models.class)).doesNotContain("hunter");
		assertThat(Fingy.of(sources.bind("t", Models.class)).toJson()).contains("\"url\"").doesNotContain("hunter");
	}

	public static class Bean {

		private @Nullable Animal animal = new Cat(false);

		private int size = 7;

		public @Nullable Animal getAnimal() {
			return this.animal;
		}

		public void setAnimal(@Nullable Animal animal) {
			this.animal = animal;
		}

		public int getSize() {
			return this.size;
		}

		public void setSize(int size) {
			this.size = size;
		}

	}

	record Places(Optional<Animal> some, @Nullable Lazy<Animal> lazy, Optional<Lazy<Animal>> both, Bean bean,
			Kennel kennel, Sink retry, List<Kennel> kennels, Map<String, Animal> map, Map<String, List<Animal>> lists,
			List<Animal> list, java.util.Set<Animal> set, Animal[] array) {

	}

	record Kennel(@DefaultValue("none") String name, @Nullable Animal animal) {

	}

	record Maps(Map<String, Animal> map) {

	}

	record SinkMap(Map<String, Sink> map) {

	}

	record Lists(@Nullable List<Animal> list, @Nullable List<Optional<Animal>> some, Animal @Nullable [] array) {

	}

	record Values(List<Animal> list, List<Integer> numbers, int number, Map<String, Integer> map, @Nullable Bean bean) {

	}

	record Two(@Nullable Animal first, @Nullable Animal second) {

	}

	record Others(@Nullable Animal animal, @Nullable Animal other) {

	}

	record Models(@Nullable Model model) {

	}

	record Lazies(@Nullable Lazy<Kennel> lazy, Map<String, Lazy<Kennel>> map) {

	}

	record One(@Nullable Animal animal) {

	}

	record Default(@DefaultType("wolf") @Nullable Animal animal) {

	}

	record Sinks(@Nullable Sink sink) {

	}

}
