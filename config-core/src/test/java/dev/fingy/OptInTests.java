package dev.fingy;

import java.io.File;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.boot.convert.DataSizeUnit;
import org.springframework.boot.convert.Delimiter;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.core.env.PropertySource;
import org.springframework.util.unit.DataSize;
import org.springframework.util.unit.DataUnit;

import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.resolution.ConfigurationResolver;
import dev.fingy.internal.resolution.Settings;
import dev.fingy.zoo.Animal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A class without annotations of Fingy is bound as Spring Boot binds it. A container
 * leaves it to Spring Boot; here Fingy binds it all the same, since the parts of a holder
 * are such classes too.
 */
class OptInTests {

	static Stream<Arguments> shapes() {
		return Stream.of(shape("nothing", Scalars.class), shape("unrelated names", Scalars.class, "foo: 1"),
				shape("scalars", Scalars.class, "name: x", "count: 3", "big: 12345678901", "ratio: 0.5", "on: x"),
				shape("boolean words", Flags.class, "a: yes", "b: 'off'", "c: '1'"),
				shape("numbers as text", Scalars.class, "count: '7'", "name: 12", "ratio: '1e3'"),
				shape("empty text", Scalars.class, "name: ''"),
				shape("conversions", Conversions.class, "pause: 10s", "rest: 5", "size: 2MB", "chunk: 3",
						"day: tuesday", "date: 2026-01-31", "file: /tmp/x", "uri: 'http://a/b'",
						"kind: java.lang.String", "locale: de_AT", "period: 2d"),
				shape("conversions in other words", Conversions.class, "pause: PT1M", "size: 10", "day: FRIDAY"),
				shape("lists", Lists.class, "names: [a, b]", "numbers: [1, 2]", "set: [x, y, x]", "array: [3, 4]",
						"days: [monday, sunday]"),
				shape("comma lists", Lists.class, "names: 'a, b'", "numbers: 1,2", "array: 3,4", "bars: 'a|b'"),
				shape("empty lists", Lists.class, "names: []", "numbers: ''"),
				shape("list of objects", Objects.class, "list: [{level: 1}, {enabled: true}]"),
				shape("maps", Maps.class, "labels: {a: 1, B: x, c-d: y, e_f: z}", "counts: {x: 1}",
						"days: {monday: 1, tuesday: 2}", "sorted: {b: 1, a: 2}", "properties: {k: v}"),
				shape("dotted keys", Maps.class, "labels: {a.b: 1, '[c/d]': 2, '[e.f]': 3}"),
				shape("keys in brackets", Maps.class,
						"labels: {'[a.b]': 1, '[A/b c]': 2, '[Foo]': 3, foo: 4, '[/p/*]': 5, '[a-b]': 6}",
						"numbered: {-1: a, 2: b, 10: c}"),
				shape("keys of objects in brackets", Objects.class, "map: {'[a.b]': {level: 1}, '[X]': {level: 2}}"),
				shape("dotted properties", Maps.class, "properties: {a.b: c, d: 1}"),
				shape("collections", Collections.class, "numbers: [1, 1, 2]", "texts: 'b,b,a'"),
				shape("null and empty objects", Objects.class, "nested: ~", "defaulted: ''",
						"map: {a: {}, b: ~, c: {level: 3}}", "list: [~, {level: 2}]"),
				shape("objects of one text", Texts.class, "tag: ''", "tags: {a: '', b: x}"),
				shape("dotted names", DottedNames.class, "my: {dotted: x, more.dotted: 3}"),
				shape("maps of maps", Maps.class, "deep: {a: {b: {c: 1}}}", "lists: {a: [1, 2], b: 3}"),
				shape("maps of objects", Objects.class, "map: {a: {level: 1}, b-c: {enabled: true}}"),
				shape("empty map", Maps.class, "labels: {}"),
				shape("untyped", Untyped.class, "any: {a: 1, b: {c: x}}", "value: 5"),
				shape("nested", Objects.class, "nested: {enabled: true}", "defaulted: {level: 2}"),
				shape("nested with unknown names only", Objects.class, "nested: {foo: 1, bar: {baz: 2}}"),
				shape("nested twice with unknown names only", Objects.class, "outer: {nested: {foo: 1}}"),
				shape("nested twice", Objects.class, "outer: {nested: {level: 1}}"),
				shape("defaulted with unknown names only", Objects.class, "defaulted: {foo: 1}"),
				shape("map of objects with unknown names only", Objects.class, "map: {a: {foo: 1}, b: {level: 2}}"),
				shape("nested of unknown names in known lists", Objects.class, "outer: {foo: 1}"),
				shape("optional", Optionals.class, "text: x", "names: a,b"), shape("absent optional", Optionals.class),
				shape("names", Named.class, "class: x", "for: 3"),
				shape("relaxed names", Relaxed.class, "maxPoolSize: 1", "min_pool_size: 2", "URL-Path: /x"),
				shape("placeholders", Scalars.class, "name: '${t.other:z}-${t.count}'", "count: 4"),
				shape("bean", Bean.class, "name: x", "pool: {max: 3}", "tags: [a]", "labels: {k: v}"),
				shape("absent bean", Bean.class), shape("bean that replaces a list", Bean.class, "names: [z]"),
				shape("bean with unknown names", Bean.class, "foo: 1", "pool: {foo: 1}", "spare: {foo: 1}"),
				shape("bean with a nested bean to create", Bean.class, "spare: {max: 9}"),
				shape("bean with a static setter", Static.class, "name: x", "shared: y"),
				shape("inherited bean", Child.class, "name: x", "age: 3"),
				shape("constructor", Constructed.class, "name: x"), shape("absent constructor", Constructed.class),
				shape("generic", Strings.class, "pair: {left: a, right: 1}", "pairs: [{left: b, right: 2}]"),
				shape("generic objects", Boxes.class, "box: {value: {level: 3}, list: [{enabled: true}]}",
						"bean: {value: {level: 4}, list: [{level: 5}]}"),
				shape("bean with collections of its own", Owner.class, "sizes: {x: 2}", "names: [q]", "tags: [r]",
						"fixed: {x: 2}", "unmodifiable: [s]"),
				shape("members that hold themselves", Selves.class, "name: x"),
				shape("empty texts that are no values", Conversions.class, "pause: ''", "day: ''", "unit: ''"),
				shape("entries without values", Maps.class, "days: {monday: ~, tuesday: 2}"),
				shape("entries of unknown names only", Objects.class, "map: {a: {foo: 1}}"),
				shape("empty object in an object", Objects.class, "outer: {nested: {}}"),
				shape("object of an empty text that is no value", Owners.class, "pools: {idle: ''}"),
				shape("bean keeps what an empty text is no value of", Timed.class, "idle: ''", "name: ''"),
				shape("two spellings of a key", Maps.class, "days: {monday: 1, MONDAY: 2}"),
				shape("optional list of an empty text", Optionals.class, "names: ''"));
	}

