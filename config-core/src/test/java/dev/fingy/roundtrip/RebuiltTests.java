package dev.fingy.roundtrip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationFormat;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.convert.PeriodFormat;
import org.springframework.boot.convert.PeriodStyle;

import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.Lazy;
import dev.fingy.TestSources;
import dev.fingy.TypeName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is built of a description is like what was described: as lazy, as shared, as
 * empty.
 */
class RebuiltTests {

	private static final String[] MIXED = { "t:", "  one: leaf", "  list: [leaf, {type: box, inner: leaf, now: leaf}]",
			"  map: {a: leaf}", "  nested: {lazy: leaf, now: leaf}", "  now: {type: box, inner: leaf, now: leaf}",
			"  deep: [{a: [leaf]}]" };

	@Test
	void lazinessSurvivesChanges() {
		Mixed bound = TestSources.yaml(MIXED).bind("t", Mixed.class);
		bound.one().get();
		bound.list().get(0).get();
		assertAsLazyAsBound(Fingy.of(bound).with("nested.size", 2).build(Mixed.class));
		Lazy<Part> box = bound.list().get(1);
		assertThat(((Box) box.with("size", 2).get()).inner().isCreated()).isFalse();
		assertThat(box.isCreated()).isFalse();
	}

	@Test
	void lazinessSurvivesDocuments() {
		Mixed bound = TestSources.yaml(MIXED).bind("t", Mixed.class);
		bound.one().get();
		Mixed read = Fingy.read(Fingy.of(bound).toJson()).build(Mixed.class);
		assertAsLazyAsBound(read);
		assertThat(Fingy.of(bound).diff(Fingy.of(read))).isEmpty();
	}

	@Test
	void durationsInOtherFormatsComeBack() throws Exception {
		String[] lines = { "t:", "  simple: 90s", "  several: [1500ms, 2h]", "  time: 3y" };
		Timed bound = TestSources.yaml(lines).bind("t", Timed.class);
		Fingy fingy = Fingy.of(bound);
		assertThat(bound).isEqualTo(new Timed(Duration.ofSeconds(90),
				List.of(Duration.ofMillis(1500), Duration.ofHours(2)), Period.ofYears(3)));
		assertThat(Fingy.read(fingy.toJson()).build(Timed.class)).isEqualTo(bound);
		assertThat(TestSources.yaml(fingy.toYaml().split("\n")).bind("t", Timed.class)).isEqualTo(bound);
		assertThat(TestSources.yaml("t:", "  simple: soon", "  several: [PT]", "  time: 3y").problems(Timed.class))
			.startsWith("2 problems");
	}

	@Test
	void lazinessSurvivesSerialization() throws Exception {
		Mixed bound = TestSources.yaml(MIXED).bind("t", Mixed.class);
		bound.list().get(0).get();
		assertAsLazyAsBound(copy(Fingy.of(bound)).build(Mixed.class));
		List<Lazy<Part>> list = copy(new ArrayList<>(bound.list()));
		assertThat(list).noneMatch(Lazy::isCreated).extracting(Lazy::type).isEqualTo(List.of(Leaf.class, Box.class));
		Box box = (Box) list.get(1).get();
		assertThat(box.inner().isCreated()).isFalse();
		assertThat(box.inner().get()).isEqualTo(box.now()).isEqualTo(new Leaf(1));
	}

	private static void assertAsLazyAsBound(Mixed rebuilt) {
		Box list = (Box) rebuilt.list().get(1).get();
		Box now = (Box) rebuilt.now();
		assertThat(List.of(list.now(), rebuilt.nested().now(), now.now())).containsOnly(new Leaf(1));
		List<Lazy<Part>> lazies = List.of(rebuilt.one(), rebuilt.list().get(0), rebuilt.map().get("a"),
				rebuilt.nested().lazy(), list.inner(), now.inner(), rebuilt.deep().get(0).get("a").get(0));
		assertThat(lazies).noneMatch(Lazy::isCreated).extracting(Lazy::get).containsOnly(new Leaf(1));
	}

	@Test
	void sharedObjectsChangeForBothWhoHoldThem() {
		Pair bound = TestSources.yaml("t:", "  left: {type: leaf, size: 2}", "  right: {ref: t.left}")
			.bind("t", Pair.class);
		for (Fingy fingy : List.of(Fingy.of(bound), Fingy.read(Fingy.of(bound).toJson()))) {
			Fingy changed = fingy.with("left.size", 5);
			Pair pair = changed.build(Pair.class);
			assertThat(pair.left()).isEqualTo(new Leaf(5)).isSameAs(pair.right().get());
			assertThat(fingy.diff(changed)).hasToString("~ t.left.size: 2 → 5");
		}
	}

