package dev.fingy.processor;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

import dev.fingy.internal.processor.catalog.Sources;
import dev.fingy.internal.registry.TypeCatalogBuilder;
import dev.fingy.internal.typereference.TypeDescriber;
import dev.fingy.reference.PropertyEntry;
import dev.fingy.reference.TypeReference;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which arguments can be absent, by the compiler and by reflection. The cases are the
 * parameters of {@code nullness.java}: their names begin with what is expected.
 */
class SameNullnessTests {

	private static final Path TABLE = Path.of("src/test/resources/nullness.java");

	private static final String USER = """
			// user/User.java
			package user;

			import org.springframework.boot.context.properties.ConfigurationProperties;
			import table.Base;

			@ConfigurationProperties("user")
			public record User(Base base) {

			}
			""";

	private static final Pattern PRIMITIVE = Pattern.compile(": needed-(int|boolean|char|double|long|number)$");

	@TempDir
	private Path directory;

	@Test
	void compilerKnowsWhatIsNeeded() throws IOException {
		Compiler compiler = new Compiler(this.directory);
		assertThat(compiler.compile(Files.readString(TABLE))).isEmpty();
		Map<String, String> found = needs(compiler);
		assertThat(found).hasSizeGreaterThan(70).isEqualTo(expected(found));
	}

	@Test
	void compilerKnowsWhatIsNeededAfterSeveralRounds() throws IOException {
		Compiler compiler = new Compiler(this.directory).with(() -> List.of(new FingyProcessor(),
				new Generator("table.Written", "package table;\n\nclass Written {\n\n}\n")));
		assertThat(compiler.compile(Files.readString(TABLE))).isEmpty();
		assertThat(needs(compiler)).isEqualTo(expected(needs(compiler)));
	}

	@Test
	void reflectionKnowsWhatIsNeeded() throws IOException {
		Compiler compiler = new Compiler(this.directory);
		assertThat(compiler.compile(Files.readString(TABLE))).isEmpty();
		Map<String, String> found = described(compiler);
		assertThat(found).hasSizeGreaterThan(70).isEqualTo(expected(found));
	}

	// Before Java 22, javac shows a processor no annotations of types of class files
	@Test
	void compilerKnowsWhatLibrariesNeed() throws IOException {
		Compiler module = module();
		assertThat(module.compile(USER)).isEmpty();
		assertThat(needs(module)).hasSizeGreaterThan(70).isEqualTo(needs(library()));
	}

	// As Gradle does
	@Test
	void librariesAreReadWhereTheCompilerIsWrapped() throws IOException {
		Compiler module = module().with(() -> List.of(new WrappedProcessor(true)));
		assertThat(module.compile(USER)).isEmpty();
		assertThat(needs(module)).isEqualTo(needs(library()));
	}

	@Test
	void sourcesAreReadWhereTheCompilerIsWrapped() throws IOException {
		Compiler compiler = new Compiler(this.directory).with(() -> List.of(new WrappedProcessor(true)));
		assertThat(compiler.compile(Files.readString(TABLE))).isEmpty();
		assertThat(needs(compiler)).isEqualTo(expected(needs(compiler)));
	}

	@Test
	@EnabledForJreRange(max = JRE.JAVA_21)
	void nothingButPrimitivesIsNeededOfClassFilesThatCannotBeRead() throws IOException {
		Compiler module = module().with(() -> List.of(new WrappedProcessor(false)));
		assertThat(module.compile(USER)).isEmpty();
		Map<String, String> found = needs(module);
		Map<String, String> expected = new TreeMap<>(found);
		expected.replaceAll((key, value) -> PRIMITIVE.matcher(key).find() ? "needed" : "optional");
		assertThat(found).hasSizeGreaterThan(70).containsValue("needed").isEqualTo(expected);
	}

	@Test
	void compilerKnowsWhatUnchangedClassesNeed() throws IOException {
		Compiler compiler = library();
		assertThat(compiler.compile("""
				// table/Inner.java
				package table;

				public record Inner(int neededNumber, String optionalText, String optionalOther) {

				}
				""")).isEmpty();
		Map<String, String> found = needs(compiler);
		assertThat(found).hasSizeGreaterThan(70)
			.containsEntry("table.Inner: optional-other", "optional")
			.isEqualTo(expected(found));
	}

