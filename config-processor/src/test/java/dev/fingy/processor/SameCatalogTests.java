package dev.fingy.processor;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.ResolvableType;
import org.springframework.util.FileSystemUtils;

import dev.fingy.FingyException;
import dev.fingy.TypeContributor;
import dev.fingy.internal.registry.IndexedType;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.registry.TypeCatalogBuilder;
import dev.fingy.internal.registry.TypeDefinition;
import dev.fingy.internal.typereference.TypeDescriber;
import dev.fingy.reference.TypeReference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * An application that reads the index knows what it would know after a scan, and has
 * loaded nothing for it.
 */
class SameCatalogTests {

	private final ClassLoader before = Thread.currentThread().getContextClassLoader();

	private final List<Watched> loaders = new ArrayList<>();

	@TempDir
	private Path directory;

	private Compiler compiler;

	@BeforeEach
	void createCompiler() {
		this.compiler = new Compiler(this.directory.resolve("module")).with(LombokTests.lombok(true));
	}

	@AfterEach
	void close() throws IOException {
		Thread.currentThread().setContextClassLoader(this.before);
		for (Watched loader : this.loaders) {
			loader.close();
		}
	}

	@ParameterizedTest
	@CsvSource({ "src/test/resources/modules/small/given.java,demo,", "src/test/resources/modules/zoo/given.java,zoo,",
			"src/test/resources/modules/converter/given.java,demo,",
			"src/test/resources/modules/contributor/given.java,demo,demo.Open",
			"../config-core/src/test/java/dev/fingy/builder/BuiltTypes.java,dev.fingy.builder,",
			"../config-core/src/test/resources/builder/lombok.java,demo," })
	void indexAndScanAgree(Path file, String packageName, String contributor) throws IOException {
		compile(Compiler.read(file));
		String indexed = known(loader(this.compiler.output()), packageName, contributor);
		String scanned = known(loader(withoutIndex()), packageName, contributor);
		assertThat(indexed).isEqualTo(scanned).contains("\"name\"");
	}

	@Test
	void nothingIsLoadedBeforeItIsChosen() throws IOException {
		compile(Files.readString(Path.of("src/test/resources/modules/zoo/given.java")));
		Watched loader = loader(this.compiler.output());
		TypeCatalog catalog = catalog(loader, "zoo", null);
		assertThat(loader.loaded).isEmpty();
		ResolvableType animal = ResolvableType.forClass(load(loader, "zoo.Animal"));
		assertThat(catalog.find(animal, "lupus")).extracting(TypeDefinition::className).isEqualTo("zoo.Animal$Wolf");
		assertThat(loader.loaded).containsExactlyInAnyOrder("zoo.Animal", "zoo.Animal$Wolf");
	}

	@Test
	void whatWasFoundIsNotSearchedForAgain() throws IOException {
		compile(Files.readString(Path.of("src/test/resources/modules/zoo/given.java")));
		Path plain = withoutIndex();
		Watched loader = loader(plain);
		String scanned = known(loader, "zoo", null);
		Path file = plain.resolve(IndexedType.PROCESSED_LOCATION);
		String found = IndexedType.write(catalog(loader, "zoo", null).found());
		Files.writeString(file, found);
		assertThat(known(loader(plain), "zoo", null)).isEqualTo(scanned);
		Files.writeString(file, IndexedType.HEADER + "\n");
		Watched empty = loader(plain);
		assertThat(catalog(empty, "zoo", null).definitions(ResolvableType.forClass(load(empty, "zoo.Animal"))))
			.isEmpty();
	}

	@Test
	void rootsWithoutIndexAreScannedBesideThoseWithOne() throws IOException {
		compile("""
				// demo/Model.java
				package demo;
				@dev.fingy.Discriminated
				public interface Model {
				}
				// demo/Linear.java
				package demo;
				@dev.fingy.TypeName
				record Linear(int features) implements Model {
				}
				""");
		Compiler other = new Compiler(this.directory.resolve("other")).with(List::of).on(this.compiler.output());
		assertThat(other.compile("""
				// demo/Neural.java
				package demo;
				@dev.fingy.TypeName
				record Neural(int layers) implements Model {
				}
				""")).isEmpty();
		Watched loader = loader(this.compiler.output(), other.output());
		assertThat(catalog(loader, "demo", null).definitions(ResolvableType.forClass(load(loader, "demo.Model"))))
			.extracting(TypeDefinition::name)
			.containsExactly("linear", "neural");
	}

