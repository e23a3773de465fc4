package dev.fingy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.ConfigTreePropertySource;
import org.springframework.boot.env.DefaultPropertiesPropertySource;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.support.SpringApplicationJsonEnvironmentPostProcessor;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.core.env.CompositePropertySource;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.support.ResourcePropertySource;
import org.springframework.mock.env.MockPropertySource;
import org.springframework.test.context.support.TestPropertySourceUtils;

import dev.fingy.internal.resolution.Resolution;
import dev.fingy.internal.resolution.Settings;
import dev.fingy.zoo.Animal;
import dev.fingy.zoo.Animal.Cat;
import dev.fingy.zoo.Animal.Wolf;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A list of nodes is patched by the sources in which somebody names a single element.
 * Every other source replaces it as a whole, and each source a list of values.
 */
class ListSourcesTests {

	private static final String ONE_ELEMENT = "t.list[1].pack-size";

	private static TestSources file() {
		return TestSources.yaml("t:", "  list: [{type: wolf, pack-size: 1}, {type: wolf, pack-size: 2}]",
				"  tags: [a, b, c]");
	}

	private static TestSources under(TestSources sources, PropertySource<?> source) {
		sources.environment().getPropertySources().addFirst(source);
		return sources;
	}

	static Stream<Arguments> patching() {
		Map<String, Object> map = Map.of(ONE_ELEMENT, "64");
		return Stream.of(
				Arguments.of("environment", change((sources) -> sources.underEnvironment("T_LIST_1_PACKSIZE", "64"))),
				Arguments.of("environment of a test", change((sources) -> {
					TestPropertyValues.of("T_LIST_1_PACKSIZE=64")
						.applyTo(sources.environment(), TestPropertyValues.Type.SYSTEM_ENVIRONMENT);
					return sources;
				})), Arguments.of("system properties", change((sources) -> under(sources, systemProperties()))),
				Arguments.of("command line", change((sources) -> sources.under("--" + ONE_ELEMENT + "=64"))),
				Arguments.of("command line of several parts", change((sources) -> under(sources, commandLines()))),
				Arguments.of("inline JSON", change(ListSourcesTests::underJson)),
				Arguments.of("test property values", change((sources) -> {
					TestPropertyValues.of(ONE_ELEMENT + "=64").applyTo(sources.environment());
					return sources;
				})), Arguments.of("inlined properties of a test", change((sources) -> {
					TestPropertySourceUtils.addInlinedPropertiesToEnvironment(sources.environment(),
							ONE_ELEMENT + "=64");
					return sources;
				})),
				Arguments.of("encrypted command line",
						change((sources) -> under(sources,
								new Decorator(new SimpleCommandLinePropertySource("--" + ONE_ELEMENT + "=64"))))),
				Arguments.of("marked source", change((sources) -> under(sources, new Marked("anything", map)))));
	}

	private static UnaryOperator<TestSources> change(UnaryOperator<TestSources> change) {
		return change;
	}

	private static PropertySource<?> systemProperties() {
		Properties properties = new Properties();
		properties.setProperty(ONE_ELEMENT, "64");
		return new PropertiesPropertySource("systemProperties", properties);
	}

	private static PropertySource<?> commandLines() {
		CompositePropertySource lines = new CompositePropertySource("commandLineArgs");
		lines.addPropertySource(new SimpleCommandLinePropertySource("one", "--" + ONE_ELEMENT + "=64"));
		lines.addPropertySource(new SimpleCommandLinePropertySource("two", "--" + ONE_ELEMENT + "=65"));
		return lines;
	}

