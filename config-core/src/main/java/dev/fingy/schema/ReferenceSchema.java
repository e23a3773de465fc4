package dev.fingy.schema;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import dev.fingy.reference.BaseEntry;

/**
 * The schema of a node that refers to another one.
 */
final class ReferenceSchema {

	private static final String NAME = "ref";

	private static final String SPELLED = Spellings.whole(Spellings.ofProperty(NAME));

	private ReferenceSchema() {
	}

	/**
	 * Offer a reference, unless a type has an argument of that name.
	 * @param schema the schema of a node
	 * @param base what is declared
	 */
	static void offer(ObjectNode schema, BaseEntry base) {
		if (!isArgument(base)) {
			schema.withObject("properties").set(NAME, path());
		}
	}

	private static boolean isArgument(BaseEntry base) {
		return base.types()
			.stream()
			.flatMap((type) -> type.properties().stream())
			.anyMatch((property) -> property.name().equals(NAME));
	}

	/**
	 * Return whether a node with that name can only be a reference. No type that is added
	 * later can be given an argument of that name.
	 * @param base what is declared
	 * @return {@code false} if a known type has such an argument
	 */
	static boolean isExclusive(BaseEntry base) {
		return !isArgument(base);
	}

	/**
	 * Exclude other properties from references.
	 * @param schema the schema of a node
	 * @return where to add what holds for other nodes
	 */
	static ArrayNode exclude(ObjectNode schema) {
		ObjectNode refers = Keywords.type("object");
		refers.set("not", Keywords.without(SPELLED));
		ObjectNode alone = Keywords.schema();
		alone.putObject("patternProperties").put(SPELLED, true);
		alone.put("additionalProperties", false).put("errorMessage", "a reference excludes every other property");
		ObjectNode either = schema.putArray("allOf").addObject().setAll(Keywords.when(refers, alone));
		return either.putObject("else").putArray("allOf");
	}

	private static ObjectNode path() {
		return Keywords.type("string").put("description", "The path of a node whose object is used here, too.");
	}

	/**
	 * Return the condition that identifies references.
	 * @return a schema of objects that have no other property
	 */
	static ObjectNode condition() {
		ObjectNode reference = Keywords.type("object").put("minProperties", 1);
		reference.set("propertyNames", Keywords.pattern(SPELLED));
		return reference;
	}

	/**
	 * Add what is left where no type can be.
	 * @param schema the schema of a node
	 * @param part whether other files complete it
	 * @return the same schema
	 */
	static ObjectNode addOnly(ObjectNode schema, boolean part) {
		Keywords.type(schema, "object", "null");
		AcceptedNames names = new AcceptedNames(schema);
		names.add(NAME, path());
		names.dotted();
		schema.put("additionalProperties", false);
		return part ? schema
				: schema.setAll(Keywords.when(Keywords.without(Spellings.mentioning(NAME)), Keywords.require(NAME)));
	}

}
