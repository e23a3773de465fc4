package dev.fingy.schema;

import java.util.List;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Recognizes a document of a file that counts under a condition, such as a profile. Other
 * documents complete it, so that nothing is required in it.
 */
final class PartialDocument {

	private static final List<String> ACTIVATION = List.of("spring", "config", "activate");

	private PartialDocument() {
	}

	/**
	 * Return the condition of a partial document.
	 * @return a schema that holds if {@code spring.config.activate} or a property below
	 * it is set
	 */
	static ObjectNode condition() {
		return mentions(ACTIVATION);
	}

	// Names can be joined with dots at each level
	private static ObjectNode mentions(List<String> path) {
		ObjectNode schema = Keywords.type("object");
		ArrayNode alternatives = schema.putArray("anyOf");
		for (int i = 1; i < path.size(); i++) {
			String name = String.join(".", path.subList(0, i));
			ObjectNode nested = Keywords.require(name);
			nested.putObject("properties").set(name, mentions(path.subList(i, path.size())));
			alternatives.add(nested);
		}
		alternatives
			.add(Keywords.not(Keywords.without("^" + String.join("\\.", path) + "(?:$|" + Spellings.DOTTED + ")")));
		return schema;
	}

}
