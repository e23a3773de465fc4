package dev.fingy.internal.codehash;

import java.io.Serializable;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class CodeHashTests {

	private static final String NET = """
			package com.acme.models;
			import java.util.function.*;
			public class Net {
				private static final int UNITS = 4;
				private final int layers;
				private String name = "net";
				public Net(int layers) { this.layers = layers; }
				public int size() { return UNITS * this.layers; }
				public Supplier<String> shown() { return () -> this.name + " of " + size(); }
				public IntUnaryOperator twice() { return (x) -> { IntSupplier y = () -> x; return y.getAsInt() * 2; }; }
				public Runnable once() { return new Runnable() { public void run() { System.out.println("once"); } }; }
				public Runnable never() { return new Runnable() { public void run() { throw new Error(); } }; }
				static class Helper { int help(int x) { return x > 3 ? x : 7; } }
			}
			""";

	@BeforeAll
	static void compileInto(@TempDir Path directory) {
		Compiled.root = directory;
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("sameCode")
	void ofWhenCodeIsTheSameIsTheSame(String description, String source) {
		assertThat(source).isNotEqualTo(NET);
		assertThat(net(source)).isEqualTo(net(NET));
	}

	static Stream<Arguments> sameCode() {
		return Stream.of(arguments("comment", NET.replace("public int size()", "/** Size. */ public int size()")),
				arguments("formatting", NET.replace("\n", "\n\n\n").replace("{ ", "{\n\t\t")),
				arguments("parameter name",
						NET.replace("int layers) { this.layers = layers;", "int count) { this.layers = count;")),
				arguments("local variable", NET.replace("y.getAsInt", "z.getAsInt").replace("y = ()", "z = ()")),
				arguments("order of methods", moved("public int size()", "public Runnable never()")),
				arguments("order of lambdas", moved("public Supplier<String> shown()", "public Runnable once()")),
				arguments("order of anonymous classes", moved("public Runnable once()", "static class Helper")),
				arguments("order of fields", moved("private String name", "private final int layers")),
				arguments("order of nested classes", moved("static class Helper", "public int size()")));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("changedCode")
	void ofWhenCodeIsChangedIsAnother(String description, String source) {
		assertThat(source).isNotEqualTo(NET);
		assertThat(net(source)).isNotEqualTo(net(NET));
	}

	static Stream<Arguments> changedCode() {
		return Stream.of(arguments("constant", NET.replace("UNITS = 4", "UNITS = 5")),
				arguments("text", NET.replace("\"net\"", "\"mlp\"")),
				arguments("method body", NET.replace("UNITS * this", "UNITS + this")),
				arguments("name of a method", NET.replace("size()", "width()")),
				arguments("type of a field",
						NET.replace("private final int layers", "private final long layers")
							.replace("UNITS * this.layers", "UNITS * (int) this.layers")),
				arguments("generic signature", NET.replace("Supplier<String> shown", "Supplier<?> shown")),
				arguments("visibility", NET.replace("public int size", "protected int size")),
				arguments("lambda", NET.replace(" of ", " with ")),
				arguments("lambda in a lambda", NET.replace("() -> x;", "() -> x + 1;")),
				arguments("anonymous class", NET.replace("(\"once\")", "(\"twice\")")),
				arguments("anonymous classes swapped",
						NET.replace("once()", "tmp()").replace("never()", "once()").replace("tmp()", "never()")),
				arguments("nested class", NET.replace("x : 7", "x : 8")),
				arguments("comparison", NET.replace("x > 3", "x >= 3")),
				arguments("exception", NET.replace("new Error()", "new AssertionError()")),
				arguments("annotation", NET.replace("public int size", "@Deprecated public int size")),
				arguments("new method", NET.replace("static class", "int more() { return 1; } static class")),
				arguments("interface", NET.replace("class Net {", "class Net implements java.io.Serializable {")));
	}

	@Test
	void ofWhenCompiledInAnotherWayIsTheSame() {
		Compiled plain = Compiled.with("-g:none").add(NET);
		Compiled named = Compiled.with("-parameters").add(NET);
		assertThat(CodeHash.of(plain.load("com.acme.models.Net"))).isEqualTo(net(NET));
		assertThat(CodeHash.of(named.load("com.acme.models.Net"))).isEqualTo(net(NET));
	}

	@Test
	void ofIsTheSameInEveryRun() {
		// Pinned: another value means that hashes in old documents have lost their
		// meaning
		assertThat(hash("Pinned", "class Pinned { int one() { return 1; } }"))
			.isEqualTo("sha256:2877869fadf4565964f639cf9cf59e8ee8d8e82ca49304190001de349b599b74");
		assertThat(CodeHash.of(CodeHashTests.class)).matches("sha256:[0-9a-f]{64}");
	}

	@Test
	void ofCountsSwitchesLoopsAndCatches() {
		String source = """
				class Flow {
					int of(String text, int[] xs) {
						try {
							for (int x : xs) { switch (x) { case 1: return 2; case 900: continue; default: break; } }
							synchronized (this) { return switch (text) { case "a" -> 1; default -> xs[0]++; }; }
						}
						catch (IllegalStateException ex) { return Integer[].class.hashCode() + new int[2][3].length; }
					}
				}
				""";
		String hash = hash("Flow", source);
		assertThat(hash("Flow", source)).isEqualTo(hash);
		assertThat(hash("Flow", source.replace("900", "901"))).isNotEqualTo(hash);
		assertThat(hash("Flow", source.replace("IllegalState", "IllegalArgument"))).isNotEqualTo(hash);
		assertThat(hash("Flow", source.replace("continue", "return 3"))).isNotEqualTo(hash);
		assertThat(hash("Flow", source.replace("xs[0]++", "++xs[0]"))).isNotEqualTo(hash);
		assertThat(hash("Flow", source.replace("[2][3]", "[3][2]"))).isNotEqualTo(hash);
	}

	@Test
	void ofCountsComponentsAndAttributesOfAnnotations() {
		String source = """
				record Point(@Limit(min = 1, max = 2) int x, int y) { Point { if (x < 0) throw new Error(); } }
				""";
		String limit = """
				import java.lang.annotation.*;
				@Retention(RetentionPolicy.RUNTIME)
				public @interface Limit { int min() default 0; int max() default 9; }
				""";
		String hash = point(limit, source);
		assertThat(point(limit, source.replace("min = 1, max = 2", "max = 2, min = 1"))).isEqualTo(hash);
		assertThat(point(limit, source.replace("min = 1", "min = 2"))).isNotEqualTo(hash);
		assertThat(point(limit, source.replace("max = 2) int x, int y", "max = 2) int y, int x"))).isNotEqualTo(hash);
	}

	@Test
	void ofCountsSerializableLambdas() {
		String source = """
				class Jobs {
					Object a() { return (Runnable & java.io.Serializable) () -> System.out.println("a"); }
					Object b() { return (Runnable & java.io.Serializable) () -> System.out.println("b"); }
				}
				""";
		assertThat(hash("Jobs", source.replace("\"b\"", "\"c\""))).isNotEqualTo(hash("Jobs", source));
	}

	@Test
	void ofCountsSupertypesOfTheSameDirectory() {
		String base = "package net.lib; public class Base { public int x() { return 1; } }";
		String type = "package com.acme; public class Type extends net.lib.Base { }";
		String hash = CodeHash.of(Compiled.of(base, type).load("com.acme.Type"));
		assertThat(CodeHash.of(Compiled.of(base.replace("1", "2"), type).load("com.acme.Type"))).isNotEqualTo(hash);
	}

	@Test
	void ofCountsSupertypesOfTheSamePackagesWhereverTheyAre() {
		String base = "package com.acme.base; public interface Base { default int x() { return 1; } }";
		String type = "package com.acme.impl; public class Type implements com.acme.base.Base { }";
		String hash = CodeHash.of(Compiled.of(base, type).load("com.acme.impl.Type"));
		assertThat(CodeHash.of(Compiled.of(base).add(type).load("com.acme.impl.Type"))).isEqualTo(hash);
		assertThat(CodeHash.of(Compiled.of(base.replace("1", "2")).add(type).load("com.acme.impl.Type")))
			.isNotEqualTo(hash);
	}

	@Test
	void ofDoesNotCountSupertypesOfLibraries() {
		String base = "package net.lib; public class Base { public int x() { return 1; } }";
		String type = "package com.acme; public class Type extends net.lib.Base { }";
		String hash = CodeHash.of(Compiled.of(base).add(type).load("com.acme.Type"));
		assertThat(CodeHash.of(Compiled.of(base.replace("1", "2")).add(type).load("com.acme.Type"))).isEqualTo(hash);
	}

	@Test
	void ofDoesNotCountOtherTypesOfTheSameBase() {
		String base = """
				package com.acme;
				public sealed interface Model {
					record Linear(int x) implements Model { }
					record Neural(int x) implements Model { }
					class Shared { int one() { return 1; } }
				}
				""";
		String hash = CodeHash.of(Compiled.of(base).load("com.acme.Model$Linear"));
		String more = base.replace("class Shared", "record Forest() implements Model { } class Shared");
		assertThat(CodeHash.of(Compiled.of(more).load("com.acme.Model$Linear"))).isEqualTo(hash);
		String shared = base.replace("return 1", "return 2");
		assertThat(CodeHash.of(Compiled.of(shared).load("com.acme.Model$Linear"))).isNotEqualTo(hash);
	}

	@Test
	void ofFactoryCountsHolderAndReturnType() throws Exception {
		String type = "package com.acme; public class Type { int x() { return 1; } }";
		String holder = """
				package com.acme;
				public class Types {
					public static Type type(int a) { return new Type(); }
					public static Type other(int a) { return new Type(); }
				}
				""";
		String hash = CodeHash.of(factory("type", type, holder));
		assertThat(CodeHash.of(factory("type", type, holder))).isEqualTo(hash);
		assertThat(CodeHash.of(factory("other", type, holder))).isNotEqualTo(hash);
		assertThat(CodeHash.of(factory("type", type.replace("1", "2"), holder))).isNotEqualTo(hash);
		assertThat(CodeHash.of(factory("type", type, holder.replace("new Type()", "null")))).isNotEqualTo(hash);
	}

	@Test
	void ofWhenThereIsNoClassFileIsTheSameForTheSameKind() {
		Supplier<String> first = lambda("a");
		Supplier<String> second = () -> "b";
		assertThat(CodeHash.of(first.getClass())).isEqualTo(CodeHash.of(second.getClass()));
		assertThat(CodeHash.of(proxy(Runnable.class))).isEqualTo(CodeHash.of(proxy(Runnable.class)))
			.isNotEqualTo(CodeHash.of(proxy(Serializable.class)));
		assertThat(CodeHash.of(int.class)).isNotEqualTo(CodeHash.of(int[].class));
		assertThat(CodeHash.of(String.class)).isNotEqualTo(CodeHash.of(List.class));
	}

	private static Supplier<String> lambda(String text) {
		return () -> text;
	}

	private static Class<?> proxy(Class<?> type) {
		return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, args) -> null)
			.getClass();
	}

	private static Method factory(String name, String... sources) throws Exception {
		return Compiled.of(sources).load("com.acme.Types").getMethod(name, int.class);
	}

	private static String point(String limit, String source) {
		return CodeHash.of(Compiled.of(limit, source).load("Point"));
	}

	private static String net(String source) {
		return hash("com.acme.models.Net", source);
	}

	private static String hash(String name, String source) {
		return CodeHash.of(Compiled.of(source).load(name));
	}

	private static String moved(String line, String before) {
		String whole = NET.lines().filter((candidate) -> candidate.contains(line)).findFirst().orElseThrow();
		String target = NET.lines().filter((candidate) -> candidate.contains(before)).findFirst().orElseThrow();
		return NET.replace(whole + "\n", "").replace(target, whole + "\n" + target);
	}

}
