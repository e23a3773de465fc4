package dev.fingy.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import dev.fingy.reference.ConfigurationEntry;
import dev.fingy.reference.ConstraintEntry;
import dev.fingy.reference.ObjectEntry;
import dev.fingy.reference.PropertyEntry;
import dev.fingy.reference.Shape;

/**
 * Schemas of places: what is there, by what is declared. A place is strict if a node or
 * something lazy is around it, where unknown names are mistakes.
 */
final class PropertySchemas {

	private final KnownTypes types;

	private final Definitions definitions;

	private final ObjectSchemas objects;

	private final NodeSchemas nodes;

	private final boolean part;

	private final Map<Shape.Many, ObjectNode> texts = new HashMap<>();

	PropertySchemas(KnownTypes types, Definitions definitions, boolean part) {
		this.types = types;
		this.definitions = definitions;
		this.part = part;
		this.objects = new ObjectSchemas(this, definitions, part);
		this.nodes = new NodeSchemas(this.objects, definitions, part);
	}

	ObjectNode configuration(ConfigurationEntry configuration) {
		return this.definitions.refer(name("configuration " + configuration.className()),
				() -> this.objects.configuration(configuration.description(), configuration.properties()));
	}

	// A whole and a part differ in each definition
	private String name(String declared) {
		return this.definitions.name(declared) + (this.part ? ":part" : "");
	}

	/**
	 * Refer to what can be where a property is.
	 * @param property the property
	 * @param strict whether unknown names are mistakes
	 * @return the reference, since each property has many spellings
	 */
	ObjectNode property(PropertyEntry property, boolean strict) {
		ObjectNode value = of(property.shape(), strict, property.defaultType(), property.constraints());
		ObjectNode schema = Annotations.of(property);
		schema.setAll((value.size() > 1) ? this.definitions.shareValue(property.shape().declared(), value) : value);
		return (schema.size() <= 1) ? schema : this.definitions.share(property.name(), schema);
	}

	private ObjectNode of(Shape shape, boolean strict) {
		return of(shape, strict, "", List.of());
	}

	private ObjectNode of(Shape shape, boolean strict, String defaultType, List<ConstraintEntry> constraints) {
		if (shape instanceof Shape.Node node) {
			return node(node, defaultType);
		}
		if (shape instanceof Shape.Plain plain) {
			return object(plain, strict || plain.lazy());
		}
		if (shape instanceof Shape.Many many) {
			return ListSchema.of(many, element(many.element(), strict),
					this.texts.computeIfAbsent(many, this::textOfList), constraints);
		}
		if (shape instanceof Shape.Entries entries) {
			return MapSchema.of(entries, entry(entries.value(), strict), constraints);
		}
		return ValueSchema.of((Shape.Scalar) shape, constraints);
	}

	private ObjectNode element(Shape element, boolean strict) {
		if (element instanceof Shape.Scalar value && (ValueForm.isNumber(value) || !value.constants().isEmpty())) {
			return ValueSchema.present(value);
		}
		ObjectNode schema = of(element, strict);
		return (element instanceof Shape.Node) ? NodeSchemas.element(schema) : schema;
	}

	// Outside of nodes, a null is no entry
	private ObjectNode entry(Shape value, boolean strict) {
		return (strict && value instanceof Shape.Scalar scalar && ValueForm.isNumber(scalar))
				? ValueSchema.present(scalar) : of(value, strict);
	}

	private ObjectNode node(Shape.Node node, String defaultType) {
		TypeNames base = this.types.base(node.declared());
		if (base == null) {
			return Keywords.schema();
		}
		String name = name(node.declared());
		return this.definitions.refer(defaultType.isEmpty() ? name : name + ":or-" + defaultType,
				() -> this.nodes.of(this.definitions.name(node.declared()), base, defaultType));
	}

	private ObjectNode object(Shape.Plain plain, boolean strict) {
		ObjectEntry object = this.types.object(plain.declared());
		if (object == null) {
			return Keywords.schema();
		}
		String name = name(object.declared()) + (strict ? ".strict" : "");
		return this.definitions.refer(name, () -> this.objects.plain(object, strict));
	}

	private ObjectNode textOfList(Shape.Many list) {
		return ListSchema.text(list, text(list.element()), this.definitions);
	}

	// What a text between commas must match, null for any text
	private @Nullable String text(Shape element) {
		if (element instanceof Shape.Scalar scalar) {
			return ValueForm.of(scalar).text();
		}
		TypeNames base = (element instanceof Shape.Node node) ? this.types.base(node.declared()) : null;
		return (base != null && !base.open()) ? this.nodes.text(base) : null;
	}

}
