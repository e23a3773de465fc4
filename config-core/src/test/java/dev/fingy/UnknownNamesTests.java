package dev.fingy;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.internal.bind.Limits;
import dev.fingy.internal.bind.UnknownProperties;
import dev.fingy.internal.resolution.Resolution;
import dev.fingy.internal.resolution.Settings;
import dev.fingy.zoo.Animal;
import dev.fingy.zoo.Model;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names that a type does not have, and types that replace others.
 */
class UnknownNamesTests {

	private static final String BREAD = """
			1 problem in the configuration of 't':

			  t.animal.bread: 'dog' has no such property
			      Value:  rye
			      Origin: Byte array resource [application.yaml] - 2:30
			      Properties: breed
			      Did you mean 'breed'?
			""";

	private static final String NOTHING = "0 problems in the configuration of 't':\n";

	private static Resolution resolve(TestSources sources, UnknownProperties rule) {
		return sources.resolve(Holder.class, new Settings(rule, Limits.DEFAULT));
	}

	@Test
	void failMakesThemProblems() {
		Resolution resolution = resolve(TestSources.yaml("t:", "  animal: {type: dog, bread: rye}"),
				UnknownProperties.FAIL);
		assertThat(TestSources.text(resolution.problems(), "t")).isEqualTo(BREAD);
		assertThat(TestSources.text(TestSources.warnings(resolution), "t")).isEqualTo(NOTHING);
	}

	@Test
	void warnMakesThemWarnings() {
		Resolution resolution = resolve(TestSources.yaml("t:", "  animal: {type: dog, bread: rye}"),
				UnknownProperties.WARN);
		assertThat(TestSources.text(resolution.problems(), "t")).isEqualTo(NOTHING);
		assertThat(TestSources.text(TestSources.warnings(resolution), "t")).isEqualTo(BREAD);
	}

	@Test
	void ignoreSaysNothing() {
		Resolution resolution = resolve(TestSources.yaml("t:", "  animal: {type: dog, bread: rye}"),
				UnknownProperties.IGNORE);
		assertThat(TestSources.text(resolution.problems(), "t")).isEqualTo(NOTHING);
		assertThat(TestSources.text(TestSources.warnings(resolution), "t")).isEqualTo(NOTHING);
	}

	@Test
	void everySourceIsJudgedForItself() {
		Resolution resolution = resolve(TestSources.yaml("t:", "  animal: {type: dog, bread: rye}")
			.under("--t.animal.bred=pug")
			.underEnvironment("T_ANIMAL_BREET", "x"), UnknownProperties.FAIL);
		assertThat(TestSources.text(resolution.problems(), "t")).isEqualTo("""
				2 problems in the configuration of 't':

				  t.animal.bred: 'dog' has no such property
				      Value:  pug
				      Origin: "t.animal.bred" from property source "commandLineArgs"
				      Properties: breed
				      Did you mean 'breed'?

				  t.animal.bread: 'dog' has no such property
				      Value:  rye
				      Origin: Byte array resource [application.yaml] - 2:30
				      Properties: breed
				      Did you mean 'breed'?
				""");
		assertThat(TestSources.text(TestSources.warnings(resolution), "t")).isEqualTo("""
				1 problem in the configuration of 't':

				  t.animal.breet: 'dog' has no such property
				      Value:  x
				      Origin: "T_ANIMAL_BREET" from property source "systemEnvironment"
				      Properties: breed
				      Did you mean 'breed'?
				""");
	}

	@Test
	void ignoreSaysNothingOfTheEnvironmentEither() {
		TestSources sources = TestSources.yaml("t:", "  animal: dog").underEnvironment("T_ANIMAL_BREET", "x");
		assertThat(TestSources.text(TestSources.warnings(resolve(sources, UnknownProperties.IGNORE)), "t"))
			.isEqualTo(NOTHING);
		assertThat(TestSources.text(TestSources.warnings(resolve(sources, UnknownProperties.WARN)), "t"))
			.startsWith("1 problem in");
	}