	private static TestSources underJson(TestSources sources) {
		sources.under("--spring.application.json={\"t\":{\"list[1].pack-size\":64}}");
		new SpringApplicationJsonEnvironmentPostProcessor().postProcessEnvironment(sources.environment(),
				new org.springframework.boot.SpringApplication());
		sources.environment().getPropertySources().remove("commandLineArgs");
		assertThat(sources.environment().getPropertySources().contains("spring.application.json")).isTrue();
		return sources;
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void patching(String name, UnaryOperator<TestSources> change) {
		assertThat(change.apply(file()).bind("t", Holder.class).list()).containsExactly(new Wolf(1), new Wolf(64));
	}

	static Stream<PropertySource<?>> replacing() {
		Map<String, Object> map = Map.of("t.list[0].type", "cat", "t.tags[0]", "z");
		Properties properties = new Properties();
		properties.putAll(map);
		CompositePropertySource composite = new CompositePropertySource("bootstrapProperties");
		composite.addPropertySource(new MapPropertySource("configmap.app.default", map));
		CompositePropertySource mixed = new CompositePropertySource("commandLineArgs");
		mixed.addPropertySource(new SimpleCommandLinePropertySource("one", "--t.list[0].type=cat", "--t.tags[0]=z"));
		mixed.addPropertySource(new MapPropertySource("two", map));
		return Stream.of(new MapPropertySource("configmap.app.default", map),
				new MapPropertySource("systemEnvironment", map), new MapPropertySource("commandLineArgs", map),
				new PropertiesPropertySource("test", properties), new OriginTrackedMapPropertySource("test", map),
				new OriginTrackedMapPropertySource("Inlined Test Properties", map),
				new SystemEnvironmentPropertySource("elsewhere", map), new MockPropertySource(properties),
				new DefaultPropertiesPropertySource(map), composite, mixed, new Named("vault", map),
				new Decorator(new MapPropertySource("configmap.app.default", map)), new Unlisted("jndiProperties", map),
				new Renamed(new SimpleCommandLinePropertySource("--t.list[0].type=cat", "--t.tags[0]=z")));
	}

	@ParameterizedTest
	@MethodSource
	void replacing(PropertySource<?> source) {
		TestSources sources = under(file(), source);
		Holder expected = new Holder(List.of(new Cat(true)), List.of("z"));
		assertThat(sources.bind("t", Holder.class)).isEqualTo(expected);
		assertThat(expected.tags())
			.isEqualTo(Binder.get(sources.environment()).bind("t", PlainHolder.class).get().tags());
	}

	@Test
	void mountedTreesReplaceLists(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("t.list[0].type"), "cat");
		Files.writeString(folder.resolve("t.tags[0]"), "z");
		TestSources sources = under(file(), new ConfigTreePropertySource("config tree", folder));
		assertThat(sources.bind("t", Holder.class)).isEqualTo(new Holder(List.of(new Cat(true)), List.of("z")));
	}

	@Test
	void filesOfTestsReplaceLists() throws IOException {
		TestSources sources = file();
		sources.environment()
			.getPropertySources()
			.addFirst(new ResourcePropertySource("class path resource [test.properties]",
					new ByteArrayResource("t.list[0].type=cat\nt.tags[0]=z".getBytes(StandardCharsets.UTF_8))));
		assertThat(sources.bind("t", Holder.class)).isEqualTo(new Holder(List.of(new Cat(true)), List.of("z")));
	}

	@Test
	void partsOfOneSourceReplaceListsOfEachOther() {
		CompositePropertySource composite = new CompositePropertySource("bootstrapProperties");
		composite.addPropertySource(new MapPropertySource("app-prod.yaml",
				Map.of("t.list[0].type", "cat", "t.tags[0]", "z", "t.map.a", "1")));
		composite.addPropertySource(new MapPropertySource("app.yaml", Map.of("t.list[0].type", "wolf", "t.list[1].type",
				"wolf", "t.tags[0]", "x", "t.tags[1]", "y", "t.map.a", "2", "t.map.b", "3")));
		TestSources sources = under(file(), composite);
		assertThat(sources.bind("t", WithMap.class))
			.isEqualTo(new WithMap(List.of(new Cat(true)), List.of("z", "y"), Map.of("a", "1", "b", "3")));
		assertThat(Binder.get(sources.environment()).bind("t", PlainHolder.class).get().tags()).containsExactly("z",
				"y");
	}

