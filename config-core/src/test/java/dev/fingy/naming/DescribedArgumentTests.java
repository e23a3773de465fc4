package dev.fingy.naming;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.TestSources;
import dev.fingy.TypeName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Descriptions made in code of objects whose arguments are named like what names the type
 * of a node, or refers to another one. Unlike configuration they can give any argument.
 */
class DescribedArgumentTests {

	private static final String WRITTEN_AS_FILE = """
			1 problem in the description:

			  the node: 'has-type' has an argument named 'type', which names the type of the node in a file; write the description as JSON or Java instead
			""";

	static List<Example> examples() {
		return List.of(new Example(Lazy.of(HasType::new, "a", 1), "type", new HasType("a", 1), new HasType("b", 1)),
				new Example(Lazy.of(HasRef::new, "a", 1), "ref", new HasRef("a", 1), new HasRef("b", 1)),
				new Example(Lazy.of(HasKind::new, "a", 1), "kind", new HasKind("a", 1), new HasKind("b", 1)),
				new Example(Lazy.of(HasTypeOfKind::new, "a", 1), "type", new HasTypeOfKind("a", 1),
						new HasTypeOfKind("b", 1)),
				new Example(Lazy.of(Unregistered::new, "a", 1), "type", new Unregistered("a", 1),
						new Unregistered("b", 1)),
				new Example(Lazy.of(Plain::new, "a", 1), "type", new Plain("a", 1), new Plain("b", 1)),
				// A text that is the name of a type is no type
				new Example(Lazy.of(HasType::new, "has-ref", 1), "type", new HasType("has-ref", 1),
						new HasType("b", 1)),
				new Example(Lazy.of(HasType.class, Map.of("type", "has-type", "x", 1)), "type",
						new HasType("has-type", 1), new HasType("b", 1)),
				new Example(Lazy.of(HasRef.class, Map.of("ref", "a", "n", 1)), "ref", new HasRef("a", 1),
						new HasRef("b", 1)));
	}

	@ParameterizedTest
	@MethodSource("examples")
	void isBuiltAgain(Example example) {
		Fingy bound = example.lazy().fingy();
		Fingy read = Fingy.read(bound.toJson());
		assertThat(bound.<Object>build(example.type())).isEqualTo(example.object());
		assertThat(read.<Object>build(example.type())).isEqualTo(example.object());
		assertThat(read.fingerprint()).isEqualTo(bound.fingerprint());
		assertThat(bound.diff(read).isEmpty()).isTrue();
		assertThat(read.at(example.argument()).toJson()).contains("\"value\"");
	}

	@ParameterizedTest
	@MethodSource("examples")
	void anArgumentIsChanged(Example example) {
		Fingy bound = example.lazy().fingy();
		Fingy read = Fingy.read(bound.toJson());
		for (Fingy fingy : List.of(bound, read)) {
			Fingy changed = fingy.with(example.argument(), "b");
			assertThat(changed.<Object>build(example.type())).isEqualTo(example.changed());
			assertThat(fingy.diff(changed).toString()).startsWith("~ " + example.argument() + ": ").endsWith(" → b");
			assertThat(Fingy.read(changed.toJson()).<Object>build(example.type())).isEqualTo(example.changed());
		}
		assertThat((Object) example.lazy().with(example.argument(), "b").get()).isEqualTo(example.changed());
		assertThat(bound.with(example.argument(), "b").fingerprint())
			.isEqualTo(read.with(example.argument(), "b").fingerprint());
	}

	@Test
	void anotherArgumentIsChanged() {
		Fingy bound = Lazy.of(HasType::new, "a", 1).fingy();
		for (Fingy fingy : List.of(bound, Fingy.read(bound.toJson()))) {
			assertThat(fingy.with("x", 2).build(HasType.class)).isEqualTo(new HasType("a", 2));
			assertThat(fingy.with(Map.of("x", 2, "type", "b")).build(HasType.class)).isEqualTo(new HasType("b", 2));
		}
	}

	@Test
	void anArgumentIsTakenAway() {
		Fingy bound = Lazy.of(HasType::new, "a", 1).fingy();
		for (Fingy fingy : List.of(bound, Fingy.read(bound.toJson()))) {
			assertThat(fingy.without("type").build(HasType.class)).isEqualTo(new HasType(null, 1));
		}
	}

	@Test
	void areArgumentsOfOthers() {
		Lazy<Shape> inner = shape(Lazy.of(HasType::new, "a", 1));
		Fingy bound = Lazy.of(Holder::new, inner, List.of(shape(Lazy.of(HasRef::new, "b", 2)))).fingy();
		for (Fingy fingy : List.of(bound, Fingy.read(bound.toJson()))) {
			assertThat(shapes(fingy.build(Holder.class))).containsExactly(new HasType("a", 1), new HasRef("b", 2));
			Fingy changed = fingy.with(Map.of("inner.type", "c", "more[0].ref", "d"));
			assertThat(shapes(changed.build(Holder.class))).containsExactly(new HasType("c", 1), new HasRef("d", 2));
			Fingy map = fingy.with("inner", Map.of("type", "c"));
			assertThat(shapes(map.build(Holder.class))).containsExactly(new HasType("c", 1), new HasRef("b", 2));
		}
		assertThat(Fingy.read(bound.toJson()).fingerprint()).isEqualTo(bound.fingerprint());
	}

