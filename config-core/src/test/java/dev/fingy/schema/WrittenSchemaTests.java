package dev.fingy.schema;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

import dev.fingy.reference.TypeReference;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Schemas as they are written.
 */
class WrittenSchemaTests {

	@Test
	void schemaOfAWholeFile() throws IOException {
		assertThat(Schema.of(types())).isEqualTo(resource("schema.json"));
	}

	@Test
	void schemaOfAPart() throws IOException {
		assertThat(Schema.ofPart(types())).isEqualTo(resource("schema-part.json"));
	}

	@ParameterizedTest
	@MethodSource
	void schemasOfAllReferences(Path file) throws IOException {
		TypeReference types = TypeReference.read(Files.readString(file));
		ValidSchema.check(Schema.of(types));
		ValidSchema.check(Schema.ofPart(types));
	}

	// Those that the tests of all modules compare with what is written
	static List<Path> schemasOfAllReferences() throws IOException {
		List<Path> found = new ArrayList<>();
		try (Stream<Path> modules = Files.list(Path.of(".."))) {
			Stream<Path> folders = modules.map((module) -> module.resolve("src/test/resources"));
			for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
				try (Stream<Path> files = Files.walk(folder)) {
					files.filter((file) -> file.endsWith("types.json")).sorted().forEach(found::add);
				}
			}
		}
		assertThat(found).hasSizeGreaterThan(5);
		return found;
	}

	private static TypeReference types() throws IOException {
		return TypeReference.read(resource("types.json"));
	}

	private static String resource(String name) throws IOException {
		return new ClassPathResource("written/" + name, WrittenSchemaTests.class)
			.getContentAsString(StandardCharsets.UTF_8);
	}

}
