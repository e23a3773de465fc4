package dev.fingy.classes;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.Problem;
import dev.fingy.Secret;
import dev.fingy.TestSources;
import dev.fingy.TypeName;
import dev.fingy.TypeRegistry;
import dev.fingy.internal.registry.TypeCatalogBuilder;
import dev.fingy.internal.resolution.Settings;
import dev.fingy.internal.typereference.TypeDescriber;
import dev.fingy.reference.PropertyEntry;
import dev.fingy.reference.Shape;
import dev.fingy.reference.TypeReference;
import dev.fingy.schema.Schema;
import dev.fingy.zoo.Animal;
import dev.fingy.zoo.Model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Arguments of type {@link Class} inside nodes: registered types and what a contributor
 * lists, by name. No class is loaded by a name.
 */
class ClassArgumentTests {

	private static final String ORIGIN = "      Origin: Byte array resource [application.yaml] - ";

	private static TestSources yaml(String... lines) {
		return TestSources.yaml(lines)
			.with((types) -> types.classArguments(LocalDate.class, Duration.class)
				.classArgument("text", String.class)
				.add(Probe.class, Every.class, Bean.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "neural", "Neural", "mlp", "NeuralNet" })
	void nameOfARegisteredTypeIsItsClass(String name) {
		assertThat(yaml("t:", "  of: {type: probe, model: " + name + "}").bind("t", T.class).of().get())
			.isEqualTo(new Probe(Model.NeuralNet.class, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "local-date", "localDate", "LocalDate", "java.time.LocalDate" })
	void nameOfAListedClassIsTheClass(String name) {
		assertThat(yaml("t:", "  of: {type: probe, any: " + name + "}").bind("t", T.class).of().get())
			.isEqualTo(new Probe(null, LocalDate.class));
	}

	@Test
	void typesOfEveryBaseAreKnownWhereNoneBoundsTheArgument() {
		assertThat(yaml("t:", "  of: {type: probe, any: wolf}").bind("t", T.class).of().get())
			.isEqualTo(new Probe(null, Animal.Wolf.class));
	}

	@Test
	void everyPlaceInANodeTakesNames() {
		Every every = (Every) yaml("t:", "  of:", "    type: every", "    list: [neural, linear]",
				"    set: linear,mlp", "    array: [wolf]", "    map: {a: linear}", "    keys: {neural: 1}",
				"    optional: wolf", "    nested: {inner: {animal: cat}}", "    lists: [[linear], [neural]]")
			.bind("t", T.class)
			.of()
			.get();
		assertThat(every).usingRecursiveComparison()
			.isEqualTo(new Every(List.of(Model.NeuralNet.class, Model.Linear.class),
					Set.of(Model.Linear.class, Model.NeuralNet.class), new Class<?>[] { Animal.Wolf.class },
					Map.of("a", Model.Linear.class), Map.of(Model.NeuralNet.class, 1), Optional.of(Animal.Wolf.class),
					new Nested(new Inner(Animal.Cat.class)),
					List.of(List.of(Model.Linear.class), List.of(Model.NeuralNet.class)), Duration.class,
					List.of(String.class, LocalDate.class)));
	}

	@Test
	void propertyOfABeanTakesNames() {
		Bean bean = (Bean) yaml("t:", "  of: {type: bean, kind: cat}").bind("t", T.class).of().get();
		assertThat(bean.getKind()).isEqualTo(Animal.Cat.class);
	}

	@Test
	void defaultOfABeanIsItsOwn() {
		T bound = yaml("t:", "  of: {type: bean}").bind("t", T.class);
		bound.of().get();
		Fingy fingy = Fingy.of(bound);
		assertThat(fingy.toJson()).doesNotContain("java.lang.Runtime");
		Bean built = (Bean) Fingy.read(fingy.toJson()).build(T.class).of().get();
		assertThat(built.getOwn()).isEqualTo(Runtime.class);
	}

	@Test
	void unregisteredClassesAreReportedTogetherAndNotLoaded() {
		String report = yaml("t:", "  of:", "    type: every", "    list: [neural, java.lang.Integer]",
				"    set: linear,dev.fingy.classes.ClassArgumentTests$Trap", "    array: [java.lang.Runtime]",
				"    map: {a: nueral}", "    keys: {dev-fingy: 1}", "    optional: wolf[]",
				"    nested: {inner: {animal: linear}}", "  lazy: {kind: dev.fingy.classes.ClassArgumentTests$Trap}")
			.problems(T.class);
		assertThat(report).isEqualTo("8 problems in the configuration of 't':\n"
				+ unregistered("of.list[1]", "java.lang.Integer", "4:20", "linear, neural (mlp), remote", null)
				+ unregistered("of.set[1]", "dev.fingy.classes.ClassArgumentTests$Trap", "5:10",
						"linear, neural (mlp), remote", null)
				+ unregistered("of.array[0]", "java.lang.Runtime", "6:13", ALL, null)
				+ unregistered("of.map.a", "nueral", "7:14", "linear, neural (mlp), remote", "neural")
				+ unregistered("of.keys.dev-fingy", "dev-fingy", "8:23", "linear, neural (mlp), remote", null)
				+ unregistered("of.optional", "wolf[]", "9:15", ALL, "wolf")
				+ unregistered("of.nested.inner.animal", "linear", "10:30", "cat, dog, horse, wolf (lupus)", null)
				+ unregistered("lazy.kind", "dev.fingy.classes.ClassArgumentTests$Trap", "11:16", ALL, null));
		assertThat(System.getProperty("dev.fingy.trap")).isNull();
	}

	private static final String ALL = "bean, cat, dog, every, file, horse, linear, neural (mlp), null, probe, remote, "
			+ "retry, wolf (lupus), duration, local-date, text";

	private static String unregistered(String place, String name, String position, String known,
			@Nullable String nearest) {
		return "\n  t." + place + ": '" + name
				+ "' is neither a registered type nor a class that a TypeContributor lists\n      Value:  " + name
				+ "\n" + ORIGIN + position + "\n      Types:  " + known + "\n"
				+ ((nearest != null) ? "      Did you mean '" + nearest + "'?\n" : "");
	}

	@Test
	void classThatDoesNotFitIsReported() {
		assertThat(yaml("t:", "  of: {type: probe, model: text}").problems(T.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.of.model: 'text' is a String, which is not a Model
				      Value:  text
				""" + ORIGIN + "2:28\n      Types:  linear, neural (mlp), remote\n");
	}

	@Test
	void namesAreTakenAsTheyAreWritten() {
		TestSources sources = yaml("t:", "  of: {type: probe, any: off}");
		assertThat(sources.problems(T.class))
			.contains("t.of.any: 'off' is neither a registered type nor a class that a TypeContributor lists")
			.contains("Value:  off\n");
		assertThat(sources.with((types) -> types.add(Probe.class).classArgument("off", LocalDate.class))
			.bind("t", T.class)
			.of()
			.get()).isEqualTo(new Probe(null, LocalDate.class));
		assertThat(yaml("t:", "  of: {type: every, array: [1.10]}").problems(T.class))
			.contains("t.of.array[0]: '1.10' is neither");
	}

	@Test
	void nameOfTwoClassesIsRefusedUnlessAContributorNamesOne() {
		TestSources sources = TestSources.yaml("t:", "  of: {type: probe, any: cat}")
			.with((types) -> types.add(Probe.class).classArgument("cat", LocalDate.class));
		assertThat(sources.problems(T.class)).contains("t.of.any: 'cat' names both dev.fingy.zoo.Animal$Cat and "
				+ "java.time.LocalDate; a TypeContributor can give one of them a name of its own");
		assertThat(sources
			.with((types) -> types.add(Probe.class)
				.classArgument("cat", LocalDate.class)
				.classArgument("pet", Animal.Cat.class))
			.under("--t.of.any=pet")
			.bind("t", T.class)
			.of()
			.get()).isEqualTo(new Probe(null, Animal.Cat.class));
	}

	@Test
	void oneNameOfTwoListedClassesIsAProblemOfTheTypes() {
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> TypeRegistry.builder()
				.classArgument("date", LocalDate.class)
				.classArgument("date", java.util.Date.class)
				.build())
			.withMessage("""
					1 problem in the registered types:

					  java.lang.Class: 'date' names both java.time.LocalDate and java.util.Date
					""");
	}

	@Test
	void secretNamesAreNotShown() {
		assertThat(TestSources.yaml("t:", "  of: {type: hidden, kind: java.lang.Hush}")
			.with((types) -> types.add(Hidden.class))
			.problems(T.class)).contains("t.of.kind: names no class that fits").doesNotContain("Hush");
	}

	@Test
	void emptyTextIsNoClass() {
		assertThat(yaml("t:", "  of: {type: probe, any: ''}").bind("t", T.class).of().get())
			.isEqualTo(new Probe(null, null));
	}

	@Test
	void outsideOfNodesClassesAreSpringBoots() {
		assertThat(yaml("t:", "  plain: java.lang.Integer").bind("t", T.class).plain()).isEqualTo(Integer.class);
	}

	@Test
	void documentsWriteRegisteredNamesAndAreBuiltAgain() {
		TestSources sources = yaml("t:", "  of: {type: probe, model: mlp, any: every}");
		T bound = sources.bind("t", T.class);
		Fingy fingy = Fingy.of(bound);
		assertThat(fingy.at("t.of.model").toJson()).contains("\"value\": \"neural\"");
		assertThat(fingy.toYaml()).isEqualTo("""
				t:
				  of:
				    type: probe
				    model: neural
				    any: every
				""");
		assertThat(fingy.fingerprint())
			.isEqualTo(Fingy.of(yaml("t:", "  of: {type: probe, model: NeuralNet, any: Every}").bind("t", T.class))
				.fingerprint());
		Fingy read = Fingy.read(fingy.toJson());
		assertThat(read.build(T.class).of().get()).isEqualTo(bound.of().get());
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> read.with("t.of.any", "java.lang.Runtime").build(T.class))
			.withMessageContaining("'java.lang.Runtime' is neither a registered type nor a class");
	}

	@Test
	void changesTakeNamesAndClassesThatHaveOne() {
		Lazy<Thing> lazy = yaml("t:", "  of: {type: probe, model: linear}").bind("t", T.class).of();
		assertThat(lazy.with("model", "mlp").get()).isEqualTo(new Probe(Model.NeuralNet.class, null));
		assertThat(lazy.with("model", Model.NeuralNet.class).get()).isEqualTo(new Probe(Model.NeuralNet.class, null));
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> lazy.with("any", "java.lang.Runtime"))
			.withMessageContaining("t.of.any: 'java.lang.Runtime' is neither a registered type nor a class");
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> lazy.with("any", Runtime.class))
			.withMessageContaining("t.of.any: 'java.lang.Runtime' is neither a registered type nor a class");
	}

	@Test
	void descriptionsInCodeTakeNamesAndClassesThatHaveOne() {
		Probe expected = new Probe(Model.NeuralNet.class, null);
		assertThat(Lazy.of(Probe::new, Model.NeuralNet.class, null).get()).isEqualTo(expected);
		assertThat(Lazy.of(Probe.class, Map.of("model", "mlp")).get()).isEqualTo(expected);
		assertThat(Lazy.of(Probe::new, Model.NeuralNet.class, null).fingy().toYaml())
			.isEqualTo("type: probe\nmodel: neural\n");
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> Lazy.of(Probe::new, null, Runtime.class))
			.withMessageContaining("any: 'java.lang.Runtime' is neither a registered type nor a class");
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> Lazy.of(Probe.class, Map.of("any", "java.lang.Runtime")))
			.withMessageContaining("any: 'java.lang.Runtime' is neither a registered type nor a class");
	}

	@Test
	void otherTypesThatCouldNameAClassStayTexts() {
		assertThat(TestSources.yaml("t:", "  of: {type: others, object: java.lang.Runtime, charset: UTF-8}")
			.with((types) -> types.add(Others.class))
			.bind("t", T.class)
			.of()
			.get()).isEqualTo(new Others("java.lang.Runtime", java.nio.charset.StandardCharsets.UTF_8, null));
		assertThat(TestSources.yaml("t:", "  of: {type: others, java-type: java.lang.Runtime}")
			.with((types) -> types.add(Others.class))
			.resolve(T.class, Settings.DEFAULT)
			.problems()).extracting(Problem::reason).containsExactly("is not a Type");
	}

	@Test
	void referenceAndSchemaListTheNames() {
		TypeReference reference = new TypeDescriber(new TypeCatalogBuilder().scan("dev.fingy.zoo")
			.add(Probe.class)
			.classArgument("text", String.class)
			.build(), null).describe(List.of(new TypeDescriber.Configuration("t", T.class)));
		assertThat(reference.base(Thing.class.getName()).types().get(0).properties()).extracting(PropertyEntry::shape)
			.containsExactly(
					new Shape.Scalar("java.lang.Class<dev.fingy.zoo.Model>", List.of("linear", "neural", "remote")),
					new Shape.Scalar("java.lang.Class<?>", List.of("cat", "dog", "file", "horse", "linear", "neural",
							"null", "probe", "remote", "retry", "text", "wolf")));
		assertThat(reference.configurations().get(0).properties()).filteredOn("name", "plain")
			.extracting(PropertyEntry::shape)
			.containsExactly(new Shape.Scalar("java.lang.Class<?>", List.of()));
		assertThat(Schema.of(reference)).contains("\"enum\":[\"linear\",\"neural\",\"remote\"]");
	}

	record T(@Nullable Lazy<Thing> of, @Nullable Lazy<PlainHolder> lazy, @Nullable Class<?> plain) {

	}

	record PlainHolder(Class<?> kind) {

	}

	@Discriminated
	interface Thing {

	}

	@TypeName("probe")
	record Probe(@Nullable Class<? extends Model> model, @Nullable Class<?> any) implements Thing {

	}

	@TypeName("every")
	record Every(List<Class<? extends Model>> list, Set<Class<? extends Model>> set, Class<?>[] array,
			Map<String, Class<? extends Model>> map, Map<Class<? extends Model>, Integer> keys,
			Optional<Class<?>> optional, Nested nested, @Nullable List<List<Class<? extends Model>>> lists,
			Class<?> byDefault, List<Class<?>> defaults) implements Thing {

		Every(List<Class<? extends Model>> list, Set<Class<? extends Model>> set, Class<?>[] array,
				Map<String, Class<? extends Model>> map, Map<Class<? extends Model>, Integer> keys,
				Optional<Class<?>> optional, Nested nested, @Nullable List<List<Class<? extends Model>>> lists,
				@DefaultValue("duration") Class<?> byDefault,
				@DefaultValue({ "text", "java.time.LocalDate" }) List<Class<?>> defaults) {
			this.list = list;
			this.set = set;
			this.array = array;
			this.map = map;
			this.keys = keys;
			this.optional = optional;
			this.nested = nested;
			this.lists = lists;
			this.byDefault = byDefault;
			this.defaults = defaults;
		}

	}

	record Nested(Inner inner) {

	}

	record Inner(Class<? extends Animal> animal) {

	}

	@TypeName("bean")
	public static class Bean implements Thing {

		private @Nullable Class<? extends Animal> kind;

		private Class<?> own = Runtime.class;

		public Class<?> getOwn() {
			return this.own;
		}

		public void setOwn(Class<?> own) {
			this.own = own;
		}

		public @Nullable Class<? extends Animal> getKind() {
			return this.kind;
		}

		public void setKind(Class<? extends Animal> kind) {
			this.kind = kind;
		}

	}

	@TypeName("hidden")
	record Hidden(@Secret Class<?> kind) implements Thing {

	}

	@TypeName("others")
	record Others(@Nullable Object object, java.nio.charset.@Nullable Charset charset,
			java.lang.reflect.@Nullable Type javaType) implements Thing {

	}

	static class Trap {

		static {
			System.setProperty("dev.fingy.trap", "loaded");
		}

	}

}
