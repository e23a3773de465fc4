package dev.fingy.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import dev.fingy.reference.BaseEntry;
import dev.fingy.reference.PropertyEntry;
import dev.fingy.reference.TypeEntry;

/**
 * Schemas of nodes whose type is chosen by name. Each type has a branch of its own, which
 * is taken if the node names it, so that a validator reports what is wrong with that
 * type. With alternatives, it could only report that the node matches none of them.
 */
final class NodeSchemas {

	private static final String TYPE = "The type of this node, which decides what other properties there are.";

	private final ObjectSchemas objects;

	private final Definitions definitions;

	private final boolean part;

	NodeSchemas(ObjectSchemas objects, Definitions definitions, boolean part) {
		this.objects = objects;
		this.definitions = definitions;
		this.part = part;
	}

	/**
	 * Write the schema of a node. Its parts are named with a colon, those of types with a
	 * dot, as types can have any name.
	 * @param name the name of the base among the definitions
	 * @param base what is declared
	 * @param declaredDefault the default type of the place, or an empty text
	 * @return the schema
	 */
	ObjectNode of(String name, BaseEntry base, String declaredDefault) {
		TypeNames names = TypeNames.of(base);
		ObjectNode schema = Annotations.of(base.description(), "");
		return names.mayFit() ? chosen(schema, name, base, declaredDefault)
				: ReferenceSchema.addOnly(schema, this.part);
	}

	private ObjectNode chosen(ObjectNode schema, String name, BaseEntry base, String declaredDefault) {
		TypeNames names = TypeNames.of(base);
		TypeEntry byDefault = names.byDefault(declaredDefault);
		boolean nothing = this.part || names.mayBeAbsent(declaredDefault);
		Keywords.type(schema, "object", "string", "null");
		ObjectNode type = this.definitions.refer(name + ":type", () -> type(names));
		new AcceptedNames(schema).add(base.discriminator(), type);
		ReferenceSchema.offer(schema, base);
		if (!names.all().isEmpty()) {
			schema.setAll(Keywords.offering(type));
		}
		schema.setAll(Keywords.when(Keywords.type("string").put("minLength", 1), type));
		ArrayNode branches = ReferenceSchema.isExclusive(base) ? ReferenceSchema.exclude(schema)
				: schema.putArray("allOf");
		names.types()
			.forEach((each) -> branches.add(Keywords.when(isNamed(base, names.of(each)), branch(name, base, each))));
		branches.add(Keywords.when(isUnnamed(base), unnamed(name, base, byDefault, nothing)));
		return schema;
	}

	/**
	 * Return the schema of an element of a list, which cannot be absent.
	 * @param node the schema of a node
	 * @return the schema
	 */
	static ObjectNode element(ObjectNode node) {
		Keywords.type(node, "object", "string");
		return node.put("minLength", 1);
	}

	/**
	 * Return which texts can be in the place of a node.
	 * @param base what is declared
	 * @return an expression without anchors
	 */
	String text(BaseEntry base) {
		TypeNames names = TypeNames.of(base);
		return names.types()
			.stream()
			.filter((type) -> !this.objects.isRequired(type.properties()))
			.map(names::of)
			.collect(Collectors.joining("|"));
	}

	private static ObjectNode type(TypeNames names) {
		if (names.all().isEmpty()) {
			return Annotations.of(TYPE, "").setAll(Keywords.type("string").put("minLength", 1));
		}
		ObjectNode known = Keywords.enumeration(names.all());
		names.describe(known);
		ObjectNode offering = Annotations.of(TYPE, "").setAll(Keywords.offering(known));
		return names.open() ? offering.put("minLength", 1).setAll(Keywords.unless(Keywords.type("string"), known))
				: offering.setAll(Keywords.unless(Keywords.type("string").put("pattern", names.pattern()), known));
	}

	private ObjectNode branch(String name, BaseEntry base, TypeEntry type) {
		String definition = name + "." + type.name();
		return this.definitions.refer(definition, () -> this.objects.typed(definition, base, type));
	}

	private static ObjectNode isNamed(BaseEntry base, String names) {
		String expression = Spellings.whole(names);
		ObjectNode object = Keywords.type("object");
		object.putObject("patternProperties")
			.set(discriminator(base), Keywords.type("string").put("pattern", expression));
		object.set("not", Keywords.without(discriminator(base)));
		ObjectNode schema = Keywords.schema();
		schema.putArray("anyOf").add(Keywords.type("string").put("pattern", expression)).add(object);
		return schema;
	}

	private static ObjectNode isUnnamed(BaseEntry base) {
		ObjectNode schema = Keywords.type("object");
		schema.setAll(Keywords.without(discriminator(base)));
		return schema;
	}

	private static String discriminator(BaseEntry base) {
		return Spellings.whole(Spellings.ofProperty(base.discriminator()));
	}

	private JsonNode unnamed(String name, BaseEntry base, @Nullable TypeEntry byDefault, boolean nothing) {
		JsonNode otherwise = otherwise(name, base, byDefault, nothing);
		return ReferenceSchema.isExclusive(base) ? otherwise : Keywords.unless(ReferenceSchema.condition(), otherwise);
	}

	// The default of an open base may be one of the types that are not known yet
	private JsonNode otherwise(String name, BaseEntry base, @Nullable TypeEntry byDefault, boolean nothing) {
		if (this.part) {
			return anyOf(name, base);
		}
		return (byDefault != null) ? branch(name, base, byDefault)
				: nothing ? Keywords.schema() : Keywords.require(base.discriminator());
	}

	private ObjectNode anyOf(String name, BaseEntry base) {
		return this.definitions.refer(name + ":any", () -> {
			ObjectNode schema = Keywords.schema();
			AcceptedNames names = new AcceptedNames(schema);
			places(name, base).forEach((property, places) -> names.add(property, anyOf(places)));
			names.dotted();
			return base.open() ? schema : schema.put("additionalProperties", false);
		});
	}

	private Map<String, List<ObjectNode>> places(String name, BaseEntry base) {
		Map<String, List<ObjectNode>> places = new LinkedHashMap<>();
		for (TypeEntry type : TypeNames.of(base).types()) {
			branch(name, base, type);
			for (PropertyEntry property : type.properties()) {
				if (property.isConfigurable()) {
					places.computeIfAbsent(property.name(), (key) -> new ArrayList<>())
						.add(Definitions.referToProperty(name + "." + type.name(), property.name()));
				}
			}
		}
		return places;
	}

	private static ObjectNode anyOf(List<ObjectNode> places) {
		if (places.size() == 1) {
			return places.get(0);
		}
		ObjectNode schema = Keywords.schema();
		schema.putArray("anyOf").addAll(places);
		return schema;
	}

}
