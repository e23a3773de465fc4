package dev.fingy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.zoo.Animal;
import dev.fingy.zoo.Animal.Cat;
import dev.fingy.zoo.Animal.Wolf;
import dev.fingy.zoo.Sink;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The places where a node may stand.
 */
class PlacesTests {

	private static final String TYPES = "      Types:  cat, dog, horse, wolf (lupus)\n";

	@Test
	void bindFillsEveryPlaceOfARecord() {
		Places bound = TestSources
			.yaml("t:", "  component: {type: wolf, pack-size: 2}", "  optional: {type: cat, indoor: false}",
					"  list: [{type: cat}, wolf]", "  set: [{type: wolf}, {type: wolf}, cat]", "  array: [{type: cat}]",
					"  map: {a: {type: wolf}}", "  deep: {a: [[{type: cat}]]}", "  nested: {animal: {type: wolf}}")
			.bind("t", Places.class);
		assertThat(bound).usingRecursiveComparison()
			.isEqualTo(new Places(new Wolf(2), Optional.of(new Cat(false)), List.of(new Cat(true), new Wolf(1)),
					Set.of(new Wolf(1), new Cat(true)), new Animal[] { new Cat(true) }, Map.of("a", new Wolf(1)),
					Map.of("a", List.of(List.of(new Cat(true)))), new Nested(new Wolf(1))));
	}

	@Test
	void bindReportsEveryPlaceThatNamesAnUnknownType() {
		assertThat(TestSources
			.yaml("t:", "  component: {type: x}", "  optional: {type: x}", "  list: [cat, x]", "  set: [{type: x}]",
					"  array: [x]", "  map: {a: x}", "  deep: {a: [[cat, {type: x}]]}", "  nested: {animal: x}")
			.problems(Places.class))
			.isEqualTo("8 problems in the configuration of 't':\n" + unknown("component.type", "2:21")
					+ unknown("optional.type", "3:20") + unknown("list[1]", "4:15") + unknown("set[0].type", "5:16")
					+ unknown("array[0]", "6:11") + unknown("map.a", "7:12") + unknown("deep.a[0][1].type", "8:27")
					+ unknown("nested.animal", "9:20"));
	}

	private static String unknown(String place, String position) {
		return "\n  t." + place + ": unknown type 'x'\n      Value:  x\n"
				+ "      Origin: Byte array resource [application.yaml] - " + position + "\n" + TYPES;
	}

	@Test
	void bindWhenAnotherSourceChoosesATypeFollowsItInEveryPlace() {
		Places bound = TestSources
			.yaml("t:", "  component: cat", "  optional: cat", "  list: [cat, cat]", "  set: [cat]", "  array: [cat]",
					"  map: {a: cat}", "  deep: {a: [[cat]]}", "  nested: {animal: cat}")
			.underEnvironment("T_COMPONENT_TYPE", "wolf", "T_OPTIONAL_TYPE", "wolf", "T_LIST_1_TYPE", "wolf",
					"T_SET_0_TYPE", "wolf", "T_ARRAY_0_TYPE", "wolf", "T_MAP_A_TYPE", "wolf", "T_DEEP_A_0_0_TYPE",
					"wolf", "T_NESTED_ANIMAL", "wolf")
			.bind("t", Places.class);
		Wolf wolf = new Wolf(1);
		assertThat(bound).usingRecursiveComparison()
			.isEqualTo(new Places(wolf, Optional.of(wolf), List.of(new Cat(true), wolf), Set.of(wolf),
					new Animal[] { wolf }, Map.of("a", wolf), Map.of("a", List.of(List.of(wolf))), new Nested(wolf)));
	}

