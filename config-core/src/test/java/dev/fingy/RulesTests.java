package dev.fingy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.resolution.BindingSources;
import dev.fingy.internal.resolution.ConfigurationResolver;
import dev.fingy.internal.resolution.Resolution;
import dev.fingy.internal.resolution.Settings;
import dev.fingy.zoo.Animal;
import dev.fingy.zoo.Model;
import dev.fingy.zoo.Sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The rules of resolution where two sources meet.
 */
class RulesTests {

	private static Resolution resolve(TestSources sources, Class<?> type) {
		TypeCatalog types = (TypeCatalog) TypeRegistry.builder().scan("dev.fingy.zoo").build();
		return new ConfigurationResolver(types, Settings.DEFAULT).resolve("t", type,
				BindingSources.of(sources.environment()));
	}

	@Test
	void switchOfTypeSetsAsideWhatTheNewTypeDoesNotKnow() {
		TestSources sources = TestSources.yaml("t:", "  model: {type: linear, num-features: 8, bias: true}")
			.underEnvironment("T_MODEL_TYPE", "neural", "T_MODEL_NUMLAYERS", "2");
		Resolution resolution = resolve(sources, Holder.class);
		assertThat(resolution.problems()).isEmpty();
		assertThat(resolution.warnings()).extracting(Problem::property, Problem::reason)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("t.model",
					"is 'neural' now, so 'bias' of the type before is set aside"));
		assertThat(sources.bind("t", Holder.class).model().get()).hasToString("NeuralNet[8, 4, 2, RELU]");
	}

	@Test
	void switchOfTypeKeepsTheErrorsOfTheSameSource() {
		TestSources sources = TestSources.yaml("t:", "  model: {type: linear, num-features: 8, bais: true}");
		assertThat(resolve(sources, Holder.class).problems()).extracting(Problem::property)
			.containsExactly("t.model.bais");
	}

	@Test
	void unknownNamesInTheEnvironmentAreWarnings() {
		TestSources sources = TestSources.yaml("t:", "  model: {type: linear, num-features: 8}")
			.underEnvironment("T_MODEL_FOO", "1");
		assertThat(resolve(sources, Holder.class).problems()).isEmpty();
		assertThat(TestSources.warnings(resolve(sources, Holder.class))).extracting(Problem::property)
			.containsExactly("t.model.foo");
	}

	@Test
	void environmentSetsDashedNamesInBothSpellings() {
		TestSources sources = TestSources.yaml("t:", "  model: {type: linear, num-features: 8}")
			.underEnvironment("T_MODEL_NUM_FEATURES", "9");
		assertThat(sources.bind("t", Holder.class).model().get()).isEqualTo(new Model.Linear(9, false));
		assertThat(resolve(sources, Holder.class).warnings()).isEmpty();
	}

	@Test
	void environmentPatchesAnElementOfAList() {
		TestSources sources = TestSources
			.yaml("t:", "  layers: [{size: 1, type: wide}, {size: 2, type: wide}, {size: 3, type: wide}]")
			.underEnvironment("T_LAYERS_0_SIZE", "64");
		assertThat(sources.bind("t", Layers.class).layers()).containsExactly(new Layer.Wide(64), new Layer.Wide(2),
				new Layer.Wide(3));
	}

	@Test
	void profileReplacesAList() {
		TestSources sources = TestSources.yaml("t:", "  layers: [{size: 9, type: wide}]")
			.andYaml("base.yaml", "t:", "  layers: [{size: 1, type: wide}, {size: 2, type: wide}]");
		assertThat(sources.bind("t", Layers.class).layers()).containsExactly(new Layer.Wide(9));
	}

	@Test
	void environmentPatchesTheEntryThatItCanOnlyMean() {
		for (String name : List.of("T_ANIMALS_MYKEY_TYPE", "T_ANIMALS_MY_KEY_TYPE")) {
			TestSources sources = TestSources.yaml("t:", "  animals: {my-key: {type: dog}, other: {type: dog}}")
				.underEnvironment(name, "wolf");
			Map<String, Animal> animals = sources.bind("t", Animals.class).animals();
			assertThat(animals).containsOnlyKeys("my-key", "other").containsEntry("my-key", new Animal.Wolf(1));
		}
	}

	@Test
	void derivedValuesAreShownAndNeverSet() {
		Batch batch = TestSources.yaml("t:", "  size: 3").bind("t", Batch.class);
		assertThat(Fingy.of(batch).toJson()).contains("\"total\": {", "\"value\": 6", "\"derived\": true");
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> TestSources.yaml("t:", "  total: 3").bind("t", Batch.class))
			.withMessageContaining("t.total: is derived and cannot be set");
	}

	@Test
	void placeholdersKeepTheirTextAndTellWhereTheyLead() {
		Holder bound = TestSources.yaml("features: 5", "t:", "  model: {num-features: '${features}'}")
			.bind("t", Holder.class);
		assertThat(bound.model().fingy().toJson()).contains("\"value\": 5", "\"text\": \"${features}\"",
				"\"from\": \"Byte array resource [application.yaml] - 1:11\"");
	}

	@Test
	void equalConfigurationHasEqualFingerprints() {
		Holder yaml = TestSources.yaml("t:", "  model: {type: linear, num-features: 8}").bind("t", Holder.class);
		Holder other = TestSources.of()
			.under("--t.model.bias=false", "--t.model.num-features=8")
			.bind("t", Holder.class);
		assertThat(Fingy.of(yaml).fingerprint()).isEqualTo(Fingy.of(other).fingerprint()).startsWith("sha256:");
		assertThat(Fingy.of(yaml.model().with("bias", true)).fingerprint())
			.isNotEqualTo(yaml.model().fingy().fingerprint());
	}

	@Test
	void javaBeansKeepTheirOwnDefaults() {
		Bean bean = TestSources.yaml("t:", "  animal: {type: cat}", "  pool: {max: 3}").bind("t", Bean.class);
		assertThat(bean.getAnimal()).isEqualTo(new Animal.Cat(true));
		assertThat(bean.getTimeout()).isEqualTo(Duration.ofSeconds(5));
		assertThat(bean.getPool().getMax()).isEqualTo(3);
		assertThat(bean.getPool().getMin()).isEqualTo(2);
	}

	@Test
	void valuesBindAsWithSpringBoot() {
		TestSources sources = TestSources.yaml("t:", "  pause: 10s", "  names: a,b", "  numbers: [1, 2]",
				"  labels: {a.b: x, c: y}", "  nested: {enabled: true}");
		Plain expected = Binder.get(sources.environment()).bind("t", Plain.class).get();
		PlainAndLazy actual = sources.bind("t", PlainAndLazy.class);
		assertThat(new Plain(actual.pause(), actual.names(), actual.numbers(), actual.labels(), actual.nested(),
				actual.absent()))
			.isEqualTo(expected);
	}

	@Test
	void constraintsOfFactoryMethodsAreChecked() {
		assertThat(resolve(TestSources.yaml("t:", "  animal: {type: horse, legs: 3}"), Stable.class).problems())
			.extracting(Problem::property, Problem::reason, Problem::value)
			.containsExactly(
					org.assertj.core.groups.Tuple.tuple("t.animal.legs", "must be greater than or equal to 4", "3"));
		Stable stable = TestSources.yaml("t:", "  animal: horse").bind("t", Stable.class);
		assertThat(stable.animal().get()).isEqualTo(new Animal.Wolf(4));
	}

	@Test
	void deepNestingEndsInASentence() {
		Map<String, Object> properties = new LinkedHashMap<>();
		for (int i = 0; i < 200; i++) {
			properties.put("t.sink" + ".sink".repeat(i) + ".type", "retry");
		}
		properties.put("t.sink" + ".sink".repeat(10_000) + ".type", "file");
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> TestSources.of().underMap(properties).bind("t", Sinks.class))
			.satisfies((failure) -> assertThat(failure.problems()).singleElement()
				.extracting(Problem::reason)
				.isEqualTo("is nested deeper than 100 levels (fingy.limits.max-depth)"));
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 1 })
	void longChainOfReferencesEndsInASentence(int step) {
		List<String> lines = new ArrayList<>(List.of("t:", "  sinks:"));
		for (int i = 0; i < 20_000; i++) {
			boolean last = (step > 0) ? i == 19_999 : i == 0;
			lines.add(last ? "  - {type: file}" : "  - {type: retry, sink: {ref: 't.sinks[" + (i + step) + "]'}}");
		}
		int tooMany = (step > 0) ? 0 : 100;
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> TestSources.yaml(lines.toArray(String[]::new)).bind("t", Chain.class))
			.withMessage("""
					1 problem in the configuration of 't':

					  t.sinks[%d]: needs more than 100 nodes, each through the one before (fingy.limits.max-depth)
					      Origin: Byte array resource [application.yaml] - %d:12
					""".formatted(tooMany, tooMany + 3));
	}

	@Test
	void growthIsLinearInNodes() {
		List<String> lines = new ArrayList<>(List.of("t:", "  layers:"));
		for (int i = 0; i < 5_000; i++) {
			lines.add("  - {type: deep, sizes: [1, 2], names: {a: x, b: y}}");
		}
		assertThat(TestSources.yaml(lines.toArray(String[]::new)).bind("t", Layers.class).layers()).hasSize(5_000);
	}

	record Chain(List<Lazy<Sink>> sinks) {

	}

	record Holder(Lazy<Model> model) {

	}

	record Stable(Lazy<Animal> animal) {

	}

	record Layers(List<Layer> layers) {

	}

	record Animals(Map<String, Animal> animals) {

	}

	@Discriminated
	sealed interface Layer {

		record Wide(int size) implements Layer {

		}

		record DeepLayer(List<Integer> sizes, Map<String, String> names) implements Layer {

		}

	}

	record Sinks(dev.fingy.zoo.@Nullable Sink sink) {

	}

	record Batch(@DefaultValue("2") int size, @Nullable Lazy<Model> model) {

		@Derived
		int total() {
			return 2 * this.size;
		}

	}

	record Plain(Duration pause, List<String> names, int[] numbers, Map<String, String> labels, Nested nested,
			@Nullable Nested absent) {

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Plain plain && toString().equals(plain.toString());
		}

		@Override
		public int hashCode() {
			return 0;
		}

		@Override
		public String toString() {
			return this.pause + " " + this.names + java.util.Arrays.toString(this.numbers) + this.labels + this.nested
					+ this.absent;
		}

	}

	record PlainAndLazy(Duration pause, List<String> names, int[] numbers, Map<String, String> labels, Nested nested,
			@Nullable Nested absent, @Nullable Lazy<Model> model) {

	}

	record Nested(boolean enabled, @DefaultValue("7") int level) {

	}

	public static class Bean {

		private @Nullable Animal animal;

		private Duration timeout = Duration.ofSeconds(5);

		private final Pool pool = new Pool();

		public @Nullable Animal getAnimal() {
			return this.animal;
		}

		public void setAnimal(@Nullable Animal animal) {
			this.animal = animal;
		}

		public Duration getTimeout() {
			return this.timeout;
		}

		public void setTimeout(Duration timeout) {
			this.timeout = timeout;
		}

		public Pool getPool() {
			return this.pool;
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