	@Test
	void aValueOfAHigherSourceHidesWhatIsBelowALowerOne() {
		assertSame(TestSources.yaml("t:", "  any: {a: [1, x], b: 1}").under("--t.any.a=y", "--t.any.b.c=2"),
				Untyped.class);
	}

	@Test
	void anElementOfAListThatIsNoValueIsAnErrorAsWithSpringBoot() {
		TestSources sources = TestSources.yaml("t:", "  days: [monday, '']");
		assertThatExceptionOfType(org.springframework.boot.context.properties.bind.BindException.class)
			.isThrownBy(() -> Binder.get(sources.environment()).bindOrCreate("t", Lists.class));
		assertThat(sources.problems(Lists.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.days[1]: is empty, which is not a DayOfWeek
				      Value:  \

				      Origin: Byte array resource [application.yaml] - 2:18
				""");
	}

	private static Arguments shape(String name, Class<?> type, String... lines) {
		String head = (lines.length > 0) ? "t:" : "other: 1";
		return Arguments.of(name, type,
				Stream.concat(Stream.of(head), Stream.of(lines).map((line) -> "  " + line)).toArray(String[]::new));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("shapes")
	void bindsAsSpringBootBinds(String name, Class<?> type, String[] lines) {
		assertSame(TestSources.yaml(lines), type);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("shapes")
	void bindsAcrossSourcesAsSpringBootBinds(String name, Class<?> type, String[] lines) {
		assertSame(TestSources.yaml(lines)
			.underEnvironment("T_NAME", "env", "T_NESTED_LEVEL", "9", "T_LABELS_NEW", "n", "T_POOL_MIN", "8",
					"T_OUTER_NESTED_FOO", "1")
			.under("--t.count=42", "--t.defaulted.enabled=true", "--t.spare.min=6"), type);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("shapes")
	void isNoHolder(String name, Class<?> type, String[] lines) {
		assertThat(new ConfigurationResolver((TypeCatalog) TypeRegistry.builder().build(), Settings.DEFAULT)
			.isHolder(type)).isFalse();
	}

	private static void assertSame(TestSources sources, Class<?> type) {
		Object expected = Binder.get(sources.environment()).bindOrCreate("t", type);
		assertThat((Object) sources.bind("t", type)).usingRecursiveComparison().isEqualTo(expected);
	}

	@Test
	void membersThatOptInMakeAHolder() {
		ConfigurationResolver resolver = new ConfigurationResolver((TypeCatalog) TypeRegistry.builder().build(),
				Settings.DEFAULT);
		assertThat(Stream.of(WithAnimal.class, WithLazy.class, WithDeepAnimal.class)).allMatch(resolver::isHolder);
	}

	@Test
	void basesThatATypeArgumentNamesMakeAHolder() {
		ConfigurationResolver resolver = new ConfigurationResolver((TypeCatalog) TypeRegistry.builder().build(),
				Settings.DEFAULT);
		assertThat(resolver.isHolder(WithBoxes.class)).isTrue();
		WithBoxes bound = TestSources
			.yaml("t:", "  plain: {value: {level: 2}}", "  typed: {value: {type: cat}, lazy: {type: wolf}}")
			.bind("t", WithBoxes.class);
		assertThat(bound.typed().value()).isEqualTo(new Animal.Cat(true));
		assertThat(bound.typed().lazy().get()).isEqualTo(new Animal.Wolf(1));
	}

	@Test
	void classesThatCannotBeReadAreLeftToSpringBoot() throws Exception {
		Class<?> unreadable = new Unreadable().define(WithAbsent.class);
		assertThatExceptionOfType(NoClassDefFoundError.class).isThrownBy(unreadable::getDeclaredMethods);
		assertThat(new ConfigurationResolver((TypeCatalog) TypeRegistry.builder().build(), Settings.DEFAULT)
			.isHolder(unreadable)).isFalse();
	}

	@Test
	void contributedBasesMakeAHolder() {
		TypeCatalog types = (TypeCatalog) TypeRegistry.builder().base(Nested.class).build();
		assertThat(new ConfigurationResolver(types, Settings.DEFAULT).isHolder(Objects.class)).isTrue();
	}

	@Test
	void bindsNullBeansAsSpringBootBinds() {
		TestSources sources = TestSources.yaml("t:", "  spare: ~", "  name: ~");
		assertSame(sources, Bean.class);
		Pool spare = sources.under("--t.spare.min=6").bind("t", Bean.class).getSpare();
		assertThat(spare).isNotNull().extracting(Pool::getMin).isEqualTo(6);
	}

	@Test
	void bindsMapsOfMapPropertySourcesAsSpringBootBinds() {
		assertSame(TestSources.yaml("t:", "  counts: {x: 1}")
			.underMap(Map.of("t.labels", Map.of("a.b", "c", "D", "1"), "t.lists", Map.of("a", List.of(1, 2)), "t.deep",
					Map.of("a", Map.of("b", Map.of("c", 1))))),
				Maps.class);
	}

	@Test
	void bindsFromSourcesThatCannotListTheirNamesAsSpringBootBinds() {
		TestSources sources = TestSources.yaml("t:", "  nested: {level: 1}", "  list: [{level: 3}]",
				"  map: {a: {level: 4}}");
		Map<String, Object> values = Map.of("t.nested.enabled", true, "t.nested.level", "5", "t.outer.nested.level", 6,
				"t.name", "x", "t.labels", "");
		sources.environment().getPropertySources().addFirst(new PropertySource<>("unlisted", values) {

			@Override
			public @Nullable Object getProperty(String name) {
				return values.get(name);
			}

		});
		assertSame(sources, Objects.class);
		assertSame(sources, Scalars.class);
		assertSame(sources, Maps.class);
		assertSame(sources, Bean.class);
		assertThat(sources.bind("t", Objects.class)).isEqualTo(new Objects(new Nested(true, 5), new Nested(false, 7),
				new Outer(new Nested(false, 6)), List.of(new Nested(false, 3)), Map.of("a", new Nested(false, 4))));
	}

	@Test
	void elementsWithUnknownNamesOnlyAreAnErrorAsWithSpringBoot() {
		TestSources sources = TestSources.yaml("t:", "  list: [{level: 1}, {foo: 1}]");
		assertThatExceptionOfType(org.springframework.boot.context.properties.bind.BindException.class)
			.isThrownBy(() -> Binder.get(sources.environment()).bindOrCreate("t", Objects.class));
		assertThat(sources.problems(Objects.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.list[1]: holds no property of a Nested
				      Origin: Byte array resource [application.yaml] - 2:28
				""");
	}

	@Test
	void elementsOfANodeWithUnknownNamesOnlyAreReportedOnce() {
		TestSources sources = TestSources.yaml("t:", "  lazy: {list: [{level: 1}, {foo: 1}]}");
		assertThat(sources.problems(WithLazyObjects.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.lazy.list[1].foo: a Nested has no such property
				      Value:  1
				      Origin: Byte array resource [application.yaml] - 2:35
				      Properties: enabled, level
				""");
	}

	@Test
	void optionalAndRecursiveObjectsAreBoundWhereSpringBootLeavesThemOut() {
		TestSources sources = TestSources.yaml("t:", "  name: a", "  child: {name: b, child: {name: c}}",
				"  level: {level: 3}", "  none: {foo: 3}");
		assertThat(Binder.get(sources.environment()).bindOrCreate("t", Tree.class))
			.isEqualTo(new Tree("a", null, Optional.empty(), Optional.empty()));
		assertThat(sources.bind("t", Tree.class))
			.isEqualTo(new Tree("a", leaf("b", leaf("c", null)), Optional.of(new Nested(false, 3)), Optional.empty()));
	}

	private static Tree leaf(String name, @Nullable Tree child) {
		return new Tree(name, child, Optional.empty(), Optional.empty());
	}

	record Scalars(@Nullable String name, @DefaultValue("1") int count, long big, @Nullable Double ratio,
			@Nullable Boolean flag, char letter) {

	}

	record Flags(boolean a, @DefaultValue("true") boolean b, @Nullable Boolean c) {

	}

	record Conversions(@DefaultValue("1s") Duration pause,
			@DurationUnit(java.time.temporal.ChronoUnit.MINUTES) @Nullable Duration rest, @Nullable DataSize size,
			@DataSizeUnit(DataUnit.KILOBYTES) @Nullable DataSize chunk, @Nullable DayOfWeek day,
			@Nullable LocalDate date, @Nullable File file, @Nullable URI uri, @Nullable Class<?> kind,
			@Nullable Locale locale, @Nullable Period period, @DefaultValue("seconds") TimeUnit unit) {

	}

	record Lists(@Nullable List<String> names, @DefaultValue("8") List<Integer> numbers, @Nullable Set<String> set,
			int @Nullable [] array, @DefaultValue List<DayOfWeek> days, @Delimiter("|") @Nullable List<String> bars) {

	}

	record Maps(@Nullable Map<String, String> labels, @DefaultValue Map<String, Integer> counts,
			@Nullable EnumMap<DayOfWeek, Integer> days, @Nullable SortedMap<String, Integer> sorted,
			@Nullable Properties properties, @Nullable Map<String, Map<String, Map<String, Integer>>> deep,
			@Nullable Map<String, List<Integer>> lists, @Nullable Map<Integer, String> numbered) {

	}

	record Collections(@Nullable Collection<Integer> numbers, @Nullable Collection<String> texts) {

	}

	record Texts(@Nullable Text tag, @Nullable Map<String, Text> tags) {

	}

	record DottedNames(@Name("my.dotted") @Nullable String dotted, @Name("my.more.dotted") int more) {

	}

	public static final class Text {

		private final String text;

		private Text(String text) {
			this.text = text;
		}

		public static Text of(String text) {
			return new Text(text);
		}

		@Override
		public String toString() {
			return this.text;
		}

	}

	record Untyped(@Nullable Map<String, Object> any, @Nullable Object value) {

	}

	record Owners(@Nullable Timed pools) {

	}

	public static class Timed {

		private Duration idle = Duration.ofSeconds(3);

		private String name = "own";

		public Duration getIdle() {
			return this.idle;
		}

		public void setIdle(Duration idle) {
			this.idle = idle;
		}

		public String getName() {
			return this.name;
		}

		public void setName(String name) {
			this.name = name;
		}

	}

	record Objects(@Nullable Nested nested, @DefaultValue Nested defaulted, @Nullable Outer outer,
			@Nullable List<Nested> list, @Nullable Map<String, Nested> map) {

	}

	record Outer(@Nullable Nested nested) {

	}

	record Nested(@DefaultValue("false") boolean enabled, @DefaultValue("7") int level) {

	}

	record Optionals(Optional<String> text, Optional<List<String>> names) {

	}

	record Named(@Name("class") @Nullable String kind, @Name("for") int target) {

	}

	record Relaxed(int maxPoolSize, int minPoolSize, @Nullable String urlPath) {

	}

	record Tree(@Nullable String name, @Nullable Tree child, Optional<Nested> level, Optional<Nested> none) {

	}

	record Pair<L, R>(@Nullable L left, @Nullable R right) {

	}

	record Strings(@Nullable Pair<String, Integer> pair, @Nullable List<Pair<String, Integer>> pairs) {

	}

	record Boxes(@Nullable Box<Nested> box, @Nullable BeanBox<Nested> bean) {

	}

	record Box<T>(@Nullable T value, @Nullable List<T> list) {

	}

	public static class BeanBox<T> {

		private @Nullable T value;

		private final List<T> list = new ArrayList<>();

		public @Nullable T getValue() {
			return this.value;
		}

		public void setValue(T value) {
			this.value = value;
		}

		public List<T> getList() {
			return this.list;
		}

	}

	record WithBoxes(@Nullable TypedBox<Nested> plain, TypedBox<Animal> typed) {

	}

	record TypedBox<T>(T value, Lazy<T> lazy) {

	}

	public static class Owner {

		private Map<String, Integer> sizes = new java.util.TreeMap<>(Map.of("own", 1));

		private List<String> names = List.of("a", "b");

		private final List<String> tags = new ArrayList<>(List.of("d"));

		private Map<String, Integer> fixed = Map.of("own", 1);

		private List<String> unmodifiable = List.of("own");

		public Map<String, Integer> getSizes() {
			return this.sizes;
		}

		public void setSizes(Map<String, Integer> sizes) {
			this.sizes = sizes;
		}

		public List<String> getNames() {
			return this.names;
		}

		public void setNames(List<String> names) {
			this.names = names;
		}

		public List<String> getTags() {
			return this.tags;
		}

		public Map<String, Integer> getFixed() {
			return this.fixed;
		}

		public void setFixed(Map<String, Integer> fixed) {
			this.fixed = fixed;
		}

		public List<String> getUnmodifiable() {
			return this.unmodifiable;
		}

		public void setUnmodifiable(List<String> unmodifiable) {
			this.unmodifiable = unmodifiable;
		}

	}

	public static class Selves {

		private @Nullable String name;

		private @Nullable Branch other;

		private @Nullable Entries entries;

		private @Nullable Growing<String> growing;

		public @Nullable String getName() {
			return this.name;
		}

		public void setName(String name) {
			this.name = name;
		}

		public @Nullable Branch getOther() {
			return this.other;
		}

		public void setOther(Branch other) {
			this.other = other;
		}

		public @Nullable Entries getEntries() {
			return this.entries;
		}

		public void setEntries(Entries entries) {
			this.entries = entries;
		}

		public @Nullable Growing<String> getGrowing() {
			return this.growing;
		}

		public void setGrowing(Growing<String> growing) {
			this.growing = growing;
		}

	}

	static class Branch extends ArrayList<Branch> {

		private static final long serialVersionUID = 1L;

	}

	static class Entries extends java.util.HashMap<String, Entries> {

		private static final long serialVersionUID = 1L;

	}

	public static class Growing<T> {

		private @Nullable Growing<List<T>> next;

		public @Nullable Growing<List<T>> getNext() {
			return this.next;
		}

		public void setNext(Growing<List<T>> next) {
			this.next = next;
		}

	}

	public static class WithAbsent {

		public @Nullable Absent getAbsent() {
			return null;
		}

	}

	public static class Absent {

	}

	/**
	 * Loads a class, and none that it is made of.
	 */
	private static final class Unreadable extends ClassLoader {

		Class<?> define(Class<?> type) throws java.io.IOException {
			try (java.io.InputStream bytes = type
				.getResourceAsStream("OptInTests$" + type.getSimpleName() + ".class")) {
				byte[] all = java.util.Objects.requireNonNull(bytes).readAllBytes();
				return defineClass(type.getName(), all, 0, all.length);
			}
		}

		@Override
		protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
			if (name.equals(Absent.class.getName())) {
				throw new ClassNotFoundException(name);
			}
			return super.loadClass(name, resolve);
		}

	}

	record WithAnimal(@Nullable Animal animal) {

	}

	record WithLazyObjects(Lazy<Objects> lazy) {

	}

	record WithLazy(@Nullable Lazy<Nested> nested) {

	}

	record WithDeepAnimal(@Nullable Map<String, List<Optional<WithAnimal[]>>> animals) {

	}

	static final class Constructed {

		private final String name;

		private final int count;

		Constructed(@DefaultValue("none") String name, @DefaultValue("2") int count) {
			this.name = name;
			this.count = count;
		}

		@Override
		public String toString() {
			return this.name + this.count;
		}

	}

	public static class Bean {

		private @Nullable String name = "own";

		private List<String> names = new ArrayList<>(List.of("a", "b"));

		private final List<String> tags = new ArrayList<>();

		private final Map<String, String> labels = new java.util.TreeMap<>(Map.of("own", "x"));

		private final Pool pool = new Pool();

		private @Nullable Pool spare;

		public @Nullable String getName() {
			return this.name;
		}

		public void setName(@Nullable String name) {
			this.name = name;
		}

		public List<String> getNames() {
			return this.names;
		}

		public void setNames(List<String> names) {
			this.names = names;
		}

		public List<String> getTags() {
			return this.tags;
		}

		public Map<String, String> getLabels() {
			return this.labels;
		}

		public Pool getPool() {
			return this.pool;
		}

		public @Nullable Pool getSpare() {
			return this.spare;
		}

		public void setSpare(@Nullable Pool spare) {
			this.spare = spare;
		}

	}

	public static class Static {

		private String name = "";

		public String getName() {
			return this.name;
		}

		public void setName(String name) {
			this.name = name;
		}

		public static void setShared(String shared) {
			throw new IllegalStateException("set to " + shared);
		}

	}

	public static class Child extends Bean {

		private int age = 1;

		public int getAge() {
			return this.age;
		}

		public void setAge(int age) {
			this.age = age;
		}

	}

	public static class Pool {

		private int min = 2;

		private int max;

		public int getMin() {
			return this.min;
		}

		public void setMin(int min) {
			this.min = min;
		}

		public int getMax() {
			return this.max;
		}

		public void setMax(int max) {
			this.max = max;
		}

	}

}