	@Test
	void findWhenTheClassIsGoneSaysThatTheIndexIsOld() throws IOException {
		compile("""
				// demo/Model.java
				package demo;
				@dev.fingy.Discriminated
				public interface Model {
				}
				// demo/Linear.java
				package demo;
				@dev.fingy.TypeName
				record Linear(int features) implements Model {
				}
				""");
		Files.delete(this.compiler.output().resolve("demo/Linear.class"));
		Watched loader = loader(this.compiler.output());
		ResolvableType model = ResolvableType.forClass(load(loader, "demo.Model"));
		TypeCatalog catalog = catalog(loader, "demo", null);
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> catalog.find(model, "linear"))
			.withMessage("1 problem in the registered types:\n\n  demo.Linear: is in the index " + IndexedType.LOCATION
					+ ", but there is no such class; build it again\n");
	}

	private void compile(String sources) {
		this.compiler.compile(sources);
		assertThat(this.compiler.output().resolve(IndexedType.LOCATION)).exists();
	}

	// Descriptions stay, which no class file holds
	private Path withoutIndex() throws IOException {
		Path copy = this.directory.resolve("scanned");
		FileSystemUtils.copyRecursively(this.compiler.output(), copy);
		Files.delete(copy.resolve(IndexedType.LOCATION));
		return copy;
	}

	private String known(Watched loader, String packageName, String contributor) throws IOException {
		TypeCatalog catalog = catalog(loader, packageName, contributor);
		TypeReference compiled = TypeReference.read(this.compiler.read("META-INF/fingy/types.json"));
		List<TypeDescriber.Configuration> configurations = compiled.configurations()
			.stream()
			.map((each) -> new TypeDescriber.Configuration(each.prefix(), load(loader, each.className())))
			.toList();
		Stream<String> deprecated = catalog.bases()
			.stream()
			.flatMap((base) -> catalog.definitions(ResolvableType.forClass(base)).stream())
			.map((type) -> type.describe() + " " + type.display() + " " + type.isDeprecated());
		return new TypeDescriber(catalog, loader).describe(configurations).toJson()
				+ String.join("\n", deprecated.sorted().toList());
	}

	private static TypeCatalog catalog(Watched loader, String packageName, String contributor) {
		Thread.currentThread().setContextClassLoader(loader);
		TypeCatalogBuilder types = new TypeCatalogBuilder().processed(loader).scan(packageName);
		if (contributor != null) {
			types.contributed(contributor(loader, contributor));
		}
		return types.build();
	}

	private static TypeContributor contributor(Watched loader, String name) {
		try {
			var constructor = load(loader, name).getDeclaredConstructor();
			constructor.setAccessible(true);
			return (TypeContributor) constructor.newInstance();
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Class<?> load(Watched loader, String name) {
		try {
			return Class.forName(name, false, loader);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private Watched loader(Path... roots) throws IOException {
		URL[] urls = new URL[roots.length];
		for (int i = 0; i < roots.length; i++) {
			urls[i] = roots[i].toUri().toURL();
		}
		Watched loader = new Watched(urls, getClass().getClassLoader());
		this.loaders.add(loader);
		return loader;
	}

	/**
	 * Tells which classes it has loaded.
	 */
	private static final class Watched extends URLClassLoader {

		private final List<String> loaded = new ArrayList<>();

		private Watched(URL[] urls, ClassLoader parent) {
			super(urls, parent);
		}

		@Override
		protected Class<?> findClass(String name) throws ClassNotFoundException {
			Class<?> found = super.findClass(name);
			this.loaded.add(name);
			return found;
		}

	}

}
