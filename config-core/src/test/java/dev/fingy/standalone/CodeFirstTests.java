package dev.fingy.standalone;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.TestSources;
import dev.fingy.TypeName;
import dev.fingy.zoo.Animal;
import dev.fingy.zoo.Animal.Wolf;
import dev.fingy.zoo.Model;
import dev.fingy.zoo.Model.Activation;
import dev.fingy.zoo.Model.Linear;
import dev.fingy.zoo.Model.NeuralNet;
import dev.fingy.zoo.Sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Objects that code describes, by the rules of configuration.
 */
class CodeFirstTests {

	@Test
	void ofConstructorDescribesTheObjectAndCreatesNothing() {
		int before = NeuralNet.CREATED.get();
		Lazy<Model> model = Lazy.of(NeuralNet::new, 8, 4, 2, Activation.TANH);
		assertThat(model.type()).isEqualTo(NeuralNet.class);
		assertThat(model.isCreated()).isFalse();
		assertThat(model).hasToString("Lazy[dev.fingy.zoo.Model$NeuralNet]");
		assertThat(json(model.fingy())).isEqualTo("""
				{"type":"neural","class":"dev.fingy.zoo.Model$NeuralNet","lazy":true,"created":false,"origin":"given \
				by the application","properties":{"num-features":{"value":8,"origin":"given by the application"},\
				"hidden-units":{"value":4,"origin":"given by the application"},"num-layers":{"value":2,"origin":"given \
				by the application"},"activation":{"value":"TANH","origin":"given by the application"}}}""");
		assertThat(NeuralNet.CREATED).hasValue(before);
		assertThat(model.get()).isSameAs(model.get()).hasToString("NeuralNet[8, 4, 2, TANH]");
		assertThat(model.create()).isNotSameAs(model.get()).hasToString("NeuralNet[8, 4, 2, TANH]");
		assertThat(NeuralNet.CREATED).hasValue(before + 2);
	}

	@Test
	void ofMapDescribesTheSameObject() {
		Lazy<Model> model = Lazy.of(NeuralNet::new, 8, 4, 2, Activation.TANH);
		Map<String, Object> texts = Map.of("num_features", "8", "numLayers", 2, "activation", "tanh");
		assertThat(Lazy.of(NeuralNet.class, texts).fingy().fingerprint()).isEqualTo(model.fingy().fingerprint());
		Map<String, Object> named = Map.of("type", "mlp", "num-features", 8, "num-layers", 2, "activation", "tanh");
		assertThat(Lazy.of(Model.class, named).fingy().fingerprint()).isEqualTo(model.fingy().fingerprint());
		assertThat(Lazy.of(Sink.class, Map.of()).get()).isEqualTo(new Sink.FileSink("out.txt"));
		assertThat(Lazy.of(Nest.class, Map.of("inner", Map.of("type", "leaf", "size", 4))).get())
			.isEqualTo(new Nest(new Leaf(4)));
		assertThat(Lazy.of(Nest.class, Map.of("inner", Lazy.of(Leaf::new, 4))).get()).isEqualTo(new Nest(new Leaf(4)));
		assertThat(Lazy.of(Nest.class, Map.of("inner", "leaf", "inner.size", 3)).get())
			.isEqualTo(new Nest(new Leaf(3)));
	}

	@Test
	void ofConstructorAndConfigurationAreTheSame() {
		Lazy<Model> bound = TestSources.yaml("t:", "  model: {type: linear, num-features: 3}")
			.bind("t", Holder.class)
			.model();
		Lazy<Linear> code = Lazy.of(Linear::new, 3, false);
		assertThat(code.fingy().fingerprint()).isEqualTo(bound.fingy().fingerprint());
		assertThat(code.fingy().codeFingerprint()).isEqualTo(bound.fingy().codeFingerprint());
		assertThat(code.fingy().diff(Lazy.of(Linear::new, 4, false).fingy())).hasToString("~ num-features: 3 → 4");
		assertThat(Fingy.read(code.fingy().toJson()).diff(code.fingy())).isEmpty();
	}

	@Test
	void ofMapFindsTypesBesideTheirBase() {
		Lazy<Holder> holder = Lazy.of(Holder.class, Map.of("model", Map.of("type", "linear", "num-features", 3)));
		assertThat(holder.get().model().get()).isEqualTo(new Linear(3, false));
	}