	@Test
	void sourcesAreReadInsteadOfOldClassFiles() throws IOException {
		Compiler compiler = library();
		assertThat(compiler.compile("""
				// table/marked/below/BelowPackage.java
				package table.marked.below;

				import dev.fingy.TypeName;
				import org.jspecify.annotations.NullMarked;
				import org.jspecify.annotations.Nullable;
				import table.Base;

				@NullMarked
				@TypeName("below-package")
				public record BelowPackage(@Nullable String text) implements Base {

				}
				""")).isEmpty();
		assertThat(needs(compiler)).containsEntry("below-package: text", "optional");
		assertThat(compiler.compile("""
				// table/marked/below/BelowPackage.java
				package table.marked.below;

				import dev.fingy.TypeName;
				import org.jspecify.annotations.NullMarked;
				import table.Base;

				@NullMarked
				@TypeName("below-package")
				public record BelowPackage(String text) implements Base {

				}
				""")).isEmpty();
		assertThat(needs(compiler)).containsEntry("below-package: text", "needed");
	}

	private Compiler library() throws IOException {
		Compiler library = new Compiler(this.directory.resolve("library"));
		assertThat(library.compile(Files.readString(TABLE))).isEmpty();
		return library;
	}

	private Compiler module() throws IOException {
		Path jar = jar(library().output());
		return new Compiler(this.directory.resolve("module")).on(jar);
	}

	private Path jar(Path classes) throws IOException {
		Path jar = this.directory.resolve("library.jar");
		try (FileSystem files = FileSystems.newFileSystem(jar, Map.of("create", true));
				Stream<Path> found = Files.walk(classes)) {
			for (Path each : found.toList()) {
				Path target = files.getPath("/").resolve(classes.relativize(each).toString());
				if (Files.isDirectory(each)) {
					Files.createDirectories(target);
				}
				else {
					Files.copy(each, target);
				}
			}
		}
		return jar;
	}

	private static Map<String, String> needs(Compiler compiler) {
		return kinds(TypeReference.read(compiler.read(TypeReference.RESOURCE)));
	}

	private static Map<String, String> described(Compiler compiler) throws IOException {
		try (URLClassLoader loader = new URLClassLoader(new URL[] { compiler.output().toUri().toURL() },
				SameNullnessTests.class.getClassLoader())) {
			TypeCatalogBuilder types = new TypeCatalogBuilder();
			for (String type : compiler.read(Sources.LOCATION).lines().toList()) {
				types.add(SameReferenceTests.load(type, loader));
			}
			return kinds(new TypeDescriber(types.build(), loader).describe(List.of()));
		}
	}

	private static Map<String, String> kinds(TypeReference reference) {
		Map<String, String> kinds = new TreeMap<>();
		reference.bases().stream().flatMap((base) -> base.types().stream()).forEach((type) -> {
			assertThat(type.problem()).isEmpty();
			add(kinds, type.name(), type.properties());
		});
		reference.objects().forEach((object) -> add(kinds, object.declared(), object.properties()));
		return kinds;
	}

	private static void add(Map<String, String> kinds, String owner, List<PropertyEntry> properties) {
		properties.forEach(
				(property) -> kinds.put(owner + ": " + property.name(), property.isRequired() ? "needed" : "optional"));
	}

	private static Map<String, String> expected(Map<String, String> found) {
		Map<String, String> expected = new TreeMap<>();
		found.keySet().forEach((key) -> expected.put(key, key.contains(": needed-") ? "needed" : "optional"));
		return expected;
	}

	/**
	 * Runs the processor where it does not see which compiler it is.
	 */
	private static final class WrappedProcessor extends AbstractProcessor {

		private final FingyProcessor processor = new FingyProcessor();

		private final boolean readable;

		private WrappedProcessor(boolean readable) {
			this.readable = readable;
		}

		@Override
		public Set<String> getSupportedAnnotationTypes() {
			return this.processor.getSupportedAnnotationTypes();
		}

		@Override
		public SourceVersion getSupportedSourceVersion() {
			return this.processor.getSupportedSourceVersion();
		}

		@Override
		public synchronized void init(ProcessingEnvironment environment) {
			Filer filer = wrap(Filer.class, environment.getFiler(), (method, arguments) -> {
				if (!this.readable && method.equals("getResource") && arguments[0] != StandardLocation.CLASS_OUTPUT) {
					throw new FileNotFoundException();
				}
				return null;
			});
			this.processor.init(wrap(ProcessingEnvironment.class, environment,
					(method, arguments) -> method.equals("getFiler") ? filer : null));
		}

		@Override
		public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
			return this.processor.process(annotations, round);
		}

		private static <T> T wrap(Class<T> type, T wrapped, Answers answers) {
			return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
					(proxy, method, arguments) -> {
						Object answer = answers.answer(method.getName(), arguments);
						return (answer != null) ? answer : method.invoke(wrapped, arguments);
					}));
		}

		/**
		 * Answers a call in the place of what is wrapped.
		 */
		private interface Answers {

			Object answer(String method, Object[] arguments) throws IOException;

		}

	}

}
