package dev.fingy.schema;

import tools.jackson.databind.node.ObjectNode;

import dev.fingy.reference.BaseEntry;

/**
 * The schema of a node that refers to another one.
 */
final class ReferenceSchema {

	private static final String NAME = "ref";

	private ReferenceSchema() {
	}

	/**
	 * Offer a reference, unless a type has an argument of that name.
	 * @param schema the schema of a node
	 * @param base what is declared
	 */
	static void offer(ObjectNode schema, BaseEntry base) {
		boolean isArgument = base.types()
			.stream()
			.flatMap((type) -> type.properties().stream())
			.anyMatch((property) -> property.name().equals(NAME));
		if (!isArgument) {
			schema.withObject("properties").set(NAME, path());
		}
	}

	private static ObjectNode path() {
		return Keywords.type("string").put("description", "The path of the node that stands here as well.");
	}

	/**
	 * Return what tells references.
	 * @return a schema of objects that say nothing else
	 */
	static ObjectNode condition() {
		ObjectNode reference = Keywords.type("object").put("minProperties", 1);
		reference.set("propertyNames", Keywords.pattern(Spellings.whole(Spellings.ofProperty(NAME))));
		return reference;
	}

	/**
	 * Add what is left where no type can stand.
	 * @param schema the schema of a node
	 * @param part whether other files complete it
	 * @return the same schema
	 */
	static ObjectNode addOnly(ObjectNode schema, boolean part) {
		Keywords.type(schema, "object", "null");
		Names names = new Names(schema);
		names.add(NAME, path());
		names.dotted();
		schema.put("additionalProperties", false);
		return part ? schema
				: schema.setAll(Keywords.when(Keywords.without(Spellings.mentioning(NAME)), Keywords.require(NAME)));
	}

}
