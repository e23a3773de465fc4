package dev.fingy.processor;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fingy.internal.processor.catalog.Sources;
import dev.fingy.internal.registry.TypeCatalogBuilder;
import dev.fingy.internal.typereference.TypeDescriber;
import dev.fingy.reference.BaseEntry;
import dev.fingy.reference.TypeEntry;
import dev.fingy.reference.TypeReference;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The reference that the compiler writes and the one that an application reads from its
 * classes are equal. The latter takes its descriptions from the former.
 */
class SameReferenceTests {

	@TempDir
	private Path directory;

	@ParameterizedTest
	@ValueSource(strings = { "src/test/resources/modules/small/given.java", "src/test/resources/modules/zoo/given.java",
			"src/test/resources/endless.java", "src/test/resources/open.java", "src/test/resources/classes.java",
			"../config-core/src/test/java/dev/fingy/builder/BuiltTypes.java",
			"../config-core/src/test/resources/builder/lombok.java" })
	void compilerAndApplicationTellTheSame(Path sources) throws IOException {
		Compiler compiler = new Compiler(this.directory).with(LombokTests.lombok(true));
		compiler.compile(Compiler.read(sources));
		TypeReference compiled = TypeReference.read(compiler.read("META-INF/fingy/types.json"));
		try (URLClassLoader loader = new URLClassLoader(new URL[] { compiler.output().toUri().toURL() },
				getClass().getClassLoader())) {
			assertThat(comparable(described(compiler, compiled, loader)).toJson())
				.isEqualTo(comparable(compiled).toJson());
		}
	}

	private static TypeReference described(Compiler compiler, TypeReference compiled, ClassLoader loader) {
		TypeCatalogBuilder types = new TypeCatalogBuilder();
		compiler.read(Sources.LOCATION).lines().forEach((name) -> types.add(load(name, loader)));
		compiled.bases().stream().filter(BaseEntry::open).forEach((base) -> types.base(load(base.className(), loader)));
		return new TypeDescriber(types.build(), loader).describe(compiled.configurations()
			.stream()
			.map((each) -> new TypeDescriber.Configuration(each.prefix(), load(each.className(), loader)))
			.toList());
	}

	static Class<?> load(String name, ClassLoader loader) {
		try {
			return Class.forName(name, false, loader);
		}
		catch (ClassNotFoundException ex) {
			int dot = name.lastIndexOf('.');
			if (dot < 0) {
				throw new IllegalArgumentException(ex);
			}
			return load(name.substring(0, dot) + "$" + name.substring(dot + 1), loader);
		}
	}

	// The compiler has no hash yet, and knows of no contributors elsewhere
	static TypeReference comparable(TypeReference reference) {
		return TypeReference.of(reference.configurations(),
				reference.bases().stream().map(SameReferenceTests::comparable).toList(), reference.objects());
	}

	private static BaseEntry comparable(BaseEntry base) {
		List<TypeEntry> types = base.types().stream().map(SameReferenceTests::comparable).toList();
		return new BaseEntry(base.declared(), base.className(), base.discriminator(), base.defaultType(),
				base.description(), false, false, types);
	}

	private static TypeEntry comparable(TypeEntry type) {
		return new TypeEntry(type.name(), type.aliases(), type.className(), type.factory(), type.description(),
				type.deprecation(), type.registered(), "", type.example(), type.problem(), type.properties());
	}

}
