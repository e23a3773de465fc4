package dev.fingy.processor;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;

import dev.fingy.FingyBinder;
import dev.fingy.FingyException;
import dev.fingy.TypeName;
import dev.fingy.TypeRegistry;
import dev.fingy.internal.registry.TypeCatalogBuilder;
import dev.fingy.internal.typereference.TypeDescriber;
import dev.fingy.reference.TypeReference;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Types with variables, wildcards and bounds of every kind: both compilers accept them,
 * the reference is the one that the application reads from the classes, and without the
 * processor they bind or fail with a sentence.
 */
class GenericTypesTests {

	private static final String SOURCES = """
			// demo/Base.java
			package demo;

			@dev.fingy.Discriminated
			public interface Base {

			}
			// demo/P.java
			package demo;

			@org.springframework.boot.context.properties.ConfigurationProperties("p")
			public record P(Base node) {

			}
			// demo/Types.java
			package demo;

			import java.util.*;
			import java.util.function.*;

			import dev.fingy.*;

			public class Types {

			""";

	@TempDir
	private Path directory;

	@ParameterizedTest(name = "{0}")
	@MethodSource("cases")
	void compilersAccept(Case given) throws IOException {
		Compiler javac = new Compiler(this.directory.resolve("javac")).without("-Xlint:all,-processing");
		Compiler eclipse = new Compiler(this.directory.resolve("eclipse")).byEclipse();
		assertThat(javac.compile(given.sources())).isEqualTo(given.compiler());
		assertThat(eclipse.compile(given.sources()).isEmpty()).isEqualTo(given.compiler().isEmpty());
		assertThat(eclipse.read(Compilation.REFERENCE)).isEqualTo(javac.read(Compilation.REFERENCE));
		if (given.compiler().isEmpty()) {
			assertThat(described(javac)).isEqualTo(
					SameReferenceTests.comparable(TypeReference.read(javac.read(Compilation.REFERENCE))).toJson());
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("cases")
	void bindWithoutTheProcessor(Case given) throws IOException {
		Compiler compiler = new Compiler(this.directory).without("-Xlint:all,-processing").with(List::of);
		assertThat(compiler.compile(given.sources())).isEmpty();
		assertThat(bound(compiler, given.yaml())).isEqualTo(given.expected());
	}

	@Test
	void boundsThatAreComparedWithTypesOfThemselvesCompile() {
		String sources = SOURCES
				+ """
						@Discriminated interface Source<T> { }
						static class Self<L> implements Comparable<Self<L>> { public int compareTo(Self<L> other) { return 0; } }
						@TypeName record A<T>(Source<? super T> s, B<?> b) implements Source<Self<T>>, Base { }
						record B<T extends Comparable<? super T>>(Source<? extends T> of, Source<Comparable<? super T>> more) { }
						}
						""";
		assertThat(new Compiler(this.directory.resolve("javac")).compile(sources)).isEmpty();
		assertThat(new Compiler(this.directory.resolve("eclipse")).byEclipse().compile(sources)).isEmpty();
	}

	private static String described(Compiler compiler) throws IOException {
		try (URLClassLoader loader = loader(compiler)) {
			TypeCatalogBuilder types = new TypeCatalogBuilder();
			registered(loader).forEach(types::add);
			TypeReference described = new TypeDescriber(types.build(), loader)
				.describe(List.of(new TypeDescriber.Configuration("p", load(loader, "demo.P"))));
			return SameReferenceTests.comparable(described).toJson();
		}
	}

	private static String bound(Compiler compiler, String yaml) throws IOException {
		try (URLClassLoader loader = loader(compiler)) {
			StandardEnvironment environment = new StandardEnvironment();
			new YamlPropertySourceLoader()
				.load("given.yaml", new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8), "given.yaml"))
				.forEach(environment.getPropertySources()::addFirst);
			TypeRegistry types = TypeRegistry.builder().add(registered(loader).toArray(Class<?>[]::new)).build();
			return FingyBinder.get(environment).withTypes(types).bind("p", load(loader, "demo.P")) + "\n";
		}
		catch (FingyException ex) {
			return ex.getMessage();
		}
	}

	private static URLClassLoader loader(Compiler compiler) throws IOException {
		return new URLClassLoader(new URL[] { compiler.output().toUri().toURL() },
				GenericTypesTests.class.getClassLoader());
	}

	private static Stream<Class<?>> registered(ClassLoader loader) {
		Class<?> types = load(loader, "demo.Types");
		return Stream.concat(Stream.of(types), Stream.of(types.getDeclaredClasses()))
			.filter((type) -> type == types || type.isAnnotationPresent(TypeName.class));
	}

	private static Class<?> load(ClassLoader loader, String name) {
		try {
			return Class.forName(name, false, loader);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	static Stream<Case> cases() throws IOException {
		return Stream.of(Files.readString(Path.of("src/test/resources/generics.txt")).split("(?m)^=== "))
			.filter((text) -> !text.isBlank())
			.map(Case::read);
	}

	/**
	 * A registered type {@code A}, and what becomes of it.
	 *
	 * @param name what is special in it
	 * @param declaration the type
	 * @param compiler what the compiler says
	 * @param node what configuration says of its arguments
	 * @param expected what is bound, or the report
	 */
	record Case(String name, String declaration, String compiler, String node, String expected) {

		private static Case read(String text) {
			String[] parts = text.split("(?m)^--- (?:compiler|given|expected)\n");
			int end = text.indexOf('\n') + 1;
			assertThat(parts).as(text).hasSize(4);
			return new Case(text.substring(0, end).strip(), parts[0].substring(end), parts[1], parts[2],
					parts[3].stripTrailing() + "\n");
		}

		private String sources() {
			return SOURCES + this.declaration.indent(4) + "}\n";
		}

		private String yaml() {
			return "p:\n  node:\n    type: a\n" + this.node.indent(4);
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

}
