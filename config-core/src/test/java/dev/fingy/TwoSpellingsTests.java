package dev.fingy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.internal.resolution.Settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Properties that one source has in two spellings.
 */
class TwoSpellingsTests {

	private static TestSources yaml(String... lines) {
		return TestSources.yaml(lines).with((types) -> types.add(Neural.class, Oak.class));
	}

	@Test
	void twoSpellingsInOneFileAreAProblemWithBothOrigins() {
		assertThat(yaml("t:", "  model: {type: neural, num-layers: 1, numLayers: 2}").problems(Holder.class))
			.isEqualTo("""
					1 problem in the configuration of 't':

					  t.model.num-layers: is also set as 't.model.numLayers' \
					[Byte array resource [application.yaml] - 2:51] in the same source
					      Value:  1
					      Origin: Byte array resource [application.yaml] - 2:37
					""");
	}

	@Test
	void twoSpellingsOnTheCommandLineAreAProblem() {
		assertThat(yaml("t:", "  model: {type: neural}").under("--t.model.numLayers=1", "--t.model.num_layers=2")
			.problems(Holder.class)).isEqualTo("""
					1 problem in the configuration of 't':

					  t.model.num-layers: is also set as 't.model.num_layers' \
					["t.model.num_layers" from property source "commandLineArgs"] in the same source
					      Value:  1
					      Origin: "t.model.numLayers" from property source "commandLineArgs"
					""");
	}

	@Test
	void twoSpellingsOfANodeAreAProblemWhereTheySetTheSame() {
		assertThat(yaml("t:", "  big-model: {type: neural, num-layers: 1}", "  bigModel: {num-layers: 2}")
			.problems(Holder.class)).isEqualTo("""
					1 problem in the configuration of 't':

					  t.big-model.num-layers: is also set as 't.bigModel.num-layers' \
					[Byte array resource [application.yaml] - 3:26] in the same source
					      Value:  1
					      Origin: Byte array resource [application.yaml] - 2:41
					""");
		assertThat(yaml("t:", "  plain: a").under("--t.big-model.type=neural", "--t.bigModel.num-layers=2")
			.bind("t", Holder.class)
			.bigModel()).isEqualTo(new Neural(2, null, null));
		assertThat(yaml("t:", "  big-model: neural", "  bigModel: neural").problems(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.big-model: is also set as 't.bigModel' \
				[Byte array resource [application.yaml] - 3:13] in the same source
				      Value:  neural
				      Origin: Byte array resource [application.yaml] - 2:14
				""");
	}

	@Test
	void twoSpellingsOfTheTypeAreAProblem() {
		assertThat(yaml("t:", "  plant: {plant-kind: oak, plantKind: oak}").problems(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.plant.plant-kind: is also set as 't.plant.plantKind' \
				[Byte array resource [application.yaml] - 2:39] in the same source
				      Value:  oak
				      Origin: Byte array resource [application.yaml] - 2:23
				""");
	}

	@Test
	void twoSpellingsOfAListAreAProblem() {
		assertThat(yaml("t:", "  model: {type: neural, unit-sizes: [1], unitSizes: [2, 3]}").problems(Holder.class))
			.isEqualTo("""
					1 problem in the configuration of 't':

					  t.model.unit-sizes: is also set as 't.model.unitSizes[0]' \
					[Byte array resource [application.yaml] - 2:54] in the same source
					      Value:  1
					      Origin: Byte array resource [application.yaml] - 2:38
					""");
	}

	@Test
	void twoSpellingsInChangesAreAProblem() {
		Map<String, Object> changes = new LinkedHashMap<>();
		changes.put("num-layers", 1);
		changes.put("numLayers", 2);
		Lazy<Model> lazy = Objects.requireNonNull(yaml("t:", "  lazy: {type: neural}").bind("t", Holder.class).lazy());
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> lazy.with(changes)).withMessage("""
				1 problem in the change of 't.lazy':

				  t.lazy.numLayers: is set in two spellings
				      Origin: changed by the application
				""");
	}

	@Test
	void twoSpellingsInTwoSourcesAreOneProperty() {
		assertThat(yaml("t:", "  model: {type: neural, num-layers: 1}").under("--t.model.numLayers=2")
			.bind("t", Holder.class)
			.model()).isEqualTo(new Neural(2, null, null));
	}

	@Test
	void outsideOfNodesTheSecondIsIgnoredWithAWarning() {
		TestSources sources = yaml("t:", "  plain-text: a", "  plainText: b");
		assertThat(sources.bind("t", Holder.class).plainText()).isEqualTo("a");
		assertThat(sources.resolve(Holder.class, Settings.DEFAULT).ignored()).extracting(Problem::sentence)
			.containsExactly(
					"t.plain-text: is also set as 't.plainText' [Byte array resource [application.yaml] - 3:14] "
							+ "in the same source, which is ignored [Byte array resource [application.yaml] - 2:15]");
	}

	@Test
	void keysOfMapsStayDistinct() {
		assertThat(yaml("t:", "  model: {type: neural, labels: {my-key: 1, myKey: 2}}").bind("t", Holder.class).model())
			.isEqualTo(new Neural(1, null, Map.of("my-key", 1, "myKey", 2)));
		assertThat(
				yaml("t:", "  models: {my-key: neural, myKey: {type: neural, num-layers: 2}}").bind("t", Holder.class)
					.models())
			.isEqualTo(Map.of("my-key", new Neural(1, null, null), "myKey", new Neural(2, null, null)));
	}

	@Discriminated
	interface Model {

	}

	@TypeName("neural")
	record Neural(@DefaultValue("1") int numLayers, @Nullable List<Integer> unitSizes,
			@Nullable Map<String, Integer> labels) implements Model {

	}

	@Discriminated(property = "plant-kind")
	interface Plant {

	}

	@TypeName("oak")
	record Oak() implements Plant {

	}

	record Holder(@Nullable Model model, @Nullable Model bigModel, @Nullable Plant plant,
			@Nullable Map<String, Model> models, @Nullable Lazy<Model> lazy, @Nullable String plainText,
			@Nullable String plain) {

	}

}
