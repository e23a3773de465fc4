package dev.fingy.internal.registry;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import dev.fingy.FingyBinder;
import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.TypeRegistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * The report of an unknown type tells which class would be meant, and why it is not
 * registered. The libraries are jars that were compiled without the processor.
 */
class UnregisteredTypesTests {

	private static final String BASE = """
			package lib.api;
			@dev.fingy.Discriminated
			public interface Model {
			}
			""";

	private static final String CONFIGURATION = """
			package app;
			public record App(lib.api.Model model) {
			}
			""";

	@TempDir
	private Path directory;

	private final List<URL> jars = new ArrayList<>();

	private URLClassLoader loader;

	private ClassLoader before;

	@BeforeEach
	void createLoader() {
		this.loader = new URLClassLoader(new URL[0]);
		this.before = Thread.currentThread().getContextClassLoader();
	}

	@AfterEach
	void closeLoader() throws IOException {
		Thread.currentThread().setContextClassLoader(this.before);
		this.loader.close();
	}

	@Test
	void typeInAPackageThatIsNotScanned() throws Exception {
		jar("lib.jar", BASE, """
				package lib.std;
				@dev.fingy.TypeName("std")
				public record Standard(int size) implements lib.api.Model {
				}
				""");
		jar("app.jar", CONFIGURATION);
		assertThat(problem("std").reason()).isEqualTo("unknown type 'std': lib.std.Standard of lib.jar is not "
				+ "registered, since it was compiled without fingy-processor, its package is not scanned, and no "
				+ "TypeContributor adds it");
		assertThat(problem("STD").reason()).startsWith("unknown type 'STD': lib.std.Standard of lib.jar is not ");
		assertThat(problem("standard").reason()).startsWith("unknown type 'standard': lib.std.Standard of lib.jar ");
	}

	@Test
	void typeInAnotherJarThanItsBase() throws Exception {
		jar("lib.jar", BASE);
		jar("more.jar", """
				package more;
				@dev.fingy.TypeName(aliases = "std")
				public record StandardModel(int size) implements lib.api.Model {
				}
				""");
		jar("app.jar", CONFIGURATION);
		assertThat(problem("std").reason()).startsWith("unknown type 'std': more.StandardModel of more.jar is not ");
	}

	@Test
	void factoryMethod() throws Exception {
		jar("lib.jar", BASE, """
				package lib.std;
				public class Models {
					@dev.fingy.TypeName
					public static lib.api.Model std(int size) {
						return null;
					}
				}
				""");
		jar("app.jar", CONFIGURATION);
		assertThat(problem("std").reason())
			.startsWith("unknown type 'std': lib.std.Models.std of lib.jar is not registered, since ");
	}

	@Test
	void typeThatTheIndexOfItsJarDoesNotList() throws Exception {
		jar("lib.jar", Map.of(IndexedType.LOCATION, IndexedType.HEADER + "\n"), BASE, """
				package lib.api;
				@dev.fingy.TypeName
				public record Std(int size) implements Model {
				}
				""");
		jar("app.jar", CONFIGURATION);
		assertThat(problem("std").reason()).isEqualTo("unknown type 'std': lib.api.Std of lib.jar is not registered, "
				+ "since the index there does not list it; compile it again with fingy-processor");
	}

	@Test
	void classWithoutAnnotation() throws Exception {
		jar("lib.jar", BASE, """
				package lib.api;
				public abstract class Large implements Model {
					public static class StdModel extends Large {
						static {
							System.setProperty("lib.loaded", "true");
						}
					}
				}
				""");
		jar("app.jar", CONFIGURATION);
		String expected = "lib.api.Large$StdModel is not registered, since it has no @TypeName, and no "
				+ "TypeContributor adds it";
		assertThat(problem("std").reason()).isEqualTo("unknown type 'std': " + expected);
		assertThat(problem("std-model").reason()).isEqualTo("unknown type 'std-model': " + expected);
		assertThat(problem("large").reason()).isEqualTo("unknown type 'large'");
		assertThat(System.getProperty("lib.loaded")).isNull();
	}

	@Test
	void defaultType() throws Exception {
		jar("lib.jar", BASE, """
				package lib.std;
				@dev.fingy.TypeName
				public record Std(int size) implements lib.api.Model {
				}
				""");
		jar("app.jar", """
				package app;
				public record App(@dev.fingy.DefaultType("std") lib.api.Model model) {
				}
				""");
		assertThat(problem((String) null).reason())
			.startsWith("has the default type 'std', which is unknown: lib.std.Std of lib.jar is not registered, ");
	}

