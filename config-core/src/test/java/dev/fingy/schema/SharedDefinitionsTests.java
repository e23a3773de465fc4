package dev.fingy.schema;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.util.StringUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.fingy.reference.BaseEntry;
import dev.fingy.reference.ConfigurationEntry;
import dev.fingy.reference.ConstraintEntry;
import dev.fingy.reference.PropertyEntry;
import dev.fingy.reference.Shape;
import dev.fingy.reference.TypeEntry;
import dev.fingy.reference.TypeReference;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What occurs several times in a schema is written once.
 */
class SharedDefinitionsTests {

	private static final Shape NODE = new Shape.Node("demo.Model", false);

	@Test
	void aValueIsDefinedOnceForAllProperties() {
		String schema = Schema.of(reference(100));
		assertThat(StringUtils.countOccurrencesOf(schema, "is not an int")).isEqualTo(1);
		assertThat(definition(schema, "size-7"))
			.hasToString("{\"description\":\"What size 7 is.\",\"default\":7,\"$ref\":\"#/$defs/int\"}");
	}

	@Test
	void whatOccursOnceIsWrittenInPlace() {
		String schema = Schema.ofPart(reference(100));
		assertThat(definition(schema, "only").path("patternErrorMessage").asString()).isEqualTo("is not a double");
		assertThat(definition(schema, "only").has("$ref")).isFalse();
	}

	@Test
	void aPropertyIsDefinedOnceForTypesThatDocumentItAlike() {
		String schema = Schema.of(reference(100));
		assertThat(StringUtils.countOccurrencesOf(schema, "What each type has.")).isEqualTo(1);
	}

	@Test
	void aWholeFileAndOneThatOthersCompleteShareWhatTheyHaveInCommon() {
		String schema = Schema.of(reference(100));
		assertThat(StringUtils.countOccurrencesOf(schema, "What size 7 is.")).isEqualTo(1);
		assertThat(StringUtils.countOccurrencesOf(schema, "\"enumDescriptions\"")).isEqualTo(1);
	}

	@Test
	void theNamesOfAllTypesAreOncePerKindOfList() {
		String schema = Schema.of(reference(100));
		assertThat(StringUtils.countOccurrencesOf(schema, "has an element that is not a Model")).isEqualTo(1);
		assertThat(definition(schema, "more-7").path("items").path("$ref").asString()).isEqualTo("#/$defs/Model");
	}

	@Test
	void everyReferenceLeadsToADefinition() {
		JsonNode schema = JsonMapper.shared().readTree(Schema.of(reference(20)));
		List<String> references = schema.findValuesAsString("$ref");
		assertThat(references).hasSizeGreaterThan(100).allMatch((each) -> schema.at(each.substring(1)).isObject());
	}

	@Test
	void sizeGrowsWithTheNumberOfTypes() {
		int some = Schema.of(reference(200)).length();
		int more = Schema.of(reference(400)).length();
		assertThat(more / (double) some).isBetween(1.9, 2.1);
		assertThat(more / 400).isLessThan(2_800);
	}

	private static JsonNode definition(String schema, String name) {
		return JsonMapper.shared().readTree(schema).path("$defs").path(name);
	}

	// Each type has an argument like those of others, one of its own and a list of nodes
	private static TypeReference reference(int types) {
		List<TypeEntry> entries = IntStream.range(0, types).mapToObj(SharedDefinitionsTests::type).toList();
		return TypeReference.of(
				List.of(new ConfigurationEntry("demo", "demo.Properties", "",
						List.of(property("model", NODE, ""), property("only", scalar("double"), "Once.")))),
				List.of(new BaseEntry("demo.Model", "demo.Model", "type", "", "", false, false, entries)), List.of());
	}

	private static TypeEntry type(int i) {
		Shape list = new Shape.Many("java.util.List<demo.Model>", NODE);
		PropertyEntry more = new PropertyEntry("more-" + i, list, "More of " + i, null, "",
				List.of(new ConstraintEntry("Size", Map.of("max", String.valueOf(i + 1)))),
				PropertyEntry.Kind.CONFIGURED, false, "");
		return new TypeEntry("type-" + i, List.of(), "demo.Type" + i, "", "The type " + i, "", "", "", "", "",
				List.of(property("same", scalar("int"), "What each type has.", "3"),
						property("size-" + i, scalar("int"), "What size " + i + " is.", String.valueOf(i)), more));
	}

	private static PropertyEntry property(String name, Shape shape, String description, String... defaults) {
		return new PropertyEntry(name, shape, description, (defaults.length > 0) ? List.of(defaults) : null, "",
				List.of(), PropertyEntry.Kind.CONFIGURED, false, "");
	}

	private static Shape scalar(String declared) {
		return new Shape.Scalar(declared, List.of());
	}

}
