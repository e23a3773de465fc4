package dev.fingy.boot;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import dev.fingy.FingyException;
import dev.fingy.TypeContributor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application with a library that was compiled without the processor, and is outside
 * of the packages that are scanned. The report tells three ways out, and each is one.
 */
class UnscannedLibraryTests {

	private static final String[] LIBRARY = { """
			package lib;
			@dev.fingy.Discriminated
			public interface Model {
			}
			""", """
			package lib;
			@dev.fingy.TypeName
			public record Std(int size) implements Model {
			}
			""" };

	private static final String APPLICATION = """
			package app;
			@org.springframework.boot.autoconfigure.AutoConfigurationPackage
			@org.springframework.boot.context.properties.EnableConfigurationProperties(Application.Training.class)
			public class Application {
				@org.springframework.boot.context.properties.ConfigurationProperties("training")
				public record Training(lib.Model model) {
				}
			}
			""";

	@TempDir
	private Path directory;

	private URLClassLoader loader;

	@BeforeEach
	void compile() throws IOException {
		Path library = jar("lib.jar", "", LIBRARY);
		Path application = jar("app.jar", ":" + library, APPLICATION);
		this.loader = new URLClassLoader(
				new URL[] { library.toUri().toURL(), application.toUri().toURL(),
						Files.createDirectory(this.directory.resolve("more")).toUri().toURL() },
				getClass().getClassLoader());
	}

	@AfterEach
	void close() throws IOException {
		this.loader.close();
	}

	@Test
	void reportTellsTheCauses() throws ClassNotFoundException {
		runner().run((context) -> assertThat(context).getFailure().isInstanceOf(FingyException.class).hasMessage("""
				1 problem in the configuration of 'training':

				  training.model.type: unknown type 'std': lib.Std of lib.jar is not registered, since it was compiled \
				without fingy-processor, its package is not scanned (@AutoConfigurationPackage adds one), and no \
				TypeContributor adds it
				      Value:  std
				      Origin: "training.model.type" from property source "test"
				"""));
	}

	@Test
	void packageThatIsAddedIsScanned() throws Exception {
		String scanning = APPLICATION.replace(" Application ", " Scanning ")
			.replace("(Application.", "(Scanning.")
			.replace("AutoConfigurationPackage\n", "AutoConfigurationPackage(basePackages = { \"app\", \"lib\" })\n");
		compile(this.directory.resolve("more"), ":" + this.directory.resolve("lib.jar"), scanning);
		runner("app.Scanning").run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void contributorAddsTypes() throws ClassNotFoundException {
		runner().withBean(TypeContributor.class, () -> (types) -> types.scan("lib"))
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void indexListsTypes() throws Exception {
		Path index = Files.createDirectories(this.directory.resolve("more/META-INF/fingy")).resolve("types");
		Files.writeString(index, """
				# fingy types 1
				lib.Std		std		lib.Model		size\t
				""");
		runner().run((context) -> assertThat(context).hasNotFailed());
	}

	private ApplicationContextRunner runner() throws ClassNotFoundException {
		return runner("app.Application");
	}

	private ApplicationContextRunner runner(String application) throws ClassNotFoundException {
		return new ApplicationContextRunner().withClassLoader(this.loader)
			.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class))
			.withUserConfiguration(this.loader.loadClass(application))
			.withPropertyValues("training.model.type=std", "training.model.size=3");
	}

	private Path jar(String name, String classpath, String... sources) throws IOException {
		Path classes = Files.createDirectory(this.directory.resolve(name.replace(".jar", "")));
		compile(classes, classpath, sources);
		Path jar = this.directory.resolve(name);
		try (OutputStream out = Files.newOutputStream(jar);
				JarOutputStream entries = new JarOutputStream(out);
				Stream<Path> files = Files.walk(classes)) {
			for (Path each : files.filter((file) -> !file.equals(classes)).toList()) {
				boolean folder = Files.isDirectory(each);
				entries.putNextEntry(
						new JarEntry(classes.relativize(each).toString().replace('\\', '/') + (folder ? "/" : "")));
				if (!folder) {
					Files.copy(each, entries);
				}
			}
		}
		return jar;
	}

	private void compile(Path classes, String classpath, String... sources) throws IOException {
		List<String> arguments = new ArrayList<>(List.of("-proc:none", "-parameters", "-d", classes.toString(), "-cp",
				System.getProperty("java.class.path") + classpath));
		for (String source : sources) {
			Path file = this.directory
				.resolve(source.replaceFirst("(?s).*?(?:interface|record|class) (\\w+).*", "$1.java"));
			Files.writeString(file, source);
			arguments.add(file.toString());
		}
		assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
			.isZero();
	}

}
