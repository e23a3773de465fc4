package dev.fingy.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Parts of a schema that are equal, such as that of every {@code int}. Those that occur
 * several times become definitions; any other is written in the place of the reference.
 */
final class SharedParts {

	private static final String REFERENCE = "$ref";

	private final UnaryOperator<String> names;

	private final Map<ObjectNode, Part> parts = new HashMap<>();

	private final Map<String, Part> byReference = new HashMap<>();

	/**
	 * Create without parts.
	 * @param names makes a name of a proposed one that nothing else has
	 */
	SharedParts(UnaryOperator<String> names) {
		this.names = names;
	}

	/**
	 * Refer to a part.
	 * @param name a proposal for its name
	 * @param content the part, which does not change any more
	 * @return the reference, to which keywords may be added
	 */
	ObjectNode refer(String name, ObjectNode content) {
		Part part = this.parts.computeIfAbsent(content, (key) -> newPart(name, key));
		return Keywords.schema().put(REFERENCE, part.reference);
	}

	private Part newPart(String name, ObjectNode content) {
		Part part = new Part(this.names.apply(name), content);
		this.byReference.put(part.reference, part);
		return part;
	}

	/**
	 * Write what a schema refers to.
	 * @param schema the schema, with all of its other definitions
	 * @return the parts that occur several times, by name
	 */
	Map<String, ObjectNode> write(ObjectNode schema) {
		count(schema);
		insert(schema);
		return this.byReference.values()
			.stream()
			.filter((part) -> part.uses > 1)
			.collect(Collectors.toMap((part) -> part.name, (part) -> insert(part.content)));
	}

	private void count(JsonNode within) {
		Part part = part(within);
		if (part != null && part.uses++ == 0) {
			count(part.content);
		}
		within.values().forEach(this::count);
	}

	private ObjectNode insert(ObjectNode within) {
		for (Part part = part(within); part != null && part.uses == 1; part = part(within)) {
			within.remove(REFERENCE);
			within.setAll(part.content);
		}
		within.values().forEach(this::insertBelow);
		return within;
	}

	private void insertBelow(JsonNode within) {
		if (within instanceof ObjectNode object) {
			insert(object);
		}
		else {
			within.values().forEach(this::insertBelow);
		}
	}

	private @Nullable Part part(JsonNode within) {
		JsonNode reference = within.get(REFERENCE);
		return (reference != null) ? this.byReference.get(reference.asString("")) : null;
	}

	/**
	 * A part and the number of its uses.
	 */
	private static final class Part {

		private final String name;

		private final String reference;

		private final ObjectNode content;

		private int uses;

		Part(String name, ObjectNode content) {
			this.name = name;
			this.reference = Keywords.reference(List.of(Definitions.PART, name)).path(REFERENCE).asString();
			this.content = content;
		}

	}

}
