package dev.fingy.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import dev.fingy.reference.ConstraintEntry;
import dev.fingy.reference.Shape;

/**
 * The schema of a list, set or array: elements, a text with commas, or elements by their
 * indexes.
 */
final class ListSchema {

	private static final String INDEX = "^(?:[0-9]+|\\[[0-9]+\\])(?:$|" + Spellings.DOTTED + ")";

	private ListSchema() {
	}

	/**
	 * Write the schema of a list.
	 * @param list the list
	 * @param element what an element can be
	 * @param text what a text between commas must match, {@code null} for any text
	 * @param constraints what the size must fulfil
	 * @return the schema
	 */
	static ObjectNode of(Shape.Many list, ObjectNode element, @Nullable String text,
			List<ConstraintEntry> constraints) {
		boolean isOfNumbers = list.element() instanceof Shape.Scalar value && ValueForm.isNumber(value);
		ObjectNode schema = isOfNumbers ? Keywords.type("array", "string", "number", "object", "null")
				: Keywords.type("array", "string", "number", "boolean", "object", "null");
		if (isOfNumbers) {
			schema.setAll(Keywords.when(Keywords.type("number"), element));
		}
		if (text != null && !list.declared().equals("char[]")) {
			schema
				.put("pattern", isOfNumbers ? ValueForm.patternOfNonEmptyElements(text) : ValueForm.patternOfList(text))
				.put("patternErrorMessage",
						"has an element that is not " + Annotations.described(list.element().declared()));
		}
		schema.set("items", element);
		schema.putObject("patternProperties").put(INDEX, true);
		schema.put("additionalProperties", false);
		Bounds.addSize(schema, constraints, "minItems", "maxItems");
		return schema;
	}

}
