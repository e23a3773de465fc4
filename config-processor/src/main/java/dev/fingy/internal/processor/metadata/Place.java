package dev.fingy.internal.processor.metadata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.fingy.reference.PropertyEntry;
import dev.fingy.reference.Shape;

/**
 * A name below which several types may have different properties. The metadata has one
 * item for them, which describes where they differ.
 *
 * @param name the whole name
 * @param uses the property of each type that has it
 */
record Place(String name, List<Use> uses) {

	Item item() {
		List<String> deprecations = all(PropertyEntry::deprecation);
		Item item = Item.named(this.name)
			.with("type", type())
			.with("description", description())
			.with("sourceType", this.uses.get(0).source())
			.with("defaultValue", defaultValue());
		return deprecations.contains("") ? item
				: item.with("deprecated", true).with("deprecation", Map.of("reason", deprecations.get(0)));
	}

	List<Shape> shapes() {
		return all(PropertyEntry::shape);
	}

	/**
	 * Return the type of nodes that name none.
	 * @return the name of the type, or an empty text if there is none or not one alone
	 */
	String defaultType() {
		List<String> types = all(PropertyEntry::defaultType);
		return (types.size() == 1) ? types.get(0) : "";
	}

	boolean hasOneType() {
		return types().size() == 1;
	}

	private String type() {
		return hasOneType() ? types().get(0)
				: shapes().stream().allMatch(Shape.Scalar.class::isInstance) ? "java.lang.String" : "java.lang.Object";
	}

	private List<String> types() {
		return all((property) -> JavaType.of(property.shape().declared()));
	}

	private @Nullable Object defaultValue() {
		PropertyEntry property = this.uses.get(0).property();
		if (property.defaults() == null || !hasOneType() || !hasOneDefault()) {
			return null;
		}
		return (property.shape() instanceof Shape.Many many)
				? JavaType.value(many.element().declared(), property.defaults(), true)
				: JavaType.value(property.shape().declared(), property.defaults(), false);
	}

	private boolean hasOneDefault() {
		return all(Place::defaultText).size() == 1;
	}

	private String description() {
		if (this.uses.get(0).type().isEmpty()) {
			return this.uses.get(0).property().description();
		}
		boolean oneType = hasOneType();
		boolean oneDefault = hasOneDefault();
		return this.uses.stream()
			.collect(Collectors.groupingBy((use) -> saying(use.property(), oneType, oneDefault), LinkedHashMap::new,
					Collectors.mapping(Use::type, Collectors.toList())))
			.entrySet()
			.stream()
			// Types first: lists of completions show no more than a first sentence
			.map((given) -> "For " + Sentences.types(given.getValue()) + given.getKey())
			.map(Sentences::end)
			.collect(Collectors.joining(" "));
	}

	private static String saying(PropertyEntry property, boolean oneType, boolean oneDefault) {
		String facts = facts(property, oneType, oneDefault);
		String description = property.description();
		return (facts.isEmpty() ? "" : " (" + facts + ")") + (description.isEmpty() ? "" : ": " + description);
	}

	private static String facts(PropertyEntry property, boolean oneType, boolean oneDefault) {
		return Stream
			.of(oneType ? "" : JavaType.simple(property.shape().declared()), oneDefault ? "" : defaultText(property))
			.filter((fact) -> !fact.isEmpty())
			.collect(Collectors.joining(", "));
	}

	private static String defaultText(PropertyEntry property) {
		return (property.defaults() != null) ? defaultText(property.defaults()) : "no default";
	}

	private static String defaultText(List<String> defaults) {
		return defaults.isEmpty() ? "a default" : "default " + String.join(", ", defaults);
	}

	private <T> List<T> all(Function<PropertyEntry, T> part) {
		return this.uses.stream().map(Use::property).map(part).distinct().toList();
	}

}
