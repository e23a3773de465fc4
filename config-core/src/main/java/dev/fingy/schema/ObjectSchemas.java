package dev.fingy.schema;

import java.util.List;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.fingy.reference.BaseEntry;
import dev.fingy.reference.ObjectEntry;
import dev.fingy.reference.PropertyEntry;
import dev.fingy.reference.TypeEntry;

/**
 * Schemas of objects, property by property. A file that others complete requires none.
 */
final class ObjectSchemas {

	private final PropertySchemas places;

	private final Definitions definitions;

	private final boolean part;

	ObjectSchemas(PropertySchemas places, Definitions definitions, boolean part) {
		this.places = places;
		this.definitions = definitions;
		this.part = part;
	}

	ObjectNode configuration(String description, List<PropertyEntry> properties) {
		ObjectNode schema = Annotations.of(description, "");
		add(schema, properties, false);
		return schema;
	}

	ObjectNode plain(ObjectEntry object, boolean strict) {
		ObjectNode schema = Annotations.of(object.description(), "");
		if (object.convertible()) {
			Keywords.type(schema, "object", "null", "string");
		}
		else {
			Keywords.type(schema, "object", "null");
		}
		add(schema, object.properties(), strict);
		return schema;
	}

	/**
	 * Write the schema of a node of one type. Its name alone is a node where nothing is
	 * required.
	 * @param name a name for what types with the same properties share
	 * @param base what is declared
	 * @param type the type
	 * @return the schema
	 */
	ObjectNode typed(String name, BaseEntry base, TypeEntry type) {
		ObjectNode properties = isRequired(type.properties()) ? Keywords.type("object")
				: Keywords.type("object", "string");
		add(properties, type.properties(), true);
		new AcceptedNames(properties).add(base.discriminator(), JsonNodeFactory.instance.booleanNode(true));
		return Annotations.of(type.description(), type.deprecation())
			.setAll(this.definitions.share(name + ":properties", properties));
	}

	private void add(ObjectNode schema, List<PropertyEntry> properties, boolean strict) {
		AcceptedNames names = new AcceptedNames(schema);
		for (PropertyEntry property : properties) {
			if (property.isConfigurable()) {
				names.add(property.name(), this.places.property(property, strict));
			}
			else if (!strict) {
				names.add(property.name(), JsonNodeFactory.instance.booleanNode(false));
			}
		}
		if (strict) {
			names.dotted();
			schema.put("additionalProperties", false);
		}
		require(schema, properties, strict);
	}

	ObjectNode property(PropertyEntry property) {
		return this.places.property(property, true);
	}

	boolean isRequired(List<PropertyEntry> properties) {
		return isRequired(properties, true);
	}

	private boolean isRequired(List<PropertyEntry> properties, boolean strict) {
		return !this.part && properties.stream().anyMatch((property) -> property.isRequired(strict));
	}

	// Each spelling of a name is as good as another
	private void require(ObjectNode schema, List<PropertyEntry> properties, boolean strict) {
		if (isRequired(properties, strict)) {
			ArrayNode all = schema.putArray("allOf");
			properties.stream()
				.filter((property) -> property.isRequired(strict))
				.map(PropertyEntry::name)
				.forEach((name) -> all.add(this.definitions.share(name + ":required",
						Keywords.when(Keywords.without(Spellings.mentioning(name)), Keywords.require(name)))));
		}
	}

}
