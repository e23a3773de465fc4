package dev.fingy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.zoo.Animal;
import dev.fingy.zoo.Animal.Cat;
import dev.fingy.zoo.Animal.Dog;
import dev.fingy.zoo.Animal.Wolf;
import dev.fingy.zoo.Sink;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every form that a node can take, and every place where it can stand.
 */
class NodeFormsTests {

	@Test
	void bindWhenTypeIsNamedCreatesThatClass() {
		One bound = TestSources.yaml("pet:", "  animal: {type: dog, breed: labrador}").bind("pet", One.class);
		assertThat(bound.animal()).isInstanceOfSatisfying(Dog.class,
				(dog) -> assertThat(dog.breed()).isEqualTo("labrador"));
		assertThat(TestSources.yaml("pet:", "  animal: {type: cat, indoor: false}").bind("pet", One.class).animal())
			.isEqualTo(new Cat(false));
	}

	@Test
	void bindWhenTypeIsAnAliasWritesTheCanonicalName() {
		One bound = TestSources.yaml("pet:", "  animal: {type: LUPUS, packSize: 7}").bind("pet", One.class);
		assertThat(bound.animal()).isEqualTo(new Wolf(7));
		assertThat(Fingy.of(bound).toJson()).contains("\"type\": \"wolf\"").doesNotContain("lupus");
	}

	@Test
	void bindWhenAnotherPropertyNamesTheTypeAsksThatOne() {
		TestSources sources = TestSources.yaml("pet:", "  first: {plant-kind: moss, type: soft}",
				"  second: {plantKind: tree}");
		assertThat(sources.bind("pet", Plants.class)).isEqualTo(new Plants(new Plant.Moss("soft"), new Plant.Tree()));
		assertThat(sources.under("--pet.first.plant-kind=tree")
			.underEnvironment("PET_SECOND_PLANTKIND", "moss", "PET_SECOND_TYPE", "wet")
			.bind("pet", Plants.class)).isEqualTo(new Plants(new Plant.Tree(), new Plant.Moss("wet")));
	}

	@Test
	void bindWhenAnotherPropertyNamesAnUnknownTypeNamesThatProperty() {
		assertThat(
				TestSources.yaml("t:", "  first: {plant-kind: mos}", "  second: {type: moss}").problems(Plants.class))
			.isEqualTo("""
					2 problems in the configuration of 't':

					  t.first.plant-kind: unknown type 'mos'
					      Value:  mos
					      Origin: Byte array resource [application.yaml] - 2:23
					      Types:  moss, tree
					      Did you mean 'moss'?

					  t.second: names no type; set 'plant-kind'
					      Origin: Byte array resource [application.yaml] - 3:18
					      Types:  moss, tree
					""");
	}

	@Test
	void bindWhenNodeIsAScalarNamesTheType() {
		assertThat(TestSources.yaml("pet:", "  animal: cat").bind("pet", One.class).animal()).isEqualTo(new Cat(true));
		assertThat(TestSources.yaml("pet:", "  animal: Wolf").bind("pet", One.class).animal()).isEqualTo(new Wolf(1));
	}

	@Test
	void bindWhenNodeHoldsOnlyTypeIsANodeEverywhere() {
		Many bound = TestSources
			.yaml("pets:", "  list: [{type: cat}, {type: dog}]", "  map: {tom: {type: cat}}", "  some: {type: wolf}",
					"  set: [{type: cat}]", "  array: [{type: wolf}]", "  lazies: {a: [{type: cat}, wolf]}")
			.bind("pets", Many.class);
		assertThat(bound.list()).hasSize(2).first().isEqualTo(new Cat(true));
		assertThat(bound.map()).isEqualTo(Map.of("tom", new Cat(true)));
		assertThat(bound.some()).contains(new Wolf(1));
		assertThat(bound.set()).containsExactly(new Cat(true));
		assertThat(bound.array()).containsExactly(new Wolf(1));
		assertThat(bound.lazies().get("a")).extracting(Lazy::type)
			.asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
			.containsExactly(Cat.class, Wolf.class);
	}

	@Test
	void bindWhenNodesAreAbsentLeavesThemAbsent() {
		Many bound = TestSources.of().bind("pets", Many.class);
		assertThat(bound.list()).isEmpty();
		assertThat(bound.map()).isEmpty();
		assertThat(bound.some()).isEmpty();
		assertThat(bound.set()).isNull();
		assertThat(bound.array()).isNull();
		assertThat(TestSources.of().bind("pet", One.class).animal()).isNull();
	}

	@Test
	void bindWhenTypeStandsInsideItselfBindsTheChain() {
		Pipe bound = TestSources
			.yaml("pipe:", "  sink: {type: retry, attempts: 1, sink: {type: retry, sink: {type: file, path: a}}}")
			.bind("pipe", Pipe.class);
		assertThat(bound.sink()).isEqualTo(new Sink.RetrySink(new Sink.RetrySink(new Sink.FileSink("a"), 3), 1));
	}

	@Test
	void bindWhenTypeIsMissingTakesTheDefaultForPresentNodesOnly() {
		Pipe bound = TestSources.yaml("pipe:", "  sinks: [{path: a}, {path: b}]").bind("pipe", Pipe.class);
		assertThat(bound.sink()).isNull();
		assertThat(bound.sinks()).containsExactly(new Sink.FileSink("a"), new Sink.FileSink("b"));
		assertThat(bound.standard()).isEqualTo(new Sink.RetrySink(bound.standard().sink(), 3));
	}

	@Test
	void bindWhenRefNamesAPathSharesTheObject() {
		Pair bound = TestSources
			.yaml("pair:", "  first: {type: dog}", "  second: {ref: pair.first}", "  third: {ref: pair.first}")
			.bind("pair", Pair.class);
		assertThat(bound.second()).isSameAs(bound.first());
		assertThat(bound.third().isCreated()).isTrue();
		assertThat(bound.third().get()).isSameAs(bound.first());
	}

	@Discriminated(property = "plant-kind")
	sealed interface Plant {

		record Moss(@Nullable String type) implements Plant {

		}

		record Tree() implements Plant {

		}

	}

	record Plants(Plant first, Plant second) {

	}

	record One(@Nullable Animal animal) {

	}

	record Many(@DefaultValue List<Animal> list, @DefaultValue Map<String, Animal> map, Optional<Animal> some,
			@Nullable Set<Animal> set, Animal @Nullable [] array, @Nullable Map<String, List<Lazy<Animal>>> lazies) {

	}

	record Pipe(@Nullable Sink sink, @Nullable List<Sink> sinks, @DefaultType("retry") Sink.RetrySink standard) {

	}

	record Pair(Animal first, Animal second, Lazy<Animal> third) {

	}

}
