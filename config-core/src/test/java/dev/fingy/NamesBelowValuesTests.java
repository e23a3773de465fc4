package dev.fingy;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names below a value, which has neither properties nor elements.
 */
class NamesBelowValuesTests {

	private static TestSources sources(String... arguments) {
		return TestSources.of().with((types) -> types.add(Layer.class, Stack.class)).under(arguments);
	}

	private static String problem(String name, String value, String reason) {
		return """
				1 problem in the configuration of 't':

				  %s: %s
				      Value:  %s
				      Origin: "%s" from property source "commandLineArgs"
				""".formatted(name, reason, value, name);
	}

	@Test
	void aPropertyBelowAValueIsAProblem() {
		assertThat(sources("--t.part.type=layer", "--t.part.size=1", "--t.part.size.x=2").problems(Holder.class))
			.isEqualTo(problem("t.part.size.x", "2", "is below a value (int), where nothing is read"));
	}

	@Test
	void anElementBelowAValueIsAProblem() {
		assertThat(sources("--t.part.type=layer", "--t.part.name=a", "--t.part.name[0]=b").problems(Holder.class))
			.isEqualTo(problem("t.part.name[0]", "b", "is below a value (String), where nothing is read"));
	}

	@Test
	void aPropertyBelowTheNameOfATypeIsAProblem() {
		assertThat(sources("--t.part.type=layer", "--t.part.type.x=2").problems(Holder.class))
			.isEqualTo(problem("t.part.type.x", "2", "is below the name of a type, where nothing is read"));
		assertThat(sources("--t.part.type=layer", "--t.part.type[0]=2").problems(Holder.class))
			.isEqualTo(problem("t.part.type[0]", "2", "is below the name of a type, where nothing is read"));
	}

	@Test
	void aPropertyBelowAReferenceIsAProblem() {
		assertThat(sources("--t.part.type=layer", "--t.other.ref=t.part", "--t.other.ref.x=2").problems(Holder.class))
			.isEqualTo(problem("t.other.ref.x", "2", "is below a reference, where nothing is read"));
	}

	@Test
	void aPropertyBelowAnElementIsAProblem() {
		assertThat(
				sources("--t.part.type=layer", "--t.part.sizes[0]=1", "--t.part.sizes[0].x=2").problems(Holder.class))
			.isEqualTo(problem("t.part.sizes[0].x", "2", "is below a value (Integer), where nothing is read"));
		assertThat(sources("--t.part.type=layer", "--t.part.sizes=1", "--t.part.sizes.x=2").problems(Holder.class))
			.isEqualTo(problem("t.part.sizes.x", "2", "is below a list that is one value, where nothing is read"));
		assertThat(sources("--t.part.type=layer", "--t.part.sizes=1", "--t.part.sizes[0]=2").problems(Holder.class))
			.isEqualTo(problem("t.part.sizes[0]", "2", "is below a list that is one value, where nothing is read"));
	}

	@Test
	void aPropertyBelowAValueOfAPlainObjectInANodeIsAProblem() {
		assertThat(
				sources("--t.part.type=layer", "--t.part.pool.max=1", "--t.part.pool.max.x=2").problems(Holder.class))
			.isEqualTo(problem("t.part.pool.max.x", "2", "is below a value (int), where nothing is read"));
	}

	@Test
	void aPropertyBelowTheValueOfAnotherSourceIsAProblem() {
		TestSources sources = sources("--t.part.size.x=2").andYaml("application.yaml", "t:",
				"  part: {type: layer, size: 1}");
		assertThat(sources.problems(Holder.class))
			.isEqualTo(problem("t.part.size.x", "2", "is below a value (int), where nothing is read"));
	}

	@Test
	void aVariableOfTheEnvironmentBelowAValueIsAWarning() {
		TestSources sources = TestSources.yaml("t:", "  part: {type: layer, size: 1}")
			.with((types) -> types.add(Layer.class, Stack.class))
			.underEnvironment("T_PART_SIZE_X", "2");
		assertThat(sources.bind("t", Holder.class).part()).isEqualTo(new Layer(1, null, null, null, null));
		assertThat(sources.warnings(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.part.size-x: 'layer' has no such property
				      Value:  2
				      Origin: "T_PART_SIZE_X" from property source "systemEnvironment"
				      Properties: size, name, sizes, pool, labels
				      Did you mean 'size'?
				""");
	}

	@Test
	void outsideOfNodesSpringBootIgnoresThem() {
		TestSources sources = sources("--t.plain=1", "--t.plain.x=2", "--t.plain[0]=3");
		assertThat(sources.bind("t", Holder.class).plain()).isEqualTo("1");
		assertThat(sources.problems(Holder.class)).isEqualTo("0 problems in the configuration of 't':\n");
		assertThat(sources.resolve(Holder.class, dev.fingy.internal.resolution.Settings.DEFAULT).ignored())
			.extracting(Problem::sentence)
			.containsExactlyInAnyOrder(
					"t.plain.x: is below a value (String), so it is ignored "
							+ "[\"t.plain.x\" from property source \"commandLineArgs\"]",
					"t.plain[0]: is below a value (String), so it is ignored "
							+ "[\"t.plain[0]\" from property source \"commandLineArgs\"]");
	}

	@Test
	void keysOfMapsOfValuesMayBeginAlike() {
		assertThat(
				sources("--t.part.type=layer", "--t.part.labels.a=1", "--t.part.labels.a.b=2").bind("t", Holder.class)
					.part())
			.isEqualTo(new Layer(1, null, null, null, Map.of("a", 1, "a.b", 2)));
	}

	@Test
	void argumentsBesideAShortFormAreNotBelowAValue() {
		assertThat(sources("--t.part=layer", "--t.part.size=4").bind("t", Holder.class).part())
			.isEqualTo(new Layer(4, null, null, null, null));
	}

	@Discriminated
	interface Part {

	}

	@TypeName("layer")
	record Layer(@DefaultValue("1") int size, @Nullable String name, @Nullable List<Integer> sizes, @Nullable Pool pool,
			@Nullable Map<String, Integer> labels) implements Part {

	}

	@TypeName("stack")
	record Stack(@Nullable Map<String, Part> parts) implements Part {

	}

	record Pool(int max) {

	}

	record Holder(@Nullable Part part, @Nullable Part other, @Nullable String plain) {

	}

}
