package dev.fingy.schema;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

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

	private final Map<String, ObjectNode> branches = new HashMap<>();

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
	ObjectNode of(String name, TypeNames base, String declaredDefault) {
		ObjectNode schema = Annotations.of(base.base().description(), "");
		return base.mayFit() ? chosen(schema, name, base, declaredDefault) : ReferenceSchema.addOnly(schema, this.part);
	}

	private ObjectNode chosen(ObjectNode schema, String name, TypeNames names, String declaredDefault) {
		BaseEntry base = names.base();
		Keywords.type(schema, "object", "string", "null");
		ObjectNode type = this.definitions.share(name + ":type", type(name, names));
		new AcceptedNames(schema).add(base.discriminator(), type);
		ReferenceSchema.offer(schema, base);
		if (!names.all().isEmpty()) {
			schema.setAll(Keywords.offering(type));
		}
		schema.setAll(Keywords.when(Keywords.type("string").put("minLength", 1), type));
		ArrayNode branches = ReferenceSchema.isExclusive(base) ? ReferenceSchema.exclude(schema)
				: schema.putArray("allOf");
		names.types()
			.forEach((each) -> branches.add(Keywords.when(isNamed(name, base, each), branch(name, base, each.type()))));
		branches.add(Keywords.when(isUnnamed(base), unnamed(name, names, declaredDefault)));
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
	String text(TypeNames base) {
		return base.of((type) -> !this.objects.isRequired(type.properties()));
	}

	private ObjectNode type(String name, TypeNames names) {
		if (names.all().isEmpty()) {
			return Annotations.of(TYPE, "").setAll(Keywords.type("string").put("minLength", 1));
		}
		ObjectNode all = Keywords.enumeration(names.all());
		names.describe(all);
		ObjectNode known = this.definitions.share(name + ":names", all);
		ObjectNode offering = Annotations.of(TYPE, "").setAll(Keywords.offering(known));
		return names.open() ? offering.put("minLength", 1).setAll(Keywords.unless(Keywords.type("string"), known))
				: offering.setAll(Keywords.unless(Keywords.type("string").put("pattern", names.pattern()), known));
	}

	// The default type and files that others complete ask for it again
	private ObjectNode branch(String name, BaseEntry base, TypeEntry type) {
		String definition = name + (this.part ? ":part." : ".") + type.name();
		return this.branches.computeIfAbsent(base.declared() + " " + type.name(),
				(key) -> this.definitions.share(definition, this.objects.typed(definition, base, type)));
	}

	private ObjectNode isNamed(String name, BaseEntry base, TypeNames.Named type) {
		String definition = name + "." + type.type().name();
		ObjectNode named = this.definitions.share(definition + ":name",
				Keywords.type("string").put("pattern", type.whole()));
		ObjectNode object = this.definitions.share(base.discriminator() + ":named", isAnyNamed(base));
		object.putObject("patternProperties").set(discriminator(base), named);
		ObjectNode schema = Keywords.schema();
		schema.putArray("anyOf").add(named).add(object);
		return this.definitions.share(definition + ":named", schema);
	}

	private static ObjectNode isAnyNamed(BaseEntry base) {
		ObjectNode object = Keywords.type("object");
		object.set("not", Keywords.without(discriminator(base)));
		return object;
	}

	private static ObjectNode isUnnamed(BaseEntry base) {
		ObjectNode schema = Keywords.type("object");
		schema.setAll(Keywords.without(discriminator(base)));
		return schema;
	}

	private static String discriminator(BaseEntry base) {
		return Spellings.whole(Spellings.ofProperty(base.discriminator()));
	}

	private JsonNode unnamed(String name, TypeNames names, String declaredDefault) {
		JsonNode otherwise = otherwise(name, names, declaredDefault);
		return ReferenceSchema.isExclusive(names.base()) ? otherwise
				: Keywords.unless(ReferenceSchema.condition(), otherwise);
	}

	// The default of an open base may be one of the types that are not known yet
	private JsonNode otherwise(String name, TypeNames names, String declaredDefault) {
		if (this.part) {
			return anyOf(name, names);
		}
		TypeEntry byDefault = names.byDefault(declaredDefault);
		return (byDefault != null) ? branch(name, names.base(), byDefault) : names.mayBeAbsent(declaredDefault)
				? Keywords.schema() : Keywords.require(names.base().discriminator());
	}

	private ObjectNode anyOf(String name, TypeNames base) {
		return this.definitions.refer(name + ":any", () -> {
			ObjectNode schema = Keywords.schema();
			AcceptedNames names = new AcceptedNames(schema);
			places(base).forEach((property, places) -> names.add(property, anyOf(places)));
			names.dotted();
			return base.open() ? schema : schema.put("additionalProperties", false);
		});
	}

	private Map<String, Set<ObjectNode>> places(TypeNames base) {
		Map<String, Set<ObjectNode>> places = new LinkedHashMap<>();
		for (TypeNames.Named type : base.types()) {
			for (PropertyEntry property : type.type().properties()) {
				if (property.isConfigurable()) {
					places.computeIfAbsent(property.name(), (key) -> new LinkedHashSet<>())
						.add(this.objects.property(property));
				}
			}
		}
		return places;
	}

	private static ObjectNode anyOf(Set<ObjectNode> places) {
		if (places.size() == 1) {
			return places.iterator().next();
		}
		ObjectNode schema = Keywords.schema();
		schema.putArray("anyOf").addAll(places);
		return schema;
	}

}
