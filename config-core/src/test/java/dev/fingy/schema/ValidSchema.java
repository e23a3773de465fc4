package dev.fingy.schema;

import java.util.List;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that every validator takes a schema.
 */
final class ValidSchema {

	private static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf", "enum", "required", "type");

	private static final com.networknt.schema.Schema META = SchemaRegistry
		.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
		.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

	private ValidSchema() {
	}

	static void check(String schema) {
		assertThat(META.validate(schema, InputFormat.JSON)).isEmpty();
		assertThat(parts(JsonMapper.shared().readTree(schema)).filter(ValidSchema::hasEmptyList)).isEmpty();
	}

	// The specification allows some, but there are validators that refuse them
	private static boolean hasEmptyList(JsonNode part) {
		return LISTS.stream().map(part::path).anyMatch((list) -> list.isArray() && list.isEmpty());
	}

	private static Stream<JsonNode> parts(JsonNode part) {
		return Stream.concat(Stream.of(part), part.valueStream().flatMap(ValidSchema::parts));
	}

}
