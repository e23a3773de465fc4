package dev.fingy.schema;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The names in an object. Editors offer the canonical ones; the others are read as well.
 */
final class AcceptedNames {

	private final ObjectNode canonical;

	private final ObjectNode spelled;

	AcceptedNames(ObjectNode schema) {
		this.canonical = schema.withObject("properties");
		this.spelled = schema.withObject("patternProperties");
	}

	/**
	 * Add a name.
	 * @param name the name in kebab case
	 * @param value what can be there
	 */
	void add(String name, JsonNode value) {
		add(name, value, value);
	}

	/**
	 * Add a name.
	 * @param name the name in kebab case
	 * @param value what can be there
	 * @param reference the same, as it is repeated for other spellings
	 */
	void add(String name, JsonNode value, JsonNode reference) {
		this.canonical.set(name, value);
		this.spelled.set(Spellings.othersThan(name), reference.deepCopy());
	}

	/**
	 * Let names go on with those of what is below.
	 */
	void dotted() {
		this.spelled.put(Spellings.DOTTED, true);
	}

}
