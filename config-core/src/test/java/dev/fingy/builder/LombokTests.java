package dev.fingy.builder;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fingy.Fingy;
import dev.fingy.Lazy;
import dev.fingy.TestSources;
import dev.fingy.TypeRegistry;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Classes of Lombok as types: by their builder where a constructor would lose defaults,
 * and otherwise in the way of Spring Boot.
 */
class LombokTests {

	// Those that the compiler is tested with as well
	private static final Path TYPES = Path.of("src/test/resources/builder/lombok.java");

	@TempDir
	private static Path directory;

	private static LombokCode code;

	private static ClassLoader before;

	@BeforeAll
	static void compile() throws IOException {
		code = LombokCode.compile(directory, Files.readString(TYPES));
		before = Thread.currentThread().getContextClassLoader();
		Thread.currentThread().setContextClassLoader(code.load("demo.Types").getClassLoader());
	}

	@AfterAll
	static void close() throws IOException {
		Thread.currentThread().setContextClassLoader(before);
		code.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{type: built, units: 3}               | Types.Built(units=3, lr=0.5, names=[a, b], tags=[], sizes=[], options={}, every=PT5S, part=Part(size=3, text=part), note=null)
					{type: built, units: 3, lr: 0.1, names: [c], tags: [x, y], sizes: [1, 2], options: {a: 1}, every: 1m, part: {size: 4}, note: n} | Types.Built(units=3, lr=0.1, names=[c], tags=[x, y], sizes=[1, 2], options={a=1}, every=PT1M, part=Part(size=4, text=part), note=n)
					{type: value, units: 3}               | Types.Val(units=3, lr=0.5, note=null)
					{type: value, units: 3, lr: 0.1, note: n} | Types.Val(units=3, lr=0.1, note=n)
					{type: all-args, units: 3}            | Types.AllArgs(units=3, lr=0.5, note=note)
					{type: all-args, units: 3, note: ''}  | Types.AllArgs(units=3, lr=0.5, note=)
					bean                                  | Types.Bean(units=0, lr=0.5)
					{type: bean, units: 3}                | Types.Bean(units=3, lr=0.5)
					{type: sub, units: 3, note: n}        | Types.Sub(super=Types.Base(units=3, lr=0.5), note=n, depth=2)
					{type: sub, units: 3, lr: 1, depth: 4} | Types.Sub(super=Types.Base(units=3, lr=1.0), note=null, depth=4)
					{type: renamed, units: 3}             | Types.Renamed(units=3, learningRate=0.5)
					{type: renamed, units: 3, learning-rate: 1} | Types.Renamed(units=3, learningRate=1.0)
					{type: generic, value: 3}             | Types.Generic(value=3, names=[g])
					{type: custom, units: 3}              | Types.Custom(units=3, lr=0.7, every=null)
					{type: custom, units: 3, every: 2s}   | Types.Custom(units=3, lr=0.7, every=PT2S)
					{type: just-value, units: 3}          | Types.JustValue(units=3, note=null)
					just-data                             | Types.JustData(units=3, note=n)
					{type: required, units: 3}            | Types.Required(units=3, note=n)
					{type: with, units: 3}                | Types.Withs(units=3)
					{type: fluent, units: 3}              | Types.Fluent(units=3)
					chained                               | Types.Chained(units=4)
					{type: chained, units: 3}             | Types.Chained(units=3)
					{type: rec, units: 3, lr: 1}          | Rec[units=6, lr=1.0]
					{type: constructor, units: 3}         | Types.OnConstructor(units=30)
					square                                | Types.OnMethod(units=9)
					{type: square, width: 4}              | Types.OnMethod(units=12)
					""")
	void objectsAreCreatedAsTheirAuthorsMean(String node, String expected) {
		assertThat(model(node)).hasToString(expected);
	}

	@Test
	void argumentsWithoutDefaultAreNeeded() {
		assertThat(problems("t: { model: built, models: [ { type: sub, lr: 1 }, checked, value, custom, square ] }"))
			.isEqualTo("""
					4 problems in the configuration of 't':

					  t.model: needs 'units'
					      Origin: Byte array resource [application.yaml] - 1:13

					  t.models[0]: needs 'units'
					      Origin: Byte array resource [application.yaml] - 1:38

					  t.models[1]: needs 'units', 'name', 'open'
					      Origin: Byte array resource [application.yaml] - 1:52

					  t.models[2]: needs 'units'
					      Origin: Byte array resource [application.yaml] - 1:61
					""");
	}

	@Test
	void defaultsThatTheChosenConstructorLosesAreNeeded() {
		assertThat(problems("t: { model: bound }")).isEqualTo("""
				1 problem in the configuration of 't':

				  t.model: needs 'units', 'lr', 'note'
				      Origin: Byte array resource [application.yaml] - 1:13
				""");
		assertThat(model("{ type: bound, units: 1, lr: 2, note: n }"))
			.hasToString("Types.Bound(units=1, lr=2.0, note=n)");
	}

	@Test
	void whatIsAnnotatedOnFieldsHoldsForTheBuilder() {
		assertThat(problems("t: { model: { type: checked, units: 10, name: n, open: true, kind: k } }")).isEqualTo("""
				2 problems in the configuration of 't':

				  t.model.kind: 'checked' has no such property
				      Origin: Byte array resource [application.yaml] - 1:68
				      Properties: units, name, token, inner, class, models, open, lazy

				  t.model.units: must be less than or equal to 9
				      Value:  10
				      Origin: Byte array resource [application.yaml] - 1:37
				""");
		assertThat(model("{ type: checked, units: 1, name: n, open: true, class: c, models: [ just-data ] }"))
			.hasToString(
					"Types.Checked(units=1, name=n, token=swordfish, inner=Types.JustData(units=3, note=n), kind=c, "
							+ "models=[Types.JustData(units=3, note=n)], open=true, lazy=null)");
	}

	@Test
	void defaultsAreInTheDocumentOnceTheObjectIsThere() {
		Object training = bind("t: { lazy: { type: checked, units: 1, name: n, open: false } }");
		Lazy<?> lazy = (Lazy<?>) read(training, "lazy");
		Fingy before = Fingy.of(training);
		assertThat(plain(before)).doesNotContain("token", "swordfish");
		lazy.get();
		Fingy after = Fingy.of(training);
		assertThat(plain(after))
			.contains("\"token\":{\"masked\":true", "\"models\":{\"items\":[],\"unmentioned\":true}")
			.doesNotContain("swordfish");
		assertThat(after.fingerprint()).isEqualTo(before.fingerprint());
		assertThat(after.toYaml()).isEqualTo(
				"t:\n  lazy:\n    type: checked\n    units: 1\n    name: n\n    inner:\n      type: just-data\n    open: false\n");
	}

	@Test
	void defaultsOfPlainObjectsAreInTheDocument() {
		Object training = bind("t: { model: { type: value, units: 1 }, part: { size: 2 } }");
		assertThat(plain(Fingy.of(training))).contains("\"lr\":{\"value\":0.5,\"default\":true,\"unmentioned\":true}",
				"\"text\":{\"value\":\"part\",\"default\":true,\"unmentioned\":true}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{type: built, units: 3}",
			"{type: built, units: 3, tags: [x, y], options: {a: 1}, part: {size: 4}}", "{type: all-args, units: 3}",
			"{type: sub, units: 3}", "{type: renamed, units: 3, learning-rate: 1}", "{type: square, width: 4}",
			"square" })
	void objectsAreTheSameFromEveryForm(String node) throws IOException {
		Object training = bind("t: { lazy: " + node + " }");
		String expected = object(training);
		Fingy fingy = Fingy.of(training);
		Class<?> type = code.load("demo.Training");
		assertThat(object(Fingy.read(new StringReader(fingy.toJson())).at("t").build(type))).isEqualTo(expected);
		assertThat(object(bind(fingy.toYaml()))).isEqualTo(expected);
		assertThat(object(fingy.at("t").build(type))).isEqualTo(expected);
		assertThat(object(java(fingy))).isEqualTo(expected);
		assertThat(object(java(Fingy.of(read(training, "lazy"))))).isEqualTo(expected);
	}

	private static Object java(Fingy fingy) {
		String source = fingy.toJava();
		String type = source.replaceAll("(?s).*public final class (\\w+) .*", "$1");
		String name = source.contains("package ") ? source.replaceAll("(?s).*?package (\\S+);.*", "$1.") : "";
		LombokCode written = code.with(directory, "// " + (name + type).replace('.', '/') + ".java\n" + source);
		try {
			return java.util.Arrays.stream(written.load(name + type).getMethods())
				.filter((method) -> java.lang.reflect.Modifier.isStatic(method.getModifiers()))
				.findFirst()
				.orElseThrow()
				.invoke(null);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(source, ex);
		}
	}

	private static String object(Object found) {
		if (found instanceof Lazy<?> lazy) {
			return object(lazy.get());
		}
		boolean holder = found.getClass().getSimpleName().equals("Training");
		return holder ? object(read(found, "lazy")) : found.toString();
	}

	@Test
	void changesLeaveTheOtherDefaults() {
		Lazy<?> lazy = (Lazy<?>) read(bind("t: { lazy: { type: value, units: 1 } }"), "lazy");
		assertThat(lazy.with("units", 2).get()).hasToString("Types.Val(units=2, lr=0.5, note=null)");
		assertThat(lazy.with(Map.of("lr", 0.1)).get()).hasToString("Types.Val(units=1, lr=0.1, note=null)");
		assertThat(Lazy.of(code.load("demo.Types$Val"), Map.of("units", 4)).get())
			.hasToString("Types.Val(units=4, lr=0.5, note=null)");
	}

	private static String plain(Fingy fingy) {
		return fingy.toJson().replaceAll("\\s", "");
	}

	private static Object bind(String yaml) {
		return sources(yaml).bind("t", code.load("demo.Training"));
	}

	private static String problems(String yaml) {
		return sources(yaml).problems(code.load("demo.Training"));
	}

	private static Object model(String node) {
		Object training = sources("t: { model: " + node + " }").bind("t", code.load("demo.Training"));
		return read(training, "model");
	}

	private static Object read(Object record, String component) {
		try {
			return record.getClass().getMethod(component).invoke(record);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static TestSources sources(String... yaml) {
		return TestSources.yaml(yaml).with(LombokTests::register);
	}

	private static void register(TypeRegistry.Builder types) {
		for (Class<?> type : code.load("demo.Types").getDeclaredClasses()) {
			if (!type.getSimpleName().equals("Base")) {
				types.add(type);
			}
		}
	}

}
