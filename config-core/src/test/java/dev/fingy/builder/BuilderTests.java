package dev.fingy.builder;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.TestSources;
import dev.fingy.TypeRegistry;
import dev.fingy.builder.BuiltTypes.Auto;
import dev.fingy.builder.BuiltTypes.Bean;
import dev.fingy.builder.BuiltTypes.Box;
import dev.fingy.builder.BuiltTypes.Immutable;
import dev.fingy.builder.BuiltTypes.Maybe;
import dev.fingy.builder.BuiltTypes.Model;
import dev.fingy.builder.BuiltTypes.Net;
import dev.fingy.builder.BuiltTypes.Public;
import dev.fingy.builder.BuiltTypes.Recorded;
import dev.fingy.builder.BuiltTypes.Setter;
import dev.fingy.builder.BuiltTypes.Shape;
import dev.fingy.builder.BuiltTypes.Wither;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Classes with a builder that is written by hand.
 */
class BuilderTests {

	@ParameterizedTest
	@MethodSource("nodes")
	void objectsAreCreatedByTheirBuilder(String node, Object expected) {
		assertThat(model(node)).hasToString(expected.toString());
	}

	static Stream<Arguments> nodes() {
		return Stream.of(arguments("net", "Net units=4 lr=0.5 tags=[] every=PT5S inner=null note=none"),
				arguments("{ type: net, units: 1, tags: [a, b], every: 1s, note: n }",
						"Net units=1 lr=0.5 tags=[a, b] every=PT1S inner=null note=n"),
				arguments("{ type: net, inner: { type: net, lr: 1 } }",
						"Net units=4 lr=0.5 tags=[] every=PT5S inner="
								+ "Net units=4 lr=1.0 tags=[] every=PT5S inner=null note=none note=none"),
				arguments("{ type: net, note: '' }", "Net units=4 lr=0.5 tags=[] every=PT5S inner=null note="),
				arguments("{ type: net, every: }", "Net units=4 lr=0.5 tags=[] every=PT5S inner=null note=none"),
				arguments("{ type: wither, units: 2 }", "Wither units=2 lr=0.5"),
				arguments("{ type: setter, units: 2 }", "Setter units=2 lr=0.5"),
				arguments("{ type: shape, radius: 2 }", "Shape radius=2 unit=cm"),
				arguments("{ type: box, value: 3 }", "Box 3 of Integer"),
				arguments("{ type: public, units: 3 }", "Public units=3"),
				arguments("{ type: bean, units: 3 }", "Bean units=3"),
				arguments("{ type: record, units: 3 }", "Recorded[units=3]"),
				arguments("{ type: contributed, radius: 2 }", "Shape radius=2 unit=m"),
				arguments("{ type: maybe, units: 3 }", "Maybe Optional[3] Optional.empty"),
				arguments("auto", "Auto 4 [] Optional.empty"),
				arguments("{ type: auto, units: 3, tags: [a, b], note: n }", "Auto 3 [a, b] Optional[n]"),
				arguments("immutable", "Immutable [] []"),
				arguments("{ type: immutable, tags: [a, b], models: [ auto, { type: wither, units: 2 } ] }",
						"Immutable [a, b] [Auto 4 [] Optional.empty, Wither units=2 lr=0.5]"));
	}

