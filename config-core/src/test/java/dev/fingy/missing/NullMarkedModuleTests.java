package dev.fingy.missing;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import javax.tools.ToolProvider;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.construction.Parameter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Classes of a module that is {@link NullMarked}, on the module path and on the class
 * path.
 */
class NullMarkedModuleTests {

	@TempDir
	private Path directory;

	@BeforeEach
	void compile() throws Exception {
		Path module = write("module-info.java", """
				@org.jspecify.annotations.NullMarked
				module marked {
					requires org.jspecify;
					exports marked;
				}
				""");
		Path type = write("Layer.java", """
				package marked;
				import org.jspecify.annotations.Nullable;
				public record Layer(String name, @Nullable String note) {
				}
				""");
		Path jspecify = Path.of(NullMarked.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		int failed = ToolProvider.getSystemJavaCompiler()
			.run(null, null, null, "-d", this.directory.resolve("classes").toString(), "--module-path",
					jspecify.toString(), module.toString(), type.toString());
		assertThat(failed).isZero();
	}

	private Path write(String name, String text) throws IOException {
		return Files.writeString(this.directory.resolve(name), text);
	}

	@Test
	void modulePathIsRead() throws Exception {
		Path jspecify = Path.of(NullMarked.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		ModuleFinder finder = ModuleFinder.of(this.directory.resolve("classes"), jspecify);
		Configuration configuration = ModuleLayer.boot()
			.configuration()
			.resolve(finder, ModuleFinder.of(), Set.of("marked"));
		ModuleLayer layer = ModuleLayer.boot()
			.defineModulesWithOneLoader(configuration, NullMarked.class.getClassLoader());
		Class<?> type = layer.findLoader("marked").loadClass("marked.Layer");
		assertThat(type.getModule().isNamed()).isTrue();
		assertThat(required(type)).containsExactly("name");
	}

	@Test
	void classPathIsReadAlike() throws Exception {
		try (URLClassLoader loader = new URLClassLoader(new URL[] { this.directory.resolve("classes").toUri().toURL() },
				NullMarked.class.getClassLoader())) {
			Class<?> type = loader.loadClass("marked.Layer");
			assertThat(type.getModule().isNamed()).isFalse();
			assertThat(required(type)).containsExactly("name");
		}
	}

	private static List<String> required(Class<?> type) throws Exception {
		return Creator.of(type).parameters().stream().filter(Parameter::isRequired).map(Parameter::name).toList();
	}

}
