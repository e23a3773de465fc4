package dev.fingy.schema;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
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

	private static TypeReference types() throws IOException {
		return TypeReference.read(resource("types.json"));
	}

	private static String resource(String name) throws IOException {
		return new ClassPathResource("written/" + name, WrittenSchemaTests.class)
			.getContentAsString(StandardCharsets.UTF_8);
	}

}
