package dev.fingy.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.fingy.reference.PropertyEntry;
import dev.fingy.reference.Shape;

/**
 * What editors show next to a place.
 */
final class Annotations {

	private Annotations() {
	}

	static ObjectNode of(PropertyEntry property) {
		ObjectNode notes = of(property.description(), property.deprecation());
		JsonNode value = property.secret() ? null : value(property);
		if (value != null) {
			notes.set("default", value);
		}
		return property.secret() ? notes.put("writeOnly", true) : notes;
	}

	/**
	 * Write the description and the deprecation as keywords.
	 * @param description a description, may be empty
	 * @param deprecation what to do instead, or an empty text
	 * @return the keywords
	 */
	static ObjectNode of(String description, String deprecation) {
		ObjectNode notes = Keywords.schema();
		if (!description.isEmpty()) {
			notes.put("description", description);
		}
		if (!deprecation.isEmpty()) {
			notes.put("deprecated", true).put("deprecationMessage", deprecation);
		}
		return notes;
	}

	private static @Nullable JsonNode value(PropertyEntry property) {
		List<String> texts = property.defaults();
		if (!property.defaultType().isEmpty()) {
			return JsonNodeFactory.instance.stringNode(property.defaultType());
		}
		if (texts == null) {
			return null;
		}
		if (property.shape() instanceof Shape.Many many) {
			ArrayNode values = JsonNodeFactory.instance.arrayNode();
			texts.forEach((text) -> values.add(value(many.element(), text)));
			return values;
		}
		if (texts.isEmpty()) {
			return (property.shape() instanceof Shape.Scalar) ? null : JsonNodeFactory.instance.objectNode();
		}
		return value(property.shape(), String.join(",", texts));
	}

	private static JsonNode value(Shape shape, String text) {
		if (shape instanceof Shape.Scalar scalar && ValueForm.isNumber(scalar) && text.matches("-?[0-9]+")) {
			return JsonNodeFactory.instance.numberNode(new BigInteger(text));
		}
		if (shape instanceof Shape.Scalar scalar && ValueForm.isNumber(scalar) && text.matches("-?[0-9]+[.][0-9]+")) {
			return JsonNodeFactory.instance.numberNode(new BigDecimal(text));
		}
		boolean logical = shape.declared().equals("boolean") || shape.declared().equals("java.lang.Boolean");
		return (logical && text.matches("true|false")) ? JsonNodeFactory.instance.booleanNode(text.equals("true"))
				: JsonNodeFactory.instance.stringNode(text);
	}

	/**
	 * Name a class in a sentence.
	 * @param declared the class with its type arguments
	 * @return such as {@code an int}
	 */
	static String described(String declared) {
		int arguments = declared.indexOf('<');
		String raw = (arguments < 0) ? declared : declared.substring(0, arguments);
		String name = raw.substring(Math.max(raw.lastIndexOf('.'), raw.lastIndexOf('$')) + 1);
		return (("AEIOUaeiou".indexOf(name.charAt(0)) >= 0) ? "an " : "a ") + name;
	}

}
