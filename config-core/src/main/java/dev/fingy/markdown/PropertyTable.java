package dev.fingy.markdown;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.fingy.reference.ObjectEntry;
import dev.fingy.reference.PropertyEntry;
import dev.fingy.reference.Shape;
import dev.fingy.reference.TypeReference;

/**
 * Properties below each other.
 */
final class PropertyTable {

	private static final String HEADER = "| Property | Type | Default | Constraints | Description |\n"
			+ "| --- | --- | --- | --- | --- |\n";

	// As deep as somebody reads
	private static final int DEEPEST = 5;

	private final TypeReference reference;

	private final Headings headings;

	PropertyTable(TypeReference reference, Headings headings) {
		this.reference = reference;
		this.headings = headings;
	}

	/**
	 * Write the properties of a type.
	 * @param properties the properties
	 * @return a table, empty if there are none
	 */
	String ofType(List<PropertyEntry> properties) {
		return table(properties.stream().map((property) -> row(property.name(), property, "*required*")));
	}

	/**
	 * Write the properties of a plain class, which may be part of a node or not.
	 * @param properties the properties
	 * @return a table, empty if there are none
	 */
	String ofObject(List<PropertyEntry> properties) {
		return table(properties.stream().map((property) -> row(property.name(), property, "*required in nodes*")));
	}

	/**
	 * Write the properties below a prefix, those of plain objects included.
	 * @param prefix the prefix
	 * @param properties the properties
	 * @return a table, empty if there are none
	 */
	String below(String prefix, List<PropertyEntry> properties) {
		return table(rows(prefix, properties, Set.of()));
	}

	private static String table(Stream<String> rows) {
		String all = rows.collect(Collectors.joining());
		return all.isEmpty() ? "" : HEADER + all + "\n";
	}

	private Stream<String> rows(String path, List<PropertyEntry> properties, Set<String> within) {
		return properties.stream().flatMap((property) -> {
			String name = path + "." + property.name();
			Stream<String> below = property.isConfigurable() ? rows(name, property.shape(), within) : Stream.empty();
			return Stream.concat(Stream.of(row(name, property, "")), below);
		});
	}

	private Stream<String> rows(String path, Shape shape, Set<String> within) {
		if (shape instanceof Shape.Many many) {
			return rows(path + "[*]", many.element(), within);
		}
		if (shape instanceof Shape.Entries map) {
			return rows(path + ".*", map.value(), within);
		}
		ObjectEntry object = (shape instanceof Shape.Plain) ? this.reference.object(shape.declared()) : null;
		return (object == null || within.contains(object.declared()) || within.size() == DEEPEST) ? Stream.empty()
				: rows(path, object.properties(), plus(within, object.declared()));
	}

	private static Set<String> plus(Set<String> within, String declared) {
		return Stream.concat(within.stream(), Stream.of(declared)).collect(Collectors.toUnmodifiableSet());
	}

	private String row(String name, PropertyEntry property, String required) {
		return Stream
			.of(Inline.code(name), type(property), Defaults.of(property, required),
					ConstraintTexts.of(property.constraints(), property.shape()),
					Notes.of(property.description(), property.deprecation()))
			.collect(Collectors.joining(" | ", "| ", " |\n"));
	}

	private String type(PropertyEntry property) {
		return type(property.shape()) + (property.secret() ? ", secret" : "");
	}

	private String type(Shape shape) {
		if (shape instanceof Shape.Many many) {
			return "list of " + type(many.element());
		}
		if (shape instanceof Shape.Entries map) {
			return "map from " + type(map.key()) + " to " + type(map.value());
		}
		return (shape instanceof Shape.Scalar value) ? value(value) : this.headings.link(shape.declared());
	}

	private static String value(Shape.Scalar value) {
		String constants = value.constants().stream().map(Inline::code).collect(Collectors.joining(", "));
		return Inline.code(Headings.simple(value.declared())) + (constants.isEmpty() ? "" : " (" + constants + ")");
	}

}