	@Test
	void ofFactoryMethodHasItsName() {
		Lazy<Animal> horse = Lazy.of(Animal::horse, 5);
		assertThat(horse.fingy().toYaml()).isEqualTo("type: horse\nlegs: 5\n");
		assertThat(horse.get()).isEqualTo(new Wolf(5));
		assertThat(Fingy.read(horse.fingy().toJson()).build(Animal.class)).isEqualTo(new Wolf(5));
	}

	@Test
	void ofValidatesAsBindingDoes() {
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> Lazy.of(Animal::horse, 2)).withMessage("""
				1 problem in the arguments of 'Wolf':

				  legs: must be greater than or equal to 4
				      Value:  2
				      Origin: given by the application
				""");
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> Lazy.of(NeuralNet.class, Map.of("num-features", "many", "hiden-units", 3)))
			.withMessage("""
					3 problems in the arguments of 'NeuralNet':

					  hiden-units: 'neural' has no such property
					      Value:  3
					      Origin: given by the application
					      Properties: num-features, hidden-units, num-layers, activation
					      Did you mean 'hidden-units'?

					  num-features: is not an int
					      Value:  many
					      Origin: given by the application

					  NeuralNet: needs 'num-layers'
					      Origin: given by the application
					""");
	}

	@Test
	void ofNestsLaziesRecordsListsAndMaps() {
		Lazy<Leaf> leaf = Lazy.of(Leaf::new, 3);
		Lazy<Tree> tree = Lazy.of(Tree::new, leaf, new Leaf(4), List.of(Lazy.of(Nest::new, new Leaf(5)), leaf),
				Map.of(Activation.RELU, new Leaf(6)), new Settings("a ${b}", Duration.ofSeconds(90), null),
				Optional.empty(), new int[] { 1, 2 }, Arrays.asList(List.of(1L), List.of()), new BigDecimal("2.5"),
				Map.<String, Object>of("deep", Map.of("x", 1)));
		assertThat(tree.fingy().toYaml()).isEqualTo("""
				type: tree
				lazy:
				  type: leaf
				  size: 3
				part:
				  type: leaf
				  size: 4
				parts:
				  - type: nest
				    inner:
				      type: leaf
				      size: 5
				  - ref: lazy
				modes:
				  RELU:
				    type: leaf
				    size: 6
				settings:
				  name: a \\${b}
				  pause: PT1M30S
				numbers:
				  - 1
				  - 2
				matrix:
				  -   - 1
				  - []
				amount: 2.5
				any:
				  deep:
				    x: 1
				""");
		Tree created = tree.get();
		assertThat(created.part()).isEqualTo(new Leaf(4));
		assertThat(created.lazy().isCreated()).isFalse();
		assertThat(created.parts().get(1)).isSameAs(created.lazy());
		assertThat(created.lazy().get()).isEqualTo(new Leaf(3)).isNotSameAs(leaf.get());
		assertThat(created.parts().get(0).get()).isEqualTo(new Nest(new Leaf(5)));
		assertThat(created.settings()).isEqualTo(new Settings("a ${b}", Duration.ofSeconds(90), null));
		assertThat(created.modes()).containsOnlyKeys(Activation.RELU);
		assertThat(created.any()).isEqualTo(Map.of("deep", Map.of("x", 1)));
		assertThat(Fingy.read(tree.fingy().toJson()).fingerprint()).isEqualTo(tree.fingy().fingerprint());
	}

	@Test
	void nullIsTheDefault() {
		assertThat(Lazy.of(Leaf::new, (Integer) null).get()).isEqualTo(new Leaf(1));
		assertThat(Lazy.of(Nest::new, (Part) null).get()).isEqualTo(new Nest(null));
		assertThat(Lazy.of(Leaf.class, Collections.singletonMap("size", null)).get()).isEqualTo(new Leaf(1));
	}

	@Test
	void withChangesACopyAndKeepsTheType() {
		Lazy<Part> nest = Lazy.of(Nest::new, new Leaf(3));
		Lazy<Part> changed = nest.with("inner.size", 5);
		assertThat(changed.get()).isEqualTo(new Nest(new Leaf(5)));
		assertThat(nest.get()).isEqualTo(new Nest(new Leaf(3)));
		assertThat(nest.with("type", "leaf").get()).isEqualTo(new Leaf(1));
		assertThat(nest.fingy().with("inner.size", 7).build(Part.class)).isEqualTo(new Nest(new Leaf(7)));
		assertThat(nest.fingy().at("inner").with("size", 8).path()).isEqualTo("inner");
		assertThat(nest.fingy().at("inner").build(Leaf.class)).isEqualTo(new Leaf(3));
		assertThat(nest.fingy().without("inner").build(Part.class)).isEqualTo(new Nest(null));
		Lazy<Nest> typed = Lazy.of(Nest::new, new Leaf(3));
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> typed.with(Map.of("type", "leaf")))
			.withMessage("""
					1 problem in the change of 'Nest':

					  type: 'leaf' is a Leaf, which is not a Nest
					      Value:  leaf
					      Origin: changed by the application
					      Types:  nest
					""");
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> nest.with("", "leef")).withMessage("""
				1 problem in the change of 'Part':

				  Part: unknown type 'leef'
				      Value:  leef
				      Origin: changed by the application
				      Types:  leaf, nest, tree
				      Did you mean 'leaf'?
				""");
	}

	@Test
	void fingyOfFindsWhatCreatedAnObject() {
		Lazy<Part> nest = Lazy.of(Nest::new, new Leaf(3));
		Nest created = (Nest) nest.get();
		assertThat(Fingy.of(created)).isEqualTo(nest.fingy());
		assertThat(Fingy.of(nest.create()).toYaml()).isEqualTo(nest.fingy().toYaml());
		assertThat(Fingy.of(created.inner()).path()).isEqualTo("inner");
		assertThat(Fingy.of(created.inner()).with("size", 4).build(Part.class)).isEqualTo(new Leaf(4));
		Holder bound = TestSources.yaml("t:", "  model: {type: linear, num-features: 3}").bind("t", Holder.class);
		assertThat(Fingy.of(bound.model().get())).isEqualTo(Fingy.of(bound).at("model"));
		Model changed = bound.model().with("num-features", 4).get();
		assertThat(Fingy.of(changed).toYaml()).isEqualTo("t:\n  model:\n    type: linear\n    num-features: 4\n");
		assertThat(Fingy.of(changed).with("bias", true).build(Model.class)).isEqualTo(new Linear(4, true));
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> Fingy.of(new Leaf(3)))
			.withMessage(
					"""
							1 problem in the description of an object:

							  dev.fingy.standalone.CodeFirstTests$Leaf: was not created by Fingy; ask its configuration or its Lazy instead
							""");
	}

	@Test
	void whatFingyCreatedIsAnArgument() {
		Plain plain = Lazy.of(Plain::new, "x").get();
		Lazy<Keeper> keeper = Lazy.of(Keeper::new, plain, Lazy.of(Plain::new, "y"), List.of(plain));
		assertThat(keeper.fingy().toYaml()).isEqualTo("""
				plain:
				  name: x
				lazy:
				  name: y
				all:
				  - name: x
				""");
		assertThat(keeper.get().plain().name()).isEqualTo("x");
		assertThat(keeper.get().lazy().get().name()).isEqualTo("y");
		assertThat(keeper.with("lazy.name", "z").get().lazy().get().name()).isEqualTo("z");
	}

	@Test
	void whatNobodyDescribesIsNoArgument() {
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> Lazy.of(Keeper::new, new Plain("x"), (Lazy<Plain>) null, List.of(new Plain("y"))))
			.withMessage(
					"""
							2 problems in the arguments of 'Keeper':

							  plain: is an object of dev.fingy.standalone.CodeFirstTests$Plain, which nothing describes: give a Lazy.of(…) of it, \
							what such a lazy created, or a record

							  all[0]: is an object of dev.fingy.standalone.CodeFirstTests$Plain, which nothing describes: give a Lazy.of(…) of it, \
							what such a lazy created, or a record
							""");
	}

	@Test
	void lambdasAreNoReferences() {
		String sentence = """
				1 problem in the arguments of Lazy.of:

				  the first argument: is neither a constructor nor a static method: write NeuralNet::new, or give the \
				arguments by name as in Lazy.of(NeuralNet.class, Map.of(…)); a lambda, an inner class and a method of an \
				object cannot be described
				""";
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> Lazy.of((Integer size) -> new Leaf(size), 3))
			.withMessage(sentence);
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> Lazy.of(this::leaf, 3)).withMessage(sentence);
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> Lazy.of(String::length, "x"))
			.withMessage(sentence);
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> Lazy.of(Inner::new, 3)).withMessage(sentence);
	}

	private Leaf leaf(int size) {
		return new Leaf(size);
	}

	@Test
	void classesWithoutANameAreDescribedByTheirClass() {
		Lazy<Plain> plain = Lazy.of(Plain::new, "x");
		assertThat(json(plain.fingy())).isEqualTo(
				"""
						{"class":"dev.fingy.standalone.CodeFirstTests$Plain","lazy":true,"created":false,"origin":"given by the application",\
						"properties":{"name":{"value":"x","origin":"given by the application"}}}""");
		assertThat(plain.get().name()).isEqualTo("x");
		assertThat(plain.with("name", "y").get().name()).isEqualTo("y");
		Lazy<Plain> made = Lazy.of(Plain::made, 3);
		assertThat(made.get().name()).isEqualTo("3");
		assertThat(made.with("number", 4).get().name()).isEqualTo("4");
	}

	@Test
	void laziesOfConfigurationsBringWhatTheyReferTo() {
		Pair pair = TestSources
			.yaml("t:", "  shared: {type: leaf, size: 3}", "  one: {type: nest, inner: {ref: t.shared}}",
					"  two: {type: nest, inner: {ref: t.shared}}")
			.with((types) -> types.add(Leaf.class, Nest.class))
			.bind("t", Pair.class);
		Lazy<Pair> copy = Lazy.of(Pair::new, (Part) null, pair.one(), pair.two());
		assertThat(copy.fingy().toYaml()).isEqualTo("""
				one:
				  type: nest
				  inner:
				    type: leaf
				    size: 3
				two:
				  type: nest
				  inner:
				    ref: one.inner
				""");
		assertThat(((Nest) copy.get().one().get()).inner()).isSameAs(((Nest) copy.get().two().get()).inner());
	}

	@Test
	void creationThatFailsNamesTheClass() {
		Lazy<Failing> failing = Lazy.of(Failing::new, 3);
		assertThatExceptionOfType(FingyException.class).isThrownBy(failing::get)
			.withMessage(
					"""
							1 problem in the creation of 'Failing':

							  Failing: dev.fingy.standalone.CodeFirstTests$Failing could not be created: IllegalStateException: never
							      Origin: given by the application
							""");
	}

	@Test
	void ofTakesTwelveArguments() {
		Lazy<Twelve> twelve = Lazy.of(Twelve::new, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
		assertThat(twelve.get()).isEqualTo(new Twelve(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
	}

	private static String json(Fingy fingy) {
		String json = fingy.toJson().replaceAll("\n *", "").replace("\": ", "\":");
		return json.substring(json.indexOf("\"root\":") + 7, json.length() - 1).replaceAll("\"code\":\"[^\"]*\",", "");
	}

	record Holder(Lazy<Model> model) {

	}

	@Discriminated
	interface Part {

	}

	@TypeName("leaf")
	record Leaf(@Min(1) @DefaultValue("1") int size) implements Part {

	}

	@TypeName("nest")
	record Nest(@Nullable Part inner) implements Part {

	}

	@TypeName("tree")
	record Tree(Lazy<? extends Part> lazy, Part part, List<? extends Lazy<? extends Part>> parts,
			Map<Activation, Leaf> modes, Settings settings, Optional<Part> maybe, int[] numbers,
			List<List<Long>> matrix, BigDecimal amount, Map<String, Object> any) implements Part {

	}

	record Pair(@Nullable Part shared, Lazy<Part> one, Lazy<Part> two) {

	}

	record Settings(String name, Duration pause, @Nullable String note) {

	}

	record Twelve(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k, int l) {

	}

	record Keeper(Plain plain, Lazy<Plain> lazy, List<Plain> all) {

	}

	static final class Plain {

		private final String name;

		Plain(String name) {
			this.name = name;
		}

		static Plain made(int number) {
			return new Plain(String.valueOf(number));
		}

		String name() {
			return this.name;
		}

	}

	static class Failing {

		Failing(int size) {
			throw new IllegalStateException("never");
		}

	}

	final class Inner {

		Inner(int size) {
		}

	}

}