	@Test
	void bindFillsEveryPlaceOfABean() {
		Bean bound = TestSources
			.yaml("t:", "  animal: {type: wolf}", "  list: [{type: cat}]", "  array: [{type: wolf}]",
					"  lazy: {type: cat}", "  tags: {b: {type: wolf}}", "  inner: {animal: {type: cat}}")
			.under("--t.animal.pack-size=5", "--t.tags.b.type=cat")
			.bind("t", Bean.class);
		assertThat(bound.getAnimal()).isEqualTo(new Wolf(5));
		assertThat(bound.getList()).containsExactly(new Cat(true));
		assertThat(bound.getArray()).containsExactly(new Wolf(1));
		assertThat(bound.getLazy()).isNotNull();
		assertThat(bound.getLazy().get()).isEqualTo(new Cat(true));
		assertThat(bound.getTags()).isEqualTo(Map.of("a", new Wolf(9), "b", new Cat(true)));
		assertThat(bound.getInner().getAnimal()).isEqualTo(new Cat(true));
	}

	@Test
	void bindReportsPlacesOfABean() {
		assertThat(
				TestSources.yaml("t:", "  animal: {type: wolf, pack: 2}", "  inner: {animal: x}").problems(Bean.class))
			.isEqualTo("""
					2 problems in the configuration of 't':

					  t.inner.animal: unknown type 'x'
					      Value:  x
					      Origin: Byte array resource [application.yaml] - 3:19
					      Types:  cat, dog, horse, wolf (lupus)

					  t.animal.pack: 'wolf' has no such property
					      Value:  2
					      Origin: Byte array resource [application.yaml] - 2:30
					      Properties: pack-size
					""");
	}

	@Test
	void bindCreatesBeansThatAreTypes() {
		Kennels bound = TestSources.yaml("t:", "  kennel: {type: wooden, roof: {animal: cat}}", "  other: wooden")
			.underEnvironment("T_KENNEL_DOORS", "3")
			.with((types) -> types.add(Wooden.class))
			.bind("t", Kennels.class);
		assertThat(bound.kennel()).usingRecursiveComparison().isEqualTo(wooden(3, new Cat(true)));
		assertThat(bound.other()).usingRecursiveComparison().isEqualTo(wooden(1, null));
		assertThat(TestSources.yaml("t:", "  kennel: {type: wooden, door: 3}", "  other: wooden")
			.with((types) -> types.add(Wooden.class))
			.problems(Kennels.class)).isEqualTo("""
					1 problem in the configuration of 't':

					  t.kennel.door: 'wooden' has no such property
					      Value:  3
					      Origin: Byte array resource [application.yaml] - 2:32
					      Properties: doors, roof
					      Did you mean 'doors'?
					""");
	}

	private static Wooden wooden(int doors, @Nullable Animal onRoof) {
		Wooden wooden = new Wooden();
		wooden.setDoors(doors);
		wooden.getRoof().setAnimal(onRoof);
		return wooden;
	}

	@Test
	void bindNestsOneTypeInItselfOverTwoSources() {
		Sinks bound = TestSources.yaml("t:", "  sink: {type: retry, sink: {type: retry, attempts: 2, sink: file}}")
			.underEnvironment("T_SINK_SINK_SINK_PATH", "env.txt", "T_SINK_ATTEMPTS", "7")
			.bind("t", Sinks.class);
		assertThat(bound.sink()).isEqualTo(new Sink.RetrySink(new Sink.RetrySink(new Sink.FileSink("env.txt"), 2), 7));
		assertThat(TestSources.yaml("t:", "  sink: {type: retry, sink: {type: retry, sink: {type: fil}}}")
			.problems(Sinks.class)).isEqualTo("""
					1 problem in the configuration of 't':

					  t.sink.sink.sink.type: unknown type 'fil'
					      Value:  fil
					      Origin: Byte array resource [application.yaml] - 2:56
					      Types:  file, null, retry
					      Did you mean 'file'?
					""");
	}

	@Test
	void bindCreatesAtBindingWhatIsNotLazyAndLaterWhatALazyOwns() {
		Sinks bound = TestSources.yaml("t:", "  lazy: {type: retry, sink: {type: file, path: a}}")
			.bind("t", Sinks.class);
		assertThat(bound.lazy()).isNotNull();
		assertThat(bound.lazy().isCreated()).isFalse();
		assertThat(bound.lazy().get()).isEqualTo(new Sink.RetrySink(new Sink.FileSink("a"), 3));
	}

