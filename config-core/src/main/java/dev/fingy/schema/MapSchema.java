package dev.fingy.schema;

import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import dev.fingy.reference.ConstraintEntry;
import dev.fingy.reference.Shape;

/**
 * The schema of a map.
 */
final class MapSchema {

	private static final Set<String> TEXTS = Set.of("java.lang.String", "java.lang.Object", "?");

	private MapSchema() {
	}

	/**
	 * Write the schema of a map.
	 * @param map the map
	 * @param entry what a value can be
	 * @param constraints what the size must fulfil
	 * @return the schema
	 */
	static ObjectNode of(Shape.Entries map, ObjectNode entry, List<ConstraintEntry> constraints) {
		boolean isText = TEXTS.contains(map.key().declared());
		ObjectNode schema = isText ? Keywords.type("object", "array", "null") : Keywords.type("object", "null");
		JsonNode value = (map.value() instanceof Shape.Scalar && !entry.isEmpty())
				? Keywords.unless(Keywords.type("object", "array"), entry) : entry;
		if (map.key().constants().isEmpty()) {
			keys(schema, map.key());
			schema.set("additionalProperties", value);
		}
		else {
			constants(schema, map.key().constants(), value);
		}
		Bounds.addSize(schema, constraints, "minProperties", "maxProperties");
		return schema;
	}

	private static void keys(ObjectNode schema, Shape.Scalar key) {
		String pattern = ValueForm.of(key).pattern();
		if (pattern != null) {
			schema.set("propertyNames", Keywords.pattern(pattern + "|" + Spellings.DOTTED));
		}
		schema.putObject("patternProperties").put(Spellings.DOTTED, true);
	}

	private static void constants(ObjectNode schema, List<String> constants, JsonNode value) {
		AcceptedNames names = new AcceptedNames(schema);
		constants.forEach((constant) -> names.add(constant, value.deepCopy()));
		names.dotted();
		schema.put("additionalProperties", false);
	}

}