	@Test
	void namesOutsideOfNodesAreLeftToSpringBoot() {
		TestSources sources = TestSources.yaml("t:", "  anmal: {type: dog}", "  plain: {lit: true, lid: true}");
		assertThat(sources.warnings(Holder.class)).isEqualTo(NOTHING);
		assertThat(sources.bind("t", Holder.class)).isEqualTo(new Holder(null, null, new Plain(true), null));
	}

	@Test
	void namesInsideOfPlainObjectsOfANodeAreItsOwn() {
		assertThat(TestSources.yaml("t:", "  cage: {inner: {lit: true, lid: 1}, anmal: cat}").problems(Holder.class))
			.isEqualTo("""
					2 problems in the configuration of 't':

					  t.cage.anmal: a Cage has no such property
					      Value:  cat
					      Origin: Byte array resource [application.yaml] - 2:45
					      Properties: inner, animal
					      Did you mean 'animal'?

					  t.cage.inner.lid: a Plain has no such property
					      Value:  1
					      Origin: Byte array resource [application.yaml] - 2:34
					      Properties: lit
					      Did you mean 'lit'?
					""");
	}

	@Test
	void switchOfTypeSetsAsideWithOneWarningAndShowsIt() {
		TestSources sources = TestSources
			.yaml("t:", "  model: {type: neural, num-features: 8, hidden-units: 3, num-layers: 2}")
			.under("--t.model.type=linear");
		assertThat(sources.warnings(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.model: is 'linear' now, so 'hidden-units', 'num-layers' of the type before are set aside
				      Origin: Byte array resource [application.yaml] - 2:56
				""");
		Holder bound = sources.bind("t", Holder.class);
		assertThat(bound.model()).isEqualTo(new Model.Linear(8, false));
		assertThat(Fingy.of(bound).toJson()).contains("\"hidden-units\"", "\"num-layers\"");
	}

	@Test
	void switchOfTypeDoesNotExcuseTheSourceThatSwitches() {
		TestSources sources = TestSources.yaml("t:", "  model: {type: neural, num-features: 8, num-layers: 2}")
			.under("--t.model.type=linear", "--t.model.hidden-units=3");
		assertThat(sources.problems(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.model.hidden-units: 'linear' has no such property
				      Value:  3
				      Origin: "t.model.hidden-units" from property source "commandLineArgs"
				      Properties: num-features, bias
				""");
	}

	@Test
	void switchOfTypeSetsAsideWhatTheTypeBeforeDoesNotKnowEither() {
		TestSources sources = TestSources.yaml("t:", "  model: {type: neural, num-features: 8, hiden-units: 3}")
			.under("--t.model.type=linear");
		assertThat(sources.warnings(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.model: is 'linear' now, so 'hiden-units' of the type before is set aside
				      Origin: Byte array resource [application.yaml] - 2:55
				""");
		assertThat(sources.bind("t", Holder.class).model()).isEqualTo(new Model.Linear(8, false));
	}

	@Test
	void sameTypeUnderAnAliasIsNoSwitch() {
		TestSources sources = TestSources.yaml("t:", "  model: {type: neural, num-features: 8, num-layers: 2}")
			.underEnvironment("T_MODEL_TYPE", "mlp");
		assertThat(sources.warnings(Holder.class)).isEqualTo(NOTHING);
		assertThat(sources.bind("t", Holder.class).model()).hasToString("NeuralNet[8, 4, 2, RELU]");
	}

	@Test
	void switchFromATypeBehindAPlaceholderSetsAside() {
		TestSources sources = TestSources
			.yaml("kind: neural", "t:", "  model: {type: '${kind}', num-features: 8, num-layers: 2}")
			.under("--t.model.type=linear");
		assertThat(sources.warnings(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.model: is 'linear' now, so 'num-layers' of the type before is set aside
				      Origin: Byte array resource [application.yaml] - 3:57
				""");
	}

	@Test
	void sameTypeBehindAPlaceholderIsNoSwitch() {
		TestSources sources = TestSources
			.yaml("kind: neural", "t:", "  model: {type: '${kind}', num-features: 8, num-layer: 2}")
			.under("--t.model.type=neural", "--t.model.num-layers=1");
		assertThat(sources.problems(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.model.num-layer: 'neural' has no such property
				      Value:  2
				      Origin: Byte array resource [application.yaml] - 3:56
				      Properties: num-features, hidden-units, num-layers, activation
				      Did you mean 'num-layers'?
				""");
	}

	@Test
	void namesInSystemPropertiesAreWarnings() {
		TestSources sources = TestSources.yaml("t:", "  animal: dog")
			.underSystemProperties(Map.of("t.animal.bread", "rye"));
		assertThat(sources.warnings(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.animal.bread: 'dog' has no such property
				      Value:  rye
				      Origin: "t.animal.bread" from property source "systemProperties"
				      Properties: breed
				      Did you mean 'breed'?
				""");
	}

	@Test
	void switchFromTheDefaultTypeSetsAside() {
		TestSources sources = TestSources.yaml("t:", "  model: {num-features: 8, bias: true}")
			.underEnvironment("T_MODEL_TYPE", "neural", "T_MODEL_NUM_LAYERS", "1");
		assertThat(sources.warnings(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.model: is 'neural' now, so 'bias' of the type before is set aside
				      Origin: Byte array resource [application.yaml] - 2:34
				""");
	}

	@Test
	void namesOfTheEnvironmentThatOnlyBeginLikeKnownOnesAreWarnings() {
		TestSources sources = TestSources.yaml("t:", "  model: {num-features: 8}")
			.underEnvironment("T_MODEL_NUM_FEATUERS", "9", "T_MODEL_NUM_FEATURES", "3");
		assertThat(sources.warnings(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.model.num-featuers: 'linear' has no such property
				      Value:  9
				      Origin: "T_MODEL_NUM_FEATUERS" from property source "systemEnvironment"
				      Properties: num-features, bias
				      Did you mean 'num-features'?
				""");
		assertThat(sources.bind("t", Holder.class).model()).isEqualTo(new Model.Linear(3, false));
	}

	@Test
	void theTypeOfTheEnvironmentMayBeNamedInWords() {
		TestSources sources = TestSources.yaml("t:", "  plant: {plant-kind: oak}")
			.with((types) -> types.add(Oak.class, Elm.class))
			.underEnvironment("T_PLANT_PLANT_KIND", "elm", "T_PLANT_PLANT_KIN", "x");
		assertThat(sources.bind("t", Garden.class)).isEqualTo(new Garden(new Elm()));
		assertThat(sources.warnings(Garden.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.plant.plant-kin: 'elm' has no such property
				      Value:  x
				      Origin: "T_PLANT_PLANT_KIN" from property source "systemEnvironment"
				""");
	}

	@Test
	void derivedValuesCannotBeSetByAnySource() {
		TestSources sources = TestSources.yaml("t:", "  cage: {animal: cat, doors: 1}").under("--t.cage.doors=2");
		assertThat(sources.problems(Holder.class)).isEqualTo("""
				2 problems in the configuration of 't':

				  t.cage.doors: is derived and cannot be set
				      Value:  2
				      Origin: "t.cage.doors" from property source "commandLineArgs"

				  t.cage.doors: is derived and cannot be set
				      Value:  1
				      Origin: Byte array resource [application.yaml] - 2:30
				""");
	}

	record Holder(@Nullable Animal animal, @Nullable Model model, @Nullable Plain plain, @Nullable Lazy<Cage> cage) {

	}

	record Plain(@DefaultValue("false") boolean lit) {

	}

	@Discriminated(property = "plant-kind")
	interface Plant {

	}

	@TypeName("oak")
	record Oak() implements Plant {

	}

	@TypeName("elm")
	record Elm() implements Plant {

	}

	record Garden(Plant plant) {

	}

	record Cage(@Nullable Plain inner, @Nullable Animal animal) {

		@Derived
		int doors() {
			return 1;
		}

	}

}
