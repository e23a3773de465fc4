package dev.fingy.internal.processor.metadata;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A group, property or hint, as the fields that the format gives it. What an author wrote
 * into a file is retained, whatever it is.
 *
 * @param fields the fields, in the order in which Spring Boot writes them
 */
record Item(@JsonValue SortedMap<String, Object> fields) {

	private static final List<String> ORDER = List.of("name", "type", "description", "sourceType", "sourceMethod",
			"defaultValue", "deprecated", "deprecation", "values", "providers");

	static final Comparator<Item> BY_NAME = Comparator.comparing(Item::name)
		.thenComparing(Item::sourceType, Comparator.nullsFirst(Comparator.naturalOrder()));

	/**
	 * Create an item.
	 * @param fields its fields in any order
	 * @return the item
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static Item of(Map<String, Object> fields) {
		SortedMap<String, Object> ordered = new TreeMap<>(
				Comparator.<String>comparingInt((field) -> ORDER.contains(field) ? ORDER.indexOf(field) : ORDER.size())
					.thenComparing(Comparator.naturalOrder()));
		ordered.putAll(fields);
		return new Item(ordered);
	}

	static Item named(String name) {
		return of(Map.of("name", name));
	}

	/**
	 * Add a field.
	 * @param field the name of the field
	 * @param value its value; {@code null} and what is empty add nothing
	 * @return the item with the field
	 */
	Item with(String field, @Nullable Object value) {
		if (value == null || "".equals(value) || List.of().equals(value)) {
			return this;
		}
		Item item = of(this.fields);
		item.fields.put(field, value);
		return item;
	}

	/**
	 * Lay this item over another.
	 * @param other provides the fields that this one does not have
	 * @return both
	 */
	Item over(Item other) {
		Item item = of(other.fields);
		item.fields.putAll(this.fields);
		return item;
	}

	/**
	 * Return what this item has and another of the same name does not.
	 * @param other the other
	 * @return the name and the fields that differ
	 */
	Item without(Item other) {
		Item item = of(this.fields);
		item.fields.entrySet().removeAll(other.fields.entrySet());
		item.fields.put("name", name());
		return item;
	}

	boolean isNameOnly() {
		return this.fields.size() == 1;
	}

	boolean isDeprecated() {
		return this.fields.containsKey("deprecation");
	}

	String name() {
		return String.valueOf(this.fields.get("name"));
	}

	@Nullable String sourceType() {
		return (String) this.fields.get("sourceType");
	}

	List<?> list(String field) {
		return (this.fields.get(field) instanceof List<?> list) ? list : List.of();
	}

}