	@Test
	void anIncompleteListNamesItsSourceAndTheListThatItReplaces() {
		TestSources sources = file().underMap(Map.of("t.list[0].pack-size", "64"));
		assertThat(sources.problems(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.list[0]: names no type; set 'type' (this list replaces the one at Byte array resource \
				[application.yaml] - 2:17)
				      Origin: "t.list[0].pack-size" from property source "map1"
				      Types:  cat, dog, horse, wolf (lupus)
				""");
	}

	@Test
	void aListWithoutAnArgumentNamesItsSourceAndTheListThatItReplaces() {
		TestSources sources = TestSources.yaml("t:", "  packs: [{type: sized, size: 3}]")
			.with((types) -> types.add(Sized.class))
			.underMap(Map.of("t.packs[0].type", "sized"));
		assertThat(sources.problems(Packs.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.packs[0]: needs 'size' (this list replaces the one at Byte array resource \
				[application.yaml] - 2:18)
				      Origin: "t.packs[0].type" from property source "map1"
				""");
	}

	@Test
	void aListWithAGapNamesItsSourceAndTheListThatItReplaces() {
		TestSources sources = file().underMap(Map.of(ONE_ELEMENT, "64")).andYaml("other.yaml", "t:", "  list: [cat]");
		assertThat(sources.problems(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.list[1]: leaves a gap: before it the list has 0 elements (this list replaces the one at Byte \
				array resource [application.yaml] - 2:17)
				      Origin: "t.list[1].pack-size" from property source "map1"
				""");
	}

	@Test
	void anElementThatIsWrittenWithADotTellsTheBrackets() {
		assertThat(file().under("--t.list.1.pack-size=3").problems(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.list.1: is not an index, but there is a list here; an element of it is written in brackets, as '[1]'
				      Origin: "t.list.1.pack-size" from property source "commandLineArgs"
				""");
		assertThat(file().underProperties("t.list.first=cat", "t.tags.0=b").problems(Holder.class)).isEqualTo("""
				2 problems in the configuration of 't':

				  t.list.first: is not an index, but there is a list here
				      Value:  cat
				      Origin: Byte array resource [application.properties] - 1:14

				  t.tags.0: is not an index, but there is a list here; an element of it is written in brackets, as '[0]'
				      Value:  b
				      Origin: Byte array resource [application.properties] - 2:10
				""");
	}

	@Test
	void anIncompleteProfileNamesTheFileThatItReplaces() {
		TestSources sources = TestSources.yaml("t:", "  list: [{pack-size: 3}]")
			.andYaml("base.yaml", "t:", "  list: wolf");
		assertThat(sources.problems(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.list[0]: names no type; set 'type' (this list replaces the one at Byte array resource \
				[base.yaml] - 2:9)
				      Origin: Byte array resource [application.yaml] - 2:22
				      Types:  cat, dog, horse, wolf (lupus)
				""");
	}

	@Test
	void aPatchOfAReplacingListKeepsToItsLength() {
		TestSources sources = file().underMap(Map.of("t.list[0].type", "wolf", "t.list[0].pack-size", "9"));
		assertThat(sources.underEnvironment("T_LIST_0_PACKSIZE", "64").bind("t", Holder.class).list())
			.containsExactly(new Wolf(64));
		assertThat(sources.underSystemProperties(Map.of(ONE_ELEMENT, "3")).problems(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.list[1]: is beyond the end: the list has 1 element
				      Origin: "t.list[1].pack-size" from property source "systemProperties"
				""");
	}

	@Test
	void aListOfValuesIsThatOfOneSourceAsInSpringBoot() {
		assertThat(file().underEnvironment("T_TAGS_0", "z").bind("t", Holder.class).tags()).containsExactly("z");
		assertThat(file().under("--t.tags[0]=z", "--t.tags[1]=y").bind("t", Holder.class).tags()).containsExactly("z",
				"y");
		assertThat(file().underEnvironment("T_TAGS", "z,y").bind("t", Holder.class).tags()).containsExactly("z", "y");
		assertThat(file().under("--t.tags=").bind("t", Holder.class).tags()).isEmpty();
		assertThat(file().under("--t.tags[1]=y").problems(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.tags[1]: leaves a gap: before it the list has 0 elements (this list replaces the one at Byte \
				array resource [application.yaml] - 3:10)
				      Value:  y
				      Origin: "t.tags[1]" from property source "commandLineArgs"
				""");
	}

	@Test
	void aListOfValuesInANodeIsThatOfOneSource() {
		TestSources sources = TestSources
			.yaml("t:",
					"  packs: [{type: pack, tags: [a, b], codes: [1, 2], pairs: [{left: 1, right: 2}]}, {type: pack}]")
			.with((types) -> types.add(Pack.class));
		assertThat(sources
			.underEnvironment("T_PACKS_0_TAGS_0", "z", "T_PACKS_0_CODES_0", "9", "T_PACKS_0_PAIRS_0_LEFT", "7")
			.bind("t", Packs.class)
			.packs()
			.get(0)).hasToString("Pack[tags=[z], codes=[9], pairs=[Pair[left=7, right=null]]]");
	}

	@Test
	void nodesAtAnyDepthMakeAListOfNodes() {
		TestSources sources = TestSources.yaml("t:", "  rows: [[{type: wolf}, cat], [cat]]",
				"  maps: [{a: {type: wolf}, b: cat}]", "  groups: [{name: x, animal: {type: wolf}, tags: [a, b]}]",
				"  array: [{type: wolf}, cat]", "  set: [{type: wolf}]", "  optional: [{type: wolf}]",
				"  lazies: [{type: wolf}, cat]", "  beans: [{pack-size: 1}]", "  by-name: {a: [{type: wolf}, cat]}",
				"  optionals: [{type: wolf}]");
		Nested bound = sources
			.underEnvironment("T_ROWS_0_0_PACKSIZE", "2", "T_MAPS_0_A_PACKSIZE", "3", "T_GROUPS_0_ANIMAL_PACKSIZE", "4",
					"T_GROUPS_0_TAGS_0", "z", "T_ARRAY_0_PACKSIZE", "5", "T_SET_0_PACKSIZE", "6",
					"T_OPTIONAL_0_PACKSIZE", "7", "T_LAZIES_0_PACKSIZE", "8", "T_BYNAME_A_0_PACKSIZE", "10",
					"T_OPTIONALS_0_PACKSIZE", "11")
			.bind("t", Nested.class);
		assertThat(bound.rows()).containsExactly(List.of(new Wolf(2), new Cat(true)), List.of(new Cat(true)));
		assertThat(bound.maps()).containsExactly(Map.of("a", new Wolf(3), "b", new Cat(true)));
		assertThat(bound.groups()).containsExactly(new Group("x", new Wolf(4), List.of("z")));
		assertThat(bound.array()).containsExactly(new Wolf(5), new Cat(true));
		assertThat(bound.set()).containsExactly(new Wolf(6));
		assertThat(bound.optional()).contains(List.of(new Wolf(7)));
		assertThat(bound.lazies().stream().map(Lazy::get)).containsExactly(new Wolf(8), new Cat(true));
		assertThat(bound.byName()).isEqualTo(Map.of("a", List.of(new Wolf(10), new Cat(true))));
		assertThat(bound.optionals()).containsExactly(Optional.of(new Wolf(11)));
	}

	@Test
	void nodesAtAnyDepthAreReplacedWithTheirList() {
		TestSources sources = TestSources
			.yaml("t:", "  rows: [[{type: wolf}, cat], [cat]]", "  groups: [{name: x, animal: {type: wolf}}]",
					"  array: [{type: wolf}, cat]", "  by-name: {a: [{type: wolf}, cat]}")
			.underMap(Map.of("t.rows[0][0].type", "cat", "t.groups[0].animal.type", "cat", "t.array[0]", "cat",
					"t.by-name.a[0]", "cat"));
		Nested bound = sources.bind("t", Nested.class);
		assertThat(bound.rows()).containsExactly(List.of(new Cat(true)));
		assertThat(bound.groups()).containsExactly(new Group(null, new Cat(true), null));
		assertThat(bound.array()).containsExactly(new Cat(true));
		assertThat(bound.byName()).isEqualTo(Map.of("a", List.of(new Cat(true))));
	}

	@Test
	void changesInCodePatchEveryList() {
		Fingy fingy = Fingy.of(file().bind("t", Holder.class));
		Fingy changed = fingy.with(Map.of("list[1].pack-size", 9, "tags[1]", "z"));
		assertThat(changed.build(Holder.class))
			.isEqualTo(new Holder(List.of(new Wolf(1), new Wolf(9)), List.of("a", "z", "c")));
	}

	@Test
	void unknownNamesInAMapOfPropertiesAreErrors() {
		Resolution resolution = file().underMap(Map.of("t.list[0].type", "wolf", "t.list[0].packsise", "1"))
			.resolve(Holder.class, Settings.DEFAULT);
		assertThat(resolution.problems()).extracting(Problem::property).containsExactly("t.list[0].packsise");
	}

	record Holder(@Nullable List<Animal> list, @Nullable List<String> tags) {

	}

	record WithMap(@Nullable List<Animal> list, @Nullable List<String> tags, @Nullable Map<String, String> map) {

	}

	record PlainHolder(@Nullable List<String> tags) {

	}

	record Packs(List<Part> packs) {

	}

	@Discriminated
	interface Part {

	}

	@TypeName("pack")
	record Pack(@Nullable List<String> tags, int @Nullable [] codes, @Nullable Set<Pair> pairs) implements Part {

		@Override
		public String toString() {
			return "Pack[tags=" + this.tags + ", codes=" + Arrays.toString(this.codes) + ", pairs=" + this.pairs + "]";
		}

	}

	@TypeName("sized")
	record Sized(int size) implements Part {

	}

	record Pair(@Nullable Integer left, @Nullable Integer right) {

	}

	record Group(@Nullable String name, @Nullable Animal animal, @Nullable List<String> tags) {

	}

	record Nested(@Nullable List<List<Animal>> rows, @Nullable List<Map<String, Animal>> maps,
			@Nullable List<Group> groups, Animal @Nullable [] array, @Nullable Set<Animal> set,
			Optional<List<Animal>> optional, @Nullable List<Lazy<Animal>> lazies,
			@Nullable Map<String, List<Animal>> byName, @Nullable List<Optional<Animal>> optionals) {

	}

	/**
	 * Such as the sources of a vault.
	 */
	private static final class Named extends EnumerablePropertySource<Map<String, Object>> {

		Named(String name, Map<String, Object> values) {
			super(name, values);
		}

		@Override
		public String[] getPropertyNames() {
			return this.source.keySet().toArray(String[]::new);
		}

		@Override
		public @Nullable Object getProperty(String name) {
			return this.source.get(name);
		}

	}

	/**
	 * Such as JNDI.
	 */
	private static final class Unlisted extends PropertySource<Map<String, Object>> {

		Unlisted(String name, Map<String, Object> values) {
			super(name, values);
		}

		@Override
		public @Nullable Object getProperty(String name) {
			return this.source.get(name);
		}

	}

	private static final class Marked extends MapPropertySource implements dev.fingy.internal.source.PatchingSource {

		Marked(String name, Map<String, Object> values) {
			super(name, values);
		}

	}

	/**
	 * Such as what a library that encrypts values puts around a source.
	 */
	private static class Decorator extends EnumerablePropertySource<Object> {

		private final EnumerablePropertySource<?> delegate;

		Decorator(EnumerablePropertySource<?> delegate) {
			this(delegate.getName(), delegate);
		}

		Decorator(String name, EnumerablePropertySource<?> delegate) {
			super(name, delegate.getSource());
			this.delegate = delegate;
		}

		PropertySource<?> getDelegate() {
			return this.delegate;
		}

		@Override
		public String[] getPropertyNames() {
			return this.delegate.getPropertyNames();
		}

		@Override
		public @Nullable Object getProperty(String name) {
			return this.delegate.getProperty(name);
		}

	}

	private static final class Renamed extends Decorator {

		Renamed(EnumerablePropertySource<?> delegate) {
			super("bootstrapProperties-commandLine", delegate);
		}

	}

}