	@Test
	void whatDoesNotChangeIsTheSame() {
		Pair bound = TestSources.yaml("t:", "  left: {type: leaf, size: 2}", "  right: leaf").bind("t", Pair.class);
		Lazy<Part> right = bound.right();
		Object created = right.get();
		Fingy fingy = Fingy.of(bound);
		Fingy read = Fingy.read(fingy.toJson());
		assertThat(fingy.with(Map.of())).isSameAs(fingy);
		assertThat(fingy.with("left.size", 2)).isSameAs(fingy);
		assertThat(fingy.with("left.size", "2")).isSameAs(fingy);
		assertThat(fingy.with(Map.of("left.size", 2, "left.type", "leaf"))).isSameAs(fingy);
		assertThat(read.with(Map.of())).isSameAs(read);
		assertThat(read.with("left.size", 2)).isSameAs(read);
		assertThat(read.with("left.type", "leaf")).isSameAs(read);
		// To say what is default is to hold on to it
		assertThat(fingy.with("right.size", 1).toYaml()).isNotEqualTo(fingy.toYaml());
		assertThat(read.with("right.size", 1).toYaml()).isNotEqualTo(read.toYaml());
		fingy.with("left.size", 3).build(Pair.class);
		assertThat(bound.right()).isSameAs(right);
		assertThat(right.get()).isSameAs(created);
		assertThat(fingy.at("right")).isEqualTo(right.fingy());
	}

	@Test
	void collectionsOfEveryKindAreRebuilt() {
		Kinds bound = TestSources
			.yaml("t:", "  set: [b, a]", "  leaves: [{type: leaf, size: 3}, {type: leaf, size: 2}]",
					"  pair: {first: {type: leaf, size: 4}, second: 5s}", "  empty-list: []", "  empty-map: {}",
					"  holes: [a, null, c]", "  speed: very-fast", "  kind: java.lang.String",
					"  kinds: [int, java.util.List]", "  speeds: {very_fast: slow}")
			.bind("t", Kinds.class);
		assertThat(bound).isEqualTo(new Kinds(new LinkedHashSet<>(List.of("b", "a")), Set.of(new Leaf(2), new Leaf(3)),
				new Tuple<>(new Leaf(4), Duration.ofSeconds(5)), List.of(), Map.of(), Arrays.asList("a", "", "c"),
				Mode.VERY_FAST, String.class, List.of(int.class, List.class), Map.of(Mode.VERY_FAST, Mode.SLOW)));
		Fingy fingy = Fingy.of(bound);
		Fingy read = Fingy.read(fingy.toJson());
		assertThat(read.build(Kinds.class)).isEqualTo(bound);
		assertThat(fingy.with("speed", "slow").with("speed", "very-fast").build(Kinds.class)).isEqualTo(bound);
		assertThat(read.toYaml()).isEqualTo(fingy.toYaml()).isEqualTo("""
				t:
				  set:
				    - b
				    - a
				  leaves:
				    - type: leaf
				      size: 3
				    - type: leaf
				      size: 2
				  pair:
				    first:
				      type: leaf
				      size: 4
				    second: PT5S
				  empty-list: []
				  empty-map: {}
				  holes:
				    - a
				    - ''
				    - c
				  speed: VERY_FAST
				  kind: java.lang.String
				  kinds:
				    - int
				    - java.util.List
				  speeds:
				    '[VERY_FAST]': SLOW
				""");
	}

	@Test
	void nullsInsideListsStayWhereTheyAre() {
		Lazy<Nulls> lazy = Lazy.of(Nulls::new, Arrays.asList("a", null, "c"));
		Nulls nulls = lazy.get();
		assertThat(Fingy.read(lazy.fingy().toJson()).build(Nulls.class)).isEqualTo(nulls);
		assertThat(nulls.texts()).hasSize(3);
	}

	@SuppressWarnings("unchecked") // a copy is of the same type
	private static <T> T copy(T object) throws IOException, ClassNotFoundException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
			stream.writeObject(object);
		}
		try (ObjectInputStream stream = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
			return (T) stream.readObject();
		}
	}

	@Discriminated
	sealed interface Part {

	}

	@TypeName("leaf")
	record Leaf(@DefaultValue("1") int size) implements Part {

	}

	@TypeName("box")
	record Box(Lazy<Part> inner, Part now, @DefaultValue("1") int size) implements Part {

	}

	record Mixed(Lazy<Part> one, List<Lazy<Part>> list, Map<String, Lazy<Part>> map, Nested nested, Part now,
			List<Map<String, List<Lazy<Part>>>> deep) {

	}

	record Nested(Lazy<Part> lazy, Part now, @DefaultValue("1") int size) {

	}

	record Pair(Part left, Lazy<Part> right) {

	}

	record Timed(@DurationFormat(DurationStyle.SIMPLE) Duration simple,
			@DurationFormat(DurationStyle.SIMPLE) List<Duration> several,
			@PeriodFormat(PeriodStyle.SIMPLE) Period time) {
	}

	record Kinds(Set<String> set, Set<Part> leaves, Tuple<Part, Duration> pair, List<String> emptyList,
			Map<String, String> emptyMap, List<@Nullable String> holes, Mode speed, Class<?> kind, List<Class<?>> kinds,
			Map<Mode, Mode> speeds) {

	}

	record Tuple<A, B>(A first, B second) {

	}

	record Nulls(List<@Nullable String> texts) {

	}

}
