package dev.fingy.processor;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.fingy.describe.TypeDescriber;
import dev.fingy.processor.catalog.Sources;
import dev.fingy.reference.PropertyEntry;
import dev.fingy.reference.TypeReference;
import dev.fingy.type.TypeCatalogBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which arguments can be absent, by the compiler and by reflection. The cases are the
 * parameters of {@code nullness.java}: their names begin with what is expected.
 */
class SameNullnessTests {

	private static final Path TABLE = Path.of("src/test/resources/nullness.java");

	@TempDir
	private Path directory;

	@Test
	void compilerKnowsWhatIsNeeded() throws IOException {
		Compiler compiler = new Compiler(this.directory);
		assertThat(compiler.compile(Files.readString(TABLE))).isEmpty();
		Map<String, String> found = kinds(TypeReference.read(compiler.read(TypeReference.RESOURCE)));
		assertThat(found).hasSizeGreaterThan(70).isEqualTo(expected(found));
	}

	@Test
	void reflectionKnowsWhatIsNeeded() throws IOException {
		Compiler compiler = new Compiler(this.directory);
		assertThat(compiler.compile(Files.readString(TABLE))).isEmpty();
		Map<String, String> found = described(compiler);
		assertThat(found).hasSizeGreaterThan(70).isEqualTo(expected(found));
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

}
