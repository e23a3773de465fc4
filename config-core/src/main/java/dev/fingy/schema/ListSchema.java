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
	 * @param definitions shares what several lists have
	 * @return the schema
	 */
	static ObjectNode of(Shape.Many list, ObjectNode element, @Nullable String text, List<ConstraintEntry> constraints,
			Definitions definitions) {
		boolean isOfNumbers = list.element() instanceof Shape.Scalar value && ValueForm.isNumber(value);
		ObjectNode schema = isOfNumbers ? Keywords.type("array", "string", "number", "object", "null")
				: Keywords.type("array", "string", "number", "boolean", "object", "null");
		if (isOfNumbers) {
			schema.setAll(Keywords.when(Keywords.type("number"), element));
		}
		if (text != null && !list.declared().equals("char[]")) {
			schema.setAll(definitions.shareValue(list.declared() + ":text", text(list, text, isOfNumbers)));
		}
		schema.set("items", element);
		schema.putObject("patternProperties").put(INDEX, true);
		schema.put("additionalProperties", false);
		Bounds.addSize(schema, constraints, "minItems", "maxItems");
		return schema;
	}

	// Of nodes, it has the names of all types
	private static ObjectNode text(Shape.Many list, String element, boolean isOfNumbers) {
		return Keywords
			.pattern(isOfNumbers ? ValueForm.patternOfNonEmptyElements(element) : ValueForm.patternOfList(element))
			.put("patternErrorMessage",
					"has an element that is not " + Annotations.described(list.element().declared()));
	}

}
