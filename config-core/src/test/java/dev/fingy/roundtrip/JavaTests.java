package dev.fingy.roundtrip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;

import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.FingyBinder;
import dev.fingy.Lazy;
import dev.fingy.Secret;
import dev.fingy.TypeName;
import dev.fingy.roundtrip.right.Knot;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is written as Java compiles, runs, and describes the same configuration.
 */
class JavaTests {

	private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

	// Opens the class path once
	private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null,
			StandardCharsets.UTF_8);

	@TempDir
	private static Path directory;

	private static int count;

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{part: leaf}", "{part: {type: leaf, size: 7}}",
			"{part: {type: nest, inner: {type: nest, inner: leaf}}}",
			"{lazy: {type: nest, inner: {type: leaf, size: 3}}, part: {ref: t.lazy}}",
			"{part: {ref: t.lazy}, lazy: {type: nest, inner: {type: leaf, size: 3}}}",
			"{lazy: {type: pair, left: leaf, right: {ref: t.lazy.left}}}",
			"{lazy: leaf, parts: [{type: pair, left: {ref: t.lazy}, right: {ref: 't.parts[1]'}}, leaf]}",
			"{parts: [leaf, {type: leaf, size: 2}, {type: nest, inner: leaf}]}", "{parts: []}", "{named: {}}",
			"{named: {a-b: leaf, '[c.d/E f]': {type: leaf, size: 2}, '[F]': leaf, '1': leaf}}",
			"{text: 'a: b #c \"d\" \\e ü \uD83D\uDE00 $L $$'}", "{text: ''}", "{text: 'yes'}", "{text: '0x1F'}",
			"{text: '\\${not.a.placeholder}'}", "{text: \"two\\nlines\\tand a tab \"}", "{text: ' leading'}",
			"{rate: NaN}", "{rate: -0.0}", "{rate: 1e-300}", "{rate: -Infinity}", "{pause: 90s}", "{pause: PT1.5S}",
			"{mode: VERY-fast}", "{numbers: '1,2,3'}", "{numbers: [3, 1]}", "{tags: [b, a]}", "{tags: []}",
			"{modes: {slow: 1, very_fast: 2}}", "{ages: {1: a, 20: b}}", "{any: {deep: {three: 3.5}, flag: true}}",
			"{nested: {name: me}}", "{maybe: {type: leaf}}", "{matrix: [[1, 2], [3]]}",
			"{lazies: {x: [leaf, {type: nest, inner: leaf}]}}", "{count: 5, total: 9999999999}",
			"{letter: '''', small: 3}", "{part: {type: made, size: 4}}", "{lazy: {type: made, size: 4}}",
			"{lazy: {type: other-leaf, size: 4}, part: leaf}", "{lazy: {type: hidden, size: 4}}",
			"{lazy: {type: box, inner: {type: box}}}", "{part: {type: left-knot, inner: {type: right-knot, size: 2}}}",
			"{lazy: {type: right-knot, inner: {type: bean, size: 2}}}", "{part: {type: plain, size: 2}}",
			"{shape: {kind: circle, radius: 2}}", "{parts: [{type: framed, shape: {kind: circle}, inner: leaf}, leaf]}",
			"{part: {type: hidden, size: 4}}",
			"{parts: [{type: nest, inner: {type: hidden, size: 4}}, {ref: t.lazy}], lazy: leaf}" })
	void writtenAsJavaItIsTheSame(String yaml) {
		Everything bound = bind("t: " + yaml);
		Fingy fingy = Fingy.of(bound);
		Lazy<?> written = run(fingy.toJava());
		assertThat(rooted(written)).isEqualTo(fingy.fingerprint());
		assertThat(rooted(run(Fingy.read(fingy.toJson()).toJava()))).isEqualTo(fingy.fingerprint());
		// What a part refers to is named by its path in the whole
		if (bound.lazy() != null && !yaml.contains("ref")) {
			Fingy lazy = bound.lazy().fingy();
			assertThat(run(lazy.toJava()).fingy().fingerprint()).isEqualTo(lazy.fingerprint());
		}
	}

	@Test
	void sourceIsWhatOneWouldHaveWritten() {
		Fingy fingy = bind("t: {lazy: {type: nest, inner: {type: leaf, size: 3}}}").lazy().fingy();
		assertThat(fingy.toJava()).isEqualTo("""
				package dev.fingy.roundtrip;

				import dev.fingy.Lazy;

				public final class NestFingy {
					private NestFingy() {
					}

					public static Lazy<JavaTests.Nest> tLazy() {
						return Lazy.of(JavaTests.Nest::new, new JavaTests.Leaf(3));
					}
				}
				""");
	}

	@Test
	void classesOfOneSimpleNameAreToldApart() {
		Fingy fingy = Fingy.of(bind("t: {part: {type: left-knot, inner: {type: right-knot, size: 2}}}"));
		assertThat(fingy.toJava()).contains("import dev.fingy.roundtrip.left.Knot;")
			.contains("Lazy.of(Knot::new,")
			.contains("new dev.fingy.roundtrip.right.Knot(null, 2L), 0L)");
	}

	@Test
	void secretsAreParameters() {
		Fingy fingy = Fingy.of(bind("t: {token: hunter2, lazy: leaf}"));
		assertThat(fingy.toJava()).doesNotContain("hunter2").contains("t(Object tToken)");
		Lazy<?> written = run(fingy.toJava(), "other");
		assertThat(((Everything) written.get()).token()).isEqualTo("other");
		assertThat(run(Fingy.read(fingy.toJson()).toJava(), "x").fingy().fingerprint())
			.isEqualTo(written.fingy().fingerprint());
	}

	@Test
	void largeTreesAreSeveralMethods() {
		StringBuilder yaml = new StringBuilder("t:\n  parts:\n");
		for (int i = 0; i < 1_250; i++) {
			yaml.append("  - {type: pair, left: {type: nest, inner: {type: leaf, size: ")
				.append(i)
				.append("}}, right: leaf}\n");
		}
		assertWritten(yaml.toString());
	}

	@Test
	void largeTreesWithReferencesAndMapsAreSeveralMethods() {
		StringBuilder yaml = new StringBuilder("t:\n  lazy: leaf\n  named:\n");
		for (int i = 0; i < 500; i++) {
			yaml.append(
					"    key%1$d: {type: pair, left: {type: leaf, size: %1$d}, right: {ref: t.lazy}}%n".formatted(i));
		}
		yaml.append("  numbers: [")
			.append("1234567,".repeat(5_000))
			.append("1]\n  text: '")
			.append("long ü ".repeat(20_000))
			.append("'\n");
		assertWritten(yaml.toString());
	}

	private static void assertWritten(String yaml) {
		Fingy fingy = Fingy.of(bind(yaml));
		assertThat(rooted(run(fingy.toJava()))).isEqualTo(fingy.fingerprint());
		assertThat(rooted(run(Fingy.read(fingy.toJson()).toJava()))).isEqualTo(fingy.fingerprint());
	}

	@Test
	void deepTreesAreSeveralMethods() {
		String text = "x".repeat(1900);
		String yaml = "t: {any: " + "{a: %1$s, b: ".repeat(40).formatted(text) + "1" + "}".repeat(40) + "}";
		assertWritten(yaml);
	}

	@Test
	void secretsOfLargeTreesReachTheirParts() {
		StringBuilder yaml = new StringBuilder("t:\n  token: one\n  parts:\n");
		for (int i = 0; i < 600; i++) {
			yaml.append((i % 300 == 7) ? "  - {type: login, token: hunter2, number: 3}\n"
					: "  - {type: nest, inner: {type: leaf, size: 2}}\n");
		}
		Fingy fingy = Fingy.of(bind(yaml.toString()));
		for (String source : List.of(fingy.toJava(), Fingy.read(fingy.toJson()).toJava())) {
			assertThat(source.replaceAll("\\s+", " "))
				.contains(" t(Object tParts7Token, Object tParts307Token, Object tToken) {");
			Everything written = (Everything) run(source, "seven", "more", "own").get();
			assertThat(written.token()).isEqualTo("own");
			assertThat(written.parts().get(7)).isEqualTo(new Login("seven", 3));
			assertThat(written.parts().get(307)).isEqualTo(new Login("more", 3));
		}
	}

	@Test
	void methodsHaveNamesOfTheirOwn() {
		String source = Fingy
			.read("""
					{ "fingy": 1, "captured": "2026-11-22T16:00:00Z", "fingerprint": { "config": "sha256:0000000000000000000000000000000000000000000000000000000000000000", "code": "sha256:0000000000000000000000000000000000000000000000000000000000000000" },
					  "configurations": {
					    "a.b": { "class": "demo.First", "properties": { "x": { "value": 1 } } },
					    "a-b": { "class": "demo.Second", "properties": { } },
					    "aB": { "class": "demo.Third", "properties": { } },
					    "notify": { "class": "demo.Fourth", "properties": { } },
					    "map": { "class": "demo.Fifth", "properties": { } } } }""")
			.toJava();
		assertThat(source.lines().filter((line) -> line.contains("public static")).map(String::strip)).containsExactly(
				"public static Lazy<First> aB() {", "public static Lazy<Second> aB2() {",
				"public static Lazy<Third> aB3() {", "public static Lazy<Fourth> notify2() {",
				"public static Lazy<Fifth> map2() {");
	}

	// What stands on its own has no prefix
	private static String rooted(Lazy<?> written) {
		String yaml = written.fingy().toYaml().replace("ref: ", "ref: t.").indent(2);
		return Fingy.of(bind(yaml.isBlank() ? "t: {}" : "t:\n" + yaml)).fingerprint();
	}

	static Lazy<?> run(String source, Object... arguments) {
		try {
			String given = source.replaceFirst("(?s).*?class (\\w+) .*", "$1");
			String name = given + count++;
			Path file = Files.writeString(directory.resolve(name + ".java"),
					source.replaceAll("\\b" + given + "\\b", name));
			boolean result = COMPILER
				.getTask(null, FILES, null, List.of("-proc:none", "-d", directory.toString()), null,
						FILES.getJavaFileObjects(file))
				.call();
			assertThat(result).as(source).isTrue();
			boolean right = source.startsWith("package dev.fingy.roundtrip.right;");
			String path = "dev/fingy/roundtrip/" + (right ? "right/" : "") + name + ".class";
			Class<?> type = MethodHandles.privateLookupIn(right ? Knot.class : JavaTests.class, MethodHandles.lookup())
				.defineClass(Files.readAllBytes(directory.resolve(path)));
			Method method = Arrays.stream(type.getDeclaredMethods())
				.filter((each) -> each.getReturnType() == Lazy.class)
				.findFirst()
				.orElseThrow();
			return (Lazy<?>) method.invoke(null, arguments);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InvocationTargetException ex) {
			throw new AssertionError(source, ex.getCause());
		}
		catch (ReflectiveOperationException ex) {
			throw new AssertionError(source, ex);
		}
	}

	private static Everything bind(String yaml) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().forEach((each) -> environment.getPropertySources().remove(each.getName()));
		try {
			new YamlPropertySourceLoader().load("yaml", new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)))
				.forEach(environment.getPropertySources()::addLast);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return FingyBinder.get(environment).bind("t", Everything.class);
	}

	@TypeName("leaf")
	record Leaf(@DefaultValue("1") int size) implements Item {

	}

	@TypeName("nest")
	record Nest(Item inner) implements Item {

	}

	@TypeName("pair")
	record Pair(Item left, Item right) implements Item {

	}

	@TypeName("box")
	record Box<T>(@Nullable Item inner) implements Item {

	}

	@TypeName("hidden")
	private record Hidden(int size) implements Item {

	}

	@TypeName("plain")
	static final class Plain implements Item {

		Plain(int size) {
		}

		@TypeName("made")
		static Plain make(int size) {
			return new Plain(size);
		}

	}

	@TypeName("bean")
	public static class Bean implements Item {

		private int size;

		public int getSize() {
			return this.size;
		}

		public void setSize(int size) {
			this.size = size;
		}

	}

	static final class Other {

		private Other() {
		}

		@TypeName("other-leaf")
		record Leaf(@DefaultValue("1") int size) implements Item {

		}

	}

	record Everything(@Nullable Item part, @Nullable Lazy<Item> lazy, @DefaultValue List<Item> parts,
			@DefaultValue Map<String, Item> named, @Nullable String text, @DefaultValue("0.5") double rate,
			@DefaultValue("1s") Duration pause, @DefaultValue("slow") Mode mode, @DefaultValue("7") int[] numbers,
			@DefaultValue("x,y") Set<String> tags, @DefaultValue Map<Mode, Integer> modes,
			@DefaultValue Map<Integer, String> ages, @Nullable Map<String, Object> any, @DefaultValue Nested nested,
			Optional<Item> maybe, @DefaultValue List<List<Integer>> matrix,
			@DefaultValue Map<String, List<Lazy<Item>>> lazies, int count, long total, @DefaultValue("a") char letter,
			@DefaultValue("1") byte small, @Nullable @Secret String token, @Nullable Shape shape) {

	}

	@Discriminated(property = "kind")
	interface Shape {

	}

	@TypeName("circle")
	record Circle(@DefaultValue("1") int radius) implements Shape {

	}

	@TypeName("framed")
	record Framed(Shape shape, @Nullable Item inner) implements Item {

	}

	@TypeName("login")
	record Login(@Secret String token, int number) implements Item {

	}

	record Nested(@DefaultValue("nobody") String name) {

	}

}