	@Test
	void bindWhenLazyHoldsNoObjectSaysWhereLazyBelongs() {
		assertThat(TestSources.yaml("t:", "  lazies: [cat]").problems(LazyList.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.lazies: is declared as Lazy<java.util.List<dev.fingy.zoo.Animal>>, but only objects can be lazy; \
				put Lazy on the elements
				""");
	}

	@Test
	void bindWhenBaseIsAConcreteClassCreatesItOrItsSubtype() {
		TestSources sources = TestSources.yaml("t:", "  plain: {size: 2}", "  special: {type: special, size: 3}")
			.with((types) -> types.add(Plain.class, Special.class));
		assertThat(sources.bind("t", Concrete.class)).usingRecursiveComparison()
			.isEqualTo(new Concrete(new Plain(2), new Special(3)));
		assertThat(TestSources.yaml("t:", "  plain: {size: 2}", "  special: {size: 3}")
			.underEnvironment("T_PLAIN_TYPE", "special")
			.with((types) -> types.add(Plain.class, Special.class))
			.bind("t", Concrete.class)
			.plain()).isExactlyInstanceOf(Special.class);
		assertThat(TestSources.yaml("t:", "  plain: 2")
			.with((types) -> types.add(Plain.class, Special.class))
			.problems(Concrete.class)).isEqualTo("""
					1 problem in the configuration of 't':

					  t.plain: unknown type '2'
					      Value:  2
					      Origin: Byte array resource [application.yaml] - 2:10
					      Types:  plain, special
					""");
	}

	record Places(@Nullable Animal component, Optional<Animal> optional, @Nullable List<Animal> list,
			@Nullable Set<Animal> set, Animal @Nullable [] array, @Nullable Map<String, Animal> map,
			@Nullable Map<String, List<List<Animal>>> deep, @Nullable Nested nested) {

	}

	record Nested(@Nullable Animal animal) {

	}

	record Sinks(@Nullable Sink sink, @Nullable Lazy<Sink> lazy) {

	}

	record LazyList(Lazy<List<Animal>> lazies) {

	}

	@Discriminated
	interface Kennel {

	}

	record Kennels(Kennel kennel, Kennel other) {

	}

	@TypeName
	public static class Wooden implements Kennel {

		private int doors = 1;

		private final Inner roof = new Inner();

		public int getDoors() {
			return this.doors;
		}

		public void setDoors(int doors) {
			this.doors = doors;
		}

		public Inner getRoof() {
			return this.roof;
		}

	}

	@Discriminated
	@TypeName("plain")
	static class Plain {

		private final int size;

		Plain(@DefaultValue("1") int size) {
			this.size = size;
		}

		@Override
		public String toString() {
			return getClass().getSimpleName() + this.size;
		}

	}

	@TypeName("special")
	static class Special extends Plain {

		Special(@DefaultValue("1") int size) {
			super(size);
		}

	}

	record Concrete(@Nullable Plain plain, @Nullable Plain special) {

	}

	public static class Inner {

		private @Nullable Animal animal;

		public @Nullable Animal getAnimal() {
			return this.animal;
		}

		public void setAnimal(@Nullable Animal animal) {
			this.animal = animal;
		}

	}

	public static class Bean extends Inner {

		private List<Animal> list = new ArrayList<>();

		private Animal @Nullable [] array;

		private @Nullable Lazy<Animal> lazy;

		private final Map<String, Animal> tags = new LinkedHashMap<>(Map.of("a", new Wolf(9)));

		private final Inner inner = new Inner();

		public List<Animal> getList() {
			return this.list;
		}

		public void setList(List<Animal> list) {
			this.list = list;
		}

		public Animal @Nullable [] getArray() {
			return this.array;
		}

		public void setArray(Animal @Nullable [] array) {
			this.array = array;
		}

		public @Nullable Lazy<Animal> getLazy() {
			return this.lazy;
		}

		public void setLazy(@Nullable Lazy<Animal> lazy) {
			this.lazy = lazy;
		}

		public Map<String, Animal> getTags() {
			return this.tags;
		}

		public Inner getInner() {
			return this.inner;
		}

	}

}
