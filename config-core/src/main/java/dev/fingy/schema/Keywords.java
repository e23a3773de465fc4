package dev.fingy.schema;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Parts of a schema.
 */
final class Keywords {

	private Keywords() {
	}

	static ObjectNode schema() {
		return JsonNodeFactory.instance.objectNode();
	}

	/**
	 * Refer to another schema.
	 * @param path the names on the way to it
	 * @return the reference, a pointer in a URI
	 */
	static ObjectNode reference(List<String> path) {
		String pointer = path.stream()
			.map((name) -> "/" + name.replace("~", "~0").replace("/", "~1"))
			.collect(Collectors.joining());
		try {
			return schema().put("$ref", new URI(null, null, pointer).toASCIIString());
		}
		catch (URISyntaxException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	static ObjectNode type(String... types) {
		ObjectNode schema = schema();
		type(schema, types);
		return schema;
	}

	static void type(ObjectNode schema, String... types) {
		if (types.length == 1) {
			schema.put("type", types[0]);
		}
		else {
			ArrayNode all = schema.putArray("type");
			for (String type : types) {
				all.add(type);
			}
		}
	}

	/**
	 * Return where the bounds of a number are. It is apart from its types, as there are
	 * validators that expect but one type next to bounds.
	 * @param schema the schema of the number
	 * @return the schema of its bounds
	 */
	static ObjectNode bounds(ObjectNode schema) {
		ArrayNode all = schema.withArray("allOf");
		return all.isEmpty() ? all.addObject() : (ObjectNode) all.get(0);
	}

	static ObjectNode pattern(String expression) {
		return schema().put("pattern", expression);
	}

	static ObjectNode not(JsonNode schema) {
		return schema().set("not", schema);
	}

	/**
	 * Return what holds if no name in an object matches.
	 * @param expression an expression of names
	 * @return the schema, which holds for what is no object
	 */
	static ObjectNode without(String expression) {
		return schema().set("propertyNames", not(pattern(expression)));
	}

	static ObjectNode require(String name) {
		ObjectNode schema = schema();
		schema.putArray("required").add(name);
		return schema;
	}

	static ObjectNode enumeration(Collection<String> values) {
		ObjectNode schema = schema();
		ArrayNode all = schema.putArray("enum");
		values.forEach(all::add);
		return schema;
	}

	/**
	 * Return what editors offer, whatever else is accepted.
	 * @param schema the schema of what is offered
	 * @return the schema, which always holds
	 */
	static ObjectNode offering(JsonNode schema) {
		ObjectNode offering = schema();
		offering.putArray("anyOf").add(schema.deepCopy()).add(schema());
		return offering;
	}

	/**
	 * Return what asks for more under a condition. Such a schema reports what is wrong
	 * with that, where one of several alternatives could only report that none of them
	 * holds.
	 * @param condition the condition
	 * @param consequence what has to hold then
	 * @return the schema
	 */
	static ObjectNode when(JsonNode condition, JsonNode consequence) {
		ObjectNode schema = schema();
		schema.set("if", condition);
		schema.set("then", consequence);
		return schema;
	}

	static ObjectNode unless(JsonNode condition, JsonNode otherwise) {
		ObjectNode schema = schema();
		schema.set("if", condition);
		schema.set("else", otherwise);
		return schema;
	}

}
