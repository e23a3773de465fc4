package dev.fingy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.zoo.Animal;
import dev.fingy.zoo.Animal.Cat;
import dev.fingy.zoo.Animal.Wolf;
import dev.fingy.zoo.Model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Absent is not empty: what stands where nothing stands.
 */
class DefaultTypeTests {

	@Test
	void bindWhenNodeIsAbsentLeavesItAbsent() {
		assertThat(TestSources.of().bind("t", Absent.class))
			.isEqualTo(new Absent(null, null, Optional.empty(), null, List.of(), Map.of()));
	}

	@Test
	void bindWhenNodeIsAbsentDoesNotTakeTheDefaultOfTheBase() {
		assertThat(TestSources.yaml("t:", "  other: 1").bind("t", Bases.class).model()).isNull();
		assertThat(TestSources.yaml("t:", "  model: {num-features: 1}").bind("t", Bases.class).model())
			.isEqualTo(new Model.Linear(1, false));
		assertThat(TestSources.of().underEnvironment("T_MODEL_NUMFEATURES", "2").bind("t", Bases.class).model())
			.isEqualTo(new Model.Linear(2, false));
	}

	@Test
	void defaultValuesOfAbsentNodesAreProblems() {
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> TestSources.of().bind("t", DefaultValues.class))
			.withMessage("""
					3 problems in the configuration of 't':

					  t.animal: has a @DefaultValue, which is for values: @DefaultType("wolf") is the default of a node

					  t.lazy: has a @DefaultValue, which is for values: @DefaultType("cat") is the default of a node

					  t.some: has a @DefaultValue, which is for values: @DefaultType("…") is the default of a node
					""");
		assertThat(TestSources.yaml("t: { animal: cat, lazy: cat, some: cat }").bind("t", DefaultValues.class).animal())
			.isEqualTo(new Cat(true));
	}

	@Test
	void bindWhenNodeIsAbsentTakesTheDefaultType() {
		Defaults bound = TestSources.of().bind("t", Defaults.class);
		assertThat(bound.animal()).isEqualTo(new Wolf(1));
		assertThat(bound.lazy().isCreated()).isFalse();
		assertThat(bound.lazy().get()).isEqualTo(new Cat(true));
		assertThat(bound.some()).contains(new Cat(true));
	}

	@Test
	void bindWhenNodeNamesNoTypeTakesTheDefaultType() {
		TestSources sources = TestSources.yaml("t:", "  animal: {pack-size: 3}")
			.underEnvironment("T_LAZY_INDOOR", "false");
		Defaults bound = sources.bind("t", Defaults.class);
		assertThat(bound.animal()).isEqualTo(new Wolf(3));
		assertThat(bound.lazy().get()).isEqualTo(new Cat(false));
	}

	@Test
	void bindWhenTheDefaultOfTheBaseIsAnotherClassTakesTheDeclaredOne() {
		assertThat(TestSources.yaml("t:", "  model: {url: here}").bind("t", Remotes.class).model())
			.isEqualTo(new Model.Remote("here", null, null));
		assertThat(TestSources.yaml("t:", "  model: {type: remote, url: here}")
			.underEnvironment("T_MODEL_URL", "there")
			.bind("t", Remotes.class)
			.model()).isEqualTo(new Model.Remote("there", null, null));
		assertThat(TestSources.yaml("t:", "  model: linear").problems(Remotes.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.model: 'linear' is a Linear, which is not a Remote
				      Value:  linear
				      Origin: Byte array resource [application.yaml] - 2:10
				      Types:  remote
				""");
	}

	@Test
	void bindWhenAFactoryMakesWhatIsDeclaredStillAsksForAType() {
		assertThat(TestSources.yaml("t:", "  food: {pieces: 2}")
			.with((types) -> types.add(Food.class))
			.problems(Meals.class)).isEqualTo("""
					1 problem in the configuration of 't':

					  t.food: names no type; set 'type'
					      Origin: Byte array resource [application.yaml] - 2:18
					      Types:  salad
					""");
	}

	@Test
	void bindWhenNodeNamesATypeTakesThatOne() {
		TestSources sources = TestSources.yaml("t:", "  animal: {type: cat}").under("--t.lazy=wolf");
		Defaults bound = sources.bind("t", Defaults.class);
		assertThat(bound.animal()).isEqualTo(new Cat(true));
		assertThat(bound.lazy().get()).isEqualTo(new Wolf(1));
	}

	@Test
	void bindWhenTypeIsUnknownDoesNotFallBackToTheDefault() {
		assertThat(TestSources.yaml("t:", "  animal: {type: wulf}").problems(Defaults.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.animal.type: unknown type 'wulf'
				      Value:  wulf
				      Origin: Byte array resource [application.yaml] - 2:18
				      Types:  cat, dog, horse, wolf (lupus)
				      Did you mean 'wolf'?
				""");
		assertThat(TestSources.yaml("t:", "  animal: wolf")
			.underEnvironment("T_ANIMAL_TYPE", "wulf")
			.problems(Defaults.class)).isEqualTo("""
					1 problem in the configuration of 't':

					  t.animal.type: unknown type 'wulf'
					      Value:  wulf
					      Origin: "T_ANIMAL_TYPE" from property source "systemEnvironment"
					      Types:  cat, dog, horse, wolf (lupus)
					      Did you mean 'wolf'?
					""");
	}

	@Test
	void bindWhenTheDefaultTypeIsUnknownSaysSo() {
		assertThat(TestSources.of().problems(Unknown.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.animal: has the default type 'wulf', which is unknown
				      Types:  cat, dog, horse, wolf (lupus)
				      Did you mean 'wolf'?
				""");
		assertThat(TestSources.of().under("--t.animal.type=cat").bind("t", Unknown.class).animal())
			.isEqualTo(new Cat(true));
	}

	@Test
	void bindWhenTheDefaultTypeDoesNotFitSaysSo() {
		assertThat(TestSources.of().problems(Misfit.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.dog: 'cat' is a Cat, which is not a Dog
				      Value:  cat
				      Types:  dog
				""");
	}

	@Test
	void bindWhenElementsHaveADefaultTypeEndsWithTheList() {
		TestSources sources = TestSources.yaml("t:", "  kennels: [{animal: {pack-size: 2}}, {name: a}, {name: b}]")
			.underEnvironment("T_KENNELS_1_NAME", "c");
		assertThat(sources.bind("t", Kennels.class).kennels()).containsExactly(new Kennel("none", new Wolf(2)),
				new Kennel("c", new Wolf(1)), new Kennel("b", new Wolf(1)));
		assertThat(TestSources.of().bind("t", Kennels.class).kennels()).isNull();
	}

	@Test
	void bindWhenADefaultTypeStandsOnAListLeavesItToTheList() {
		assertThat(TestSources.of().bind("t", OnList.class).animals()).isNull();
		assertThat(TestSources.yaml("t:", "  animals: [cat, wolf]").bind("t", OnList.class).animals())
			.containsExactly(new Cat(true), new Wolf(1));
	}

	@Test
	void bindWhenABeanPropertyHasADefaultTypeTakesIt() {
		assertThat(TestSources.of().bind("t", Bean.class).getAnimal()).isEqualTo(new Wolf(1));
		assertThat(TestSources.of().underEnvironment("T_ANIMAL", "cat").bind("t", Bean.class).getAnimal())
			.isEqualTo(new Cat(true));
	}

	record Absent(@Nullable Animal animal, @Nullable Lazy<Animal> lazy, Optional<Animal> some,
			@Nullable List<Animal> list, @DefaultValue List<Animal> empty, @DefaultValue Map<String, Animal> entries) {

	}

	record Meals(@Nullable Food food) {

	}

	@Discriminated
	interface Food {

		@TypeName
		static Food salad(int pieces) {
			return new Food() {
			};
		}

	}

	record Remotes(Model.@Nullable Remote model) {

	}

	record Bases(@Nullable Model model, @DefaultValue("0") int other) {

	}

	record DefaultValues(@DefaultValue("wolf") Animal animal, @DefaultValue("cat") Lazy<Animal> lazy,
			@DefaultValue Optional<Animal> some) {

	}

	record Defaults(@DefaultType("wolf") Animal animal, @DefaultType("cat") Lazy<Animal> lazy,
			@DefaultType("cat") Optional<Animal> some) {

	}

	record Unknown(@DefaultType("wulf") Animal animal) {

	}

	record Misfit(@DefaultType("cat") Animal.Dog dog) {

	}

	record Kennels(@Nullable List<Kennel> kennels) {

	}

	record Kennel(@DefaultValue("none") String name, @DefaultType("lupus") Animal animal) {

	}

	record OnList(@DefaultType("cat") @Nullable List<Animal> animals) {

	}

	public static class Bean {

		@DefaultType("wolf")
		private @Nullable Animal animal;

		public @Nullable Animal getAnimal() {
			return this.animal;
		}

		public void setAnimal(@Nullable Animal animal) {
			this.animal = animal;
		}

	}

}
