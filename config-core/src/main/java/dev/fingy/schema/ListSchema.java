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
	 * @param text what {@link #text} has returned
	 * @param constraints what the size must fulfil
	 * @return the schema
	 */
	static ObjectNode of(Shape.Many list, ObjectNode element, ObjectNode text, List<ConstraintEntry> constraints) {
		boolean isOfNumbers = isOfNumbers(list);
		ObjectNode schema = isOfNumbers ? Keywords.type("array", "string", "number", "object", "null")
				: Keywords.type("array", "string", "number", "boolean", "object", "null");
		if (isOfNumbers) {
			schema.setAll(Keywords.when(Keywords.type("number"), element));
		}
		schema.setAll(text);
		schema.set("items", element);
		schema.putObject("patternProperties").put(INDEX, true);
		schema.put("additionalProperties", false);
		Bounds.addSize(schema, constraints, "minItems", "maxItems");
		return schema;
	}

	/**
	 * Write what a text is in the place of a list. That of a list of nodes has the names
	 * of all types.
	 * @param list the list
	 * @param element what a text between commas must match, {@code null} for any text
	 * @param definitions shares what several lists have
	 * @return a reference, or an empty schema for any text
	 */
	static ObjectNode text(Shape.Many list, @Nullable String element, Definitions definitions) {
		if (element == null || list.declared().equals("char[]")) {
			return Keywords.schema();
		}
		String pattern = isOfNumbers(list) ? ValueForm.patternOfNonEmptyElements(element)
				: ValueForm.patternOfList(element);
		return definitions.shareValue(list.declared() + ":text",
				Keywords.pattern(pattern)
					.put("patternErrorMessage",
							"has an element that is not " + Annotations.described(list.element().declared())));
	}

	private static boolean isOfNumbers(Shape.Many list) {
		return list.element() instanceof Shape.Scalar value && ValueForm.isNumber(value);
	}

}
