package dev.fingy.internal.processor.metadata;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import dev.fingy.reference.BaseEntry;
import dev.fingy.reference.Shape;
import dev.fingy.reference.TypeEntry;
import dev.fingy.reference.TypeReference;

/**
 * The values that editors offer: names of types, also where a name represents a whole
 * node, and constants where the Java type does not provide them.
 */
final class Hints {

	private static final List<?> ANY = List.of(Map.of("name", "any"));

	private final TypeReference reference;

	private final Map<String, List<Map<String, Object>>> names = new HashMap<>();

	Hints(TypeReference reference) {
		this.reference = reference;
	}

	Stream<Item> of(Place place) {
		List<Shape> shapes = place.shapes();
		return Stream
			.of(hint(place.name(), shapes.stream().flatMap((shape) -> values(shape, place)).toList()),
					hint(place.name() + ".keys", entries(shapes).<Shape>map(Shape.Entries::key).toList()),
					hint(place.name() + ".values", entries(shapes).map(Shape.Entries::value).toList()))
			.filter((hint) -> !hint.isNameOnly());
	}

	/**
	 * Return the hint for the property that names the type.
	 * @param name the name of the property
	 * @param bases what can be at the node
	 * @return the hint
	 */
	Item ofTypes(String name, List<BaseEntry> bases) {
		return hint(name, bases.stream().<Shape>map((base) -> new Shape.Node(base.declared(), false)).toList());
	}

	private static Stream<Shape> values(Shape shape, Place place) {
		if (shape instanceof Shape.Many many) {
			return Stream.of(many.element());
		}
		return (shape instanceof Shape.Node || !place.hasOneType()) ? Stream.of(shape) : Stream.empty();
	}

	private static Stream<Shape.Entries> entries(List<Shape> shapes) {
		return shapes.stream().filter(Shape.Entries.class::isInstance).map(Shape.Entries.class::cast);
	}

	private Item hint(String name, List<Shape> shapes) {
		Map<Object, Map<String, Object>> values = new LinkedHashMap<>();
		shapes.stream().flatMap(this::values).forEach((value) -> values.putIfAbsent(value.get("value"), value));
		boolean open = shapes.stream().anyMatch(this::isOpen);
		return Item.named(name)
			.with("values", List.copyOf(values.values()))
			.with("providers", (open && !values.isEmpty()) ? ANY : null);
	}

	private Stream<Map<String, Object>> values(Shape shape) {
		if (shape instanceof Shape.Scalar scalar) {
			return scalar.constants().stream().map((constant) -> Map.of("value", constant));
		}
		return bases(shape).flatMap(this::names);
	}

	private boolean isOpen(Shape shape) {
		return (shape instanceof Shape.Scalar scalar) ? scalar.constants().isEmpty()
				: bases(shape).noneMatch((base) -> !base.open());
	}

	private Stream<BaseEntry> bases(Shape shape) {
		return Stream.of(shape)
			.filter(Shape.Node.class::isInstance)
			.map((node) -> this.reference.base(node.declared()))
			.filter(Objects::nonNull);
	}

	// Each base is in many places
	private Stream<Map<String, Object>> names(BaseEntry base) {
		return this.names
			.computeIfAbsent(base.declared(), (key) -> base.types().stream().flatMap(Hints::names).toList())
			.stream();
	}

	private static Stream<Map<String, Object>> names(TypeEntry type) {
		String description = type.deprecation().isEmpty() ? Sentences.first(type.description())
				: "Deprecated: " + Sentences.first(type.deprecation());
		return Stream.concat(Stream.of(value(type.name(), description)),
				type.aliases()
					.stream()
					.map((alias) -> value(alias, ("Alias of " + type.name() + ". " + description).strip())));
	}

	private static Map<String, Object> value(String name, String description) {
		Map<String, Object> value = new LinkedHashMap<>();
		value.put("value", name);
		if (!description.isEmpty()) {
			value.put("description", description);
		}
		return value;
	}

}