	@Test
	void whatABuilderRefusesIsReported() {
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> model("{ type: net, units: 0 }"))
			.withMessage("""
					1 problem in the creation of 't.model':

					  t.model: 'net' could not be created: IllegalStateException: units must be positive
					      Origin: Byte array resource [application.yaml] - 1:21
					""");
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> model("{ type: net, lr: 9 }"))
			.withMessageContaining("'net' could not be created: IllegalArgumentException: lr must be below 1");
	}

	@Test
	void onlyPropertiesOfTheBuilderAreKnown() {
		assertThat(TestSources.yaml("t: { model: { type: net, unit: 1, tag: a, from: b } }")
			.with(BuilderTests::register)
			.problems(Training.class)).isEqualTo("""
					3 problems in the configuration of 't':

					  t.model.unit: 'net' has no such property
					      Value:  1
					      Origin: Byte array resource [application.yaml] - 1:32
					      Properties: units, tags, every, inner, note, lr
					      Did you mean 'units'?

					  t.model.tag: 'net' has no such property
					      Value:  a
					      Origin: Byte array resource [application.yaml] - 1:40
					      Properties: units, tags, every, inner, note, lr
					      Did you mean 'tags'?

					  t.model.from: 'net' has no such property
					      Value:  b
					      Origin: Byte array resource [application.yaml] - 1:49
					      Properties: units, tags, every, inner, note, lr
					""");
	}

	@Test
	void defaultsAreKnownOnceTheObjectIsThere() {
		Training training = TestSources.yaml("t: { lazy: net, model: { type: wither, units: 1 } }")
			.with(BuilderTests::register)
			.bind("t", Training.class);
		Fingy before = Fingy.of(training);
		assertThat(plain(before)).doesNotContain("every")
			.contains("\"lr\":{\"value\":0.5,\"default\":true,\"unmentioned\":true}");
		Objects.requireNonNull(training.lazy()).get();
		assertThat(plain(Fingy.of(training))).contains("\"units\":{\"value\":4,\"default\":true,\"unmentioned\":true}",
				"\"every\":{\"value\":\"PT5S\",\"default\":true,\"unmentioned\":true}");
		assertThat(Fingy.of(training).fingerprint()).isEqualTo(before.fingerprint());
	}

	@Test
	void abstractClassesAreDescribedByTheirAccessors() {
		Training training = TestSources.yaml("t: { lazy: { type: auto, units: 3 } }")
			.with(BuilderTests::register)
			.bind("t", Training.class);
		Lazy<Model> lazy = Objects.requireNonNull(training.lazy());
		assertThat(lazy.get()).hasToString("Auto 3 [] Optional.empty");
		assertThat(plain(Fingy.of(training))).contains("\"class\":\"dev.fingy.builder.BuiltTypes$Auto\"",
				"\"units\":{\"value\":3,", "\"tags\":{\"items\":[],\"unmentioned\":true}");
		assertThat(lazy.with("tags", List.of("a")).get()).hasToString("Auto 3 [a] Optional.empty");
		assertThat(Fingy.of(training).toYaml()).isEqualTo("t:\n  lazy:\n    type: auto\n    units: 3\n");
	}

	@Test
	void changesAndDescriptionsUseTheBuilder() {
		Lazy<Net> net = Lazy.of(Net.class, Map.of("units", 3));
		assertThat(net.get()).hasToString("Net units=3 lr=0.5 tags=[] every=PT5S inner=null note=none");
		assertThat(net.with("lr", 0.25).get())
			.hasToString("Net units=3 lr=0.25 tags=[] every=PT5S inner=null note=none");
		assertThat(Fingy.of(net).toJava())
			.contains("Lazy.of(BuiltTypes.Net.class, map(\"type\", \"net\", \"units\", 3))");
	}

	@Test
	void methodsThatReturnNoBuilderOfTheBaseAreRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> TypeRegistry.builder().factory(Model.class, "x", Recorded.class, "text"))
			.withMessage("static java.lang.String dev.fingy.builder.BuiltTypes$Recorded.text() does not return a "
					+ "dev.fingy.builder.BuiltTypes$Model");
	}

	private static @Nullable Model model(String node) {
		return TestSources.yaml("t: { model: " + node + " }")
			.with(BuilderTests::register)
			.bind("t", Training.class)
			.model();
	}

	private static String plain(Fingy fingy) {
		return fingy.toJson().replaceAll("\\s", "");
	}

	private static void register(TypeRegistry.Builder types) {
		Stream
			.of(Net.class, Wither.class, Setter.class, Shape.class, Box.class, Public.class, Bean.class, Recorded.class,
					Maybe.class, Auto.class, Immutable.class)
			.forEach(types::add);
		types.factory(Model.class, "contributed", Shape.class, "metres");
	}

	record Training(@Nullable Model model, @Nullable Lazy<Model> lazy) {

	}

}
