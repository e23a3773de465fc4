package dev.fingy.schema;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import tools.jackson.databind.node.ObjectNode;

import dev.fingy.reference.ConstraintEntry;
import dev.fingy.reference.Shape;

/**
 * Constraints of Bean Validation as keywords. Those that are not among them are left to
 * the application.
 */
final class Bounds {

	private static final Set<String> PRESENCE = Set.of("NotNull", "NotEmpty", "NotBlank");

	// What JavaScript reads in another way, or not at all
	private static final Pattern OF_JAVA = Pattern.compile("\\(\\?(?![:=!])|\\\\[pPQEAZzGhHRX]|&&|[*+?}]\\+|\\[\\[");

	private final List<ConstraintEntry> constraints;

	private static final Set<String> NUMBERS = Set.of("Min", "Max", "DecimalMin", "DecimalMax", "Positive",
			"PositiveOrZero", "Negative", "NegativeOrZero");

	private final boolean number;

	private final boolean text;

	private Bounds(List<ConstraintEntry> constraints, boolean number, boolean text) {
		this.constraints = constraints;
		this.number = number;
		this.text = text;
	}

	static Bounds of(List<ConstraintEntry> constraints, Shape.Scalar value) {
		return new Bounds(constraints, ValueForm.isNumber(value), ValueForm.isText(value));
	}

	static boolean forbidAbsence(List<ConstraintEntry> constraints) {
		return constraints.stream().anyMatch((constraint) -> PRESENCE.contains(constraint.name()));
	}

	/**
	 * Add the bounds of a number or text.
	 * @param schema what is accepted
	 * @return the same schema
	 */
	ObjectNode addTo(ObjectNode schema) {
		ObjectNode texts = Keywords.schema();
		for (ConstraintEntry constraint : this.constraints) {
			if (this.number && NUMBERS.contains(constraint.name())) {
				addNumber(Keywords.bounds(schema), constraint.name(), constraint.attributes());
			}
			if (this.text) {
				addText(schema, texts, constraint.name(), constraint.attributes());
			}
		}
		if (!texts.isEmpty()) {
			schema.setAll(Keywords.unless(Keywords.type("string").put("pattern", Spellings.PLACEHOLDER), texts));
		}
		return schema;
	}

	private static void addNumber(ObjectNode schema, String name, Map<String, String> attributes) {
		boolean inclusive = !"false".equals(attributes.get("inclusive"));
		String value = attributes.getOrDefault("value", "0");
		switch (name) {
			case "Min", "DecimalMin" -> least(schema, value, inclusive);
			case "Max", "DecimalMax" -> most(schema, value, inclusive);
			case "Positive" -> least(schema, "0", false);
			case "PositiveOrZero" -> least(schema, "0", true);
			case "Negative" -> most(schema, "0", false);
			case "NegativeOrZero" -> most(schema, "0", true);
			default -> {
			}
		}
	}

	private static void least(ObjectNode schema, String value, boolean inclusive) {
		schema.remove("minimum");
		schema.put(inclusive ? "minimum" : "exclusiveMinimum", new BigDecimal(value));
	}

	private static void most(ObjectNode schema, String value, boolean inclusive) {
		schema.remove("maximum");
		schema.put(inclusive ? "maximum" : "exclusiveMaximum", new BigDecimal(value));
	}

	private static void addText(ObjectNode schema, ObjectNode texts, String name, Map<String, String> attributes) {
		switch (name) {
			case "Size" -> size(texts, attributes, "minLength", "maxLength");
			case "NotEmpty" -> {
				withoutNull(schema);
				texts.put("minLength", 1);
			}
			case "NotBlank" -> {
				withoutNull(schema);
				matching(texts, "\\S");
			}
			case "Pattern" -> pattern(texts, attributes);
			case "Email" -> matching(texts, "^$|^(?:[^@\\s]+|\".*\")@[^@\\s]+$");
			default -> {
			}
		}
	}

	private static void pattern(ObjectNode texts, Map<String, String> attributes) {
		String expression = attributes.getOrDefault("regexp", ".*");
		if (!attributes.containsKey("flags") && !OF_JAVA.matcher(expression).find()) {
			matching(texts, Spellings.whole(expression));
		}
	}

	private static void matching(ObjectNode texts, String expression) {
		if (texts.has("pattern")) {
			texts.withArray("allOf").add(Keywords.pattern(expression));
		}
		else {
			texts.put("pattern", expression);
		}
	}

	static void withoutNull(ObjectNode schema) {
		schema.withArray("type").removeIf((type) -> type.stringValue().equals("null"));
	}

	/**
	 * Add the bounds of a list or map.
	 * @param schema the schema
	 * @param constraints what the size must fulfil
	 * @param least the keyword for the smallest size
	 * @param most the keyword for the largest
	 */
	static void addSize(ObjectNode schema, List<ConstraintEntry> constraints, String least, String most) {
		for (ConstraintEntry constraint : constraints) {
			if (constraint.name().equals("Size")) {
				size(schema, constraint.attributes(), least, most);
			}
			else if (constraint.name().equals("NotEmpty")) {
				schema.put(least, 1);
			}
		}
		if (schema.path(least).asInt(0) > 0) {
			withoutNull(schema);
		}
	}

	private static void size(ObjectNode schema, Map<String, String> attributes, String least, String most) {
		if (attributes.containsKey("min")) {
			schema.put(least, Integer.parseInt(attributes.get("min")));
		}
		if (attributes.containsKey("max")) {
			schema.put(most, Integer.parseInt(attributes.get("max")));
		}
	}

}