	@Test
	void areGivenToAConfiguration() {
		Fingy bound = Fingy.of(configuration().bind("p", P.class))
			.with("shape", Lazy.of(HasType::new, "a", 1))
			.with("more[0]", Fingy.read(Lazy.of(HasRef::new, "b", 2).fingy().toJson()));
		P expected = new P(new HasType("a", 1), List.of(new HasRef("b", 2)));
		assertThat(bound.build(P.class)).isEqualTo(expected);
		Fingy read = Fingy.read(bound.toJson());
		assertThat(read.build(P.class)).isEqualTo(expected);
		assertThat(read.with("p.shape.type", "c").at("p.shape").build(HasType.class)).isEqualTo(new HasType("c", 1));
		assertThat(bound.with("p.shape.type", "c").build(P.class).shape()).isEqualTo(new HasType("c", 1));
		assertThat(bound.with("p.shape", Map.of("x", 2)).build(P.class).shape()).isEqualTo(new HasType("a", 2));
	}

	@Test
	void aTypeThatIsNamedStaysAProblem() {
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> Fingy.of(configuration().bind("p", P.class)).with("shape.type", "has-type"))
			.withMessageContaining(
					"p.shape: 'has-type' has an argument named 'type', which names the type of the node");
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> Lazy.of(Shape.class, Map.of("type", "has-type", "x", 1)))
			.withMessageContaining("Shape: 'has-type' has an argument named 'type', which names the type of the node");
	}

	@Test
	void noFileNamesATypeApart() {
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> TestSources.yaml("p.shape:", "  '[@type]': has-type", "  type: a", "  x: 1")
				.with((types) -> types.add(HasType.class, HasRef.class, Named.class))
				.bind("p", P.class))
			.withMessageContaining("p.shape.type: unknown type 'a'");
	}

	@Test
	void isNotWrittenToFiles() {
		Fingy bound = Lazy.of(HasType::new, "a", 1).fingy();
		for (Fingy fingy : List.of(bound, Fingy.read(bound.toJson()))) {
			assertThatExceptionOfType(FingyException.class).isThrownBy(fingy::toYaml).withMessage(WRITTEN_AS_FILE);
			assertThatExceptionOfType(FingyException.class).isThrownBy(fingy::toProperties)
				.withMessage(WRITTEN_AS_FILE);
		}
		assertThat(Lazy.of(Plain::new, "a", 1).fingy().toYaml()).isEqualTo("type: a\nx: 1\n");
		assertThat(Lazy.of(HasTypeOfKind::new, "a", 1).fingy().toProperties())
			.isEqualTo("kind=has-type-of-kind\ntype=a\nx=1\n");
	}

	@Test
	void isWrittenAsJava() {
		Fingy bound = Lazy.of(Holder::new, shape(Lazy.of(HasType::new, "a", 1)), List.<Lazy<Shape>>of()).fingy();
		assertThat(Fingy.read(bound.toJson()).toJava()).contains("""
						"inner", Lazy.of(DescribedArgumentTests.HasType.class, map("type", "a", "x", 1)),
				""".strip());
	}

	@Test
	void isSerialized() throws Exception {
		TestSources.of().with((types) -> types.add(HasType.class)).bind("p", P.class);
		Lazy<HasType> lazy = Lazy.of(HasType::new, "a", 1);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		new ObjectOutputStream(bytes).writeObject(Arrays.asList(lazy, lazy.fingy()));
		List<?> read = (List<?>) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
		assertThat(((Lazy<?>) read.get(0)).get()).isEqualTo(new HasType("a", 1));
		assertThat(((Fingy) read.get(1)).build(HasType.class)).isEqualTo(new HasType("a", 1));
	}

	private static TestSources configuration() {
		return TestSources.yaml("p:", "  shape: {type: named, n: 1}", "  more: [{type: named, n: 2}]")
			.with((types) -> types.add(HasType.class, HasRef.class, Named.class));
	}

	@SuppressWarnings("unchecked") // a lazy only gives objects
	private static Lazy<Shape> shape(Lazy<? extends Shape> lazy) {
		return (Lazy<Shape>) lazy;
	}

	private static List<Shape> shapes(Holder holder) {
		return List.of(holder.inner().get(), holder.more().get(0).get());
	}

	record Example(Lazy<?> lazy, String argument, Object object, Object changed) {

		@SuppressWarnings("unchecked") // it is the class of an object
		Class<Object> type() {
			return (Class<Object>) this.object.getClass();
		}

	}

	record P(@Nullable Shape shape, @Nullable List<Shape> more) {

	}

	@Discriminated
	public interface Shape {

	}

	@Discriminated(property = "kind")
	public interface Animal {

	}

	@TypeName
	public record HasType(@Nullable String type, int x) implements Shape {

	}

	@TypeName
	public record HasRef(String ref, int n) implements Shape {

	}

	@TypeName
	public record Named(int n) implements Shape {

	}

	@TypeName
	public record HasKind(String kind, int x) implements Animal {

	}

	@TypeName
	public record HasTypeOfKind(String type, int x) implements Animal {

	}

	public record Unregistered(String type, int x) implements Shape {

	}

	public record Holder(Lazy<Shape> inner, List<Lazy<Shape>> more) {

	}

	public record Plain(String type, int x) {

	}

}