	@Test
	void typeOfAnotherBaseIsNotMeant() throws Exception {
		jar("lib.jar", BASE, """
				package lib.std;
				@dev.fingy.Discriminated
				public interface Other {
					@dev.fingy.TypeName
					record Std(int size) implements Other {
					}
				}
				""");
		jar("app.jar", CONFIGURATION);
		assertThat(problem("std").reason()).isEqualTo("unknown type 'std'");
	}

	@Test
	void namesWithAKnownNeighbourAreSuggestionsOnly() throws Exception {
		jar("lib.jar", BASE, """
				package lib.api;
				@dev.fingy.TypeName
				public record Linear(int size) implements Model {
				}
				""");
		jar("app.jar", CONFIGURATION);
		assertThat(problem("liner").reason()).isEqualTo("unknown type 'liner'");
		assertThat(problem("liner").suggestion()).isEqualTo("linear");
	}

	@Test
	void registryThatCodeBuildsIsLeftAlone() throws Exception {
		jar("lib.jar", BASE, """
				package lib.api;
				@dev.fingy.TypeName
				public record Std(int size) implements Model {
				}
				""");
		jar("app.jar", CONFIGURATION);
		FingyBinder binder = binder("std").withTypes(TypeRegistry.builder().build());
		assertThat(problem(binder).reason()).isEqualTo("unknown type 'std'");
	}

	private Problem problem(String type) throws Exception {
		return problem(binder(type));
	}

	private Problem problem(FingyBinder binder) throws ClassNotFoundException {
		Class<?> app = this.loader.loadClass("app.App");
		FingyException failure = catchThrowableOfType(FingyException.class, () -> binder.bind("app", app));
		assertThat(failure.problems()).hasSize(1);
		return failure.problems().get(0);
	}

	private static FingyBinder binder(String type) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addFirst(new MapPropertySource("map", (type != null) ? Map.of("app.model.type", type) : Map.of()));
		return FingyBinder.get(environment);
	}

	private void jar(String name, String... sources) throws IOException {
		jar(name, Map.of(), sources);
	}

	private void jar(String name, Map<String, String> resources, String... sources) throws IOException {
		Path classes = Files.createDirectory(this.directory.resolve(name.replace(".jar", "")));
		compile(classes, sources);
		for (var resource : resources.entrySet()) {
			Path file = classes.resolve(resource.getKey());
			Files.createDirectories(file.getParent());
			Files.writeString(file, resource.getValue());
		}
		this.jars.add(pack(classes, this.directory.resolve(name)));
		this.loader.close();
		this.loader = new URLClassLoader(this.jars.toArray(URL[]::new), getClass().getClassLoader());
		Thread.currentThread().setContextClassLoader(this.loader);
	}

	private void compile(Path classes, String... sources) throws IOException {
		List<String> arguments = new ArrayList<>(
				List.of("-proc:none", "-parameters", "-d", classes.toString(), "-cp", classpath()));
		for (String source : sources) {
			Path file = this.directory
				.resolve(source.replaceFirst("(?s).*?(?:interface|record|class) (\\w+).*", "$1.java"));
			Files.writeString(file, source);
			arguments.add(file.toString());
		}
		assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
			.isZero();
	}

	private String classpath() {
		StringBuilder path = new StringBuilder(System.getProperty("java.class.path"));
		this.jars.forEach((jar) -> path.append(java.io.File.pathSeparator).append(jar.getPath()));
		return path.toString();
	}

	private static URL pack(Path classes, Path jar) throws IOException {
		try (OutputStream out = Files.newOutputStream(jar);
				JarOutputStream entries = new JarOutputStream(out);
				Stream<Path> files = Files.walk(classes)) {
			for (Path each : files.filter((file) -> !file.equals(classes)).toList()) {
				String name = classes.relativize(each).toString().replace('\\', '/');
				entries.putNextEntry(new JarEntry(Files.isDirectory(each) ? name + "/" : name));
				if (Files.isRegularFile(each)) {
					Files.copy(each, entries);
				}
			}
		}
		return jar.toUri().toURL();
	}

}
