package dev.fingy.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Finds the plain classes that something is created with.
 */
final class PlainClasses {

	private final TypeReference reference;

	private final Set<String> found = new HashSet<>();

	PlainClasses(TypeReference reference) {
		this.reference = reference;
	}

	Set<String> of(List<BaseEntry> bases) {
		bases.forEach((base) -> base.types().forEach((type) -> add(type.properties())));
		return Set.copyOf(this.found);
	}

	private void add(List<PropertyEntry> properties) {
		properties.forEach((property) -> add(property.shape()));
	}

	private void add(Shape shape) {
		if (shape instanceof Shape.Many many) {
			add(many.element());
		}
		else if (shape instanceof Shape.Entries map) {
			add(map.value());
		}
		else if (shape instanceof Shape.Plain) {
			addObject(this.reference.object(shape.declared()));
		}
	}

	private void addObject(@Nullable ObjectEntry object) {
		if (object != null && this.found.add(object.declared())) {
			add(object.properties());
		}
	}

}
