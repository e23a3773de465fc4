package dev.fingy.internal.typereference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.fingy.Lazy;
import dev.fingy.reference.PropertyEntry;
import dev.fingy.reference.Shape;

/**
 * Determines what can be where something is declared.
 *
 * @param <T> represents a declared type
 */
public final class Shapes<T> {

	private static final Shape.Scalar ANY = new Shape.Scalar("java.lang.Object", List.of());

	private static final Shape.Scalar TEXT = new Shape.Scalar("java.lang.String", List.of());

	private final AbstractTypeDescriber<T, ?> types;

	private final Places<T> places;

	private final boolean inNodes;

	Shapes(AbstractTypeDescriber<T, ?> types, Places<T> places, boolean inNodes) {
		this.types = types;
		this.places = places;
		this.inNodes = inNodes;
	}

	/**
	 * Return the shape of what configuration can set.
	 * @param declared what is declared
	 * @return its shape
	 */
	public Shape of(T declared) {
		return of(declared, false, Set.of());
	}

	private Shape of(T declared, boolean lazy, Set<String> around) {
		T component = this.types.component(declared);
		if (component != null) {
			return many(declared, component, around);
		}
		if (isExactly(declared, Optional.class)) {
			return inside(declared, this.types.argument(declared, Optional.class, 0), lazy, around);
		}
		if (isExactly(declared, Lazy.class)) {
			return inside(declared, this.types.argument(declared, Lazy.class, 0), true, around);
		}
		if (this.types.base(declared) != null) {
			return new Shape.Node(this.places.note(declared, true), lazy);
		}
		if (this.types.isA(declared, Collection.class)) {
			return many(declared, this.types.argument(declared, Collection.class, 0), around);
		}
		if (this.types.isA(declared, Map.class)) {
			return entries(declared, around);
		}
		if (this.inNodes && isExactly(declared, Class.class)) {
			return new Shape.Scalar(this.types.text(declared), this.types.classNames(declared));
		}
		return this.types.isPlain(declared) ? new Shape.Plain(this.places.note(declared, false), lazy)
				: value(declared);
	}

	private boolean isExactly(T declared, Class<?> type) {
		return this.types.className(declared).equals(type.getName());
	}

	private Shape many(T declared, T element, Set<String> around) {
		return new Shape.Many(this.types.text(declared), inside(declared, element, false, around));
	}

	// A container may hold itself
	private Shape inside(T container, T content, boolean lazy, Set<String> around) {
		Set<String> inside = new HashSet<>(around);
		return inside.add(this.types.text(container)) ? of(content, lazy, inside) : ANY;
	}

	private Shape entries(T declared, Set<String> around) {
		String text = this.types.text(declared);
		return this.types.isA(declared, java.util.Properties.class) ? new Shape.Entries(text, TEXT, TEXT)
				: new Shape.Entries(text, value(this.types.argument(declared, Map.class, 0)),
						inside(declared, this.types.argument(declared, Map.class, 1), false, around));
	}

	/**
	 * Return how a property comes by its value. Where Spring Boot alone binds the object,
	 * none is required.
	 * @param injected whether the container provides it
	 * @param preset whether the class itself has a value for it
	 * @param required whether no object can be created without it
	 * @return the kind
	 */
	public PropertyEntry.Kind kind(boolean injected, boolean preset, BooleanSupplier required) {
		return injected ? PropertyEntry.Kind.INJECTED
				: preset ? PropertyEntry.Kind.PRESET : (this.inNodes && required.getAsBoolean())
						? PropertyEntry.Kind.REQUIRED : PropertyEntry.Kind.CONFIGURED;
	}

	/**
	 * Return properties in the order of the reference.
	 * @param parameters what an object is created with
	 * @param derived what is derived from it, that of subclasses first
	 * @return the parameters in their order, then what is derived by name
	 */
	public static List<PropertyEntry> inOrder(Stream<PropertyEntry> parameters, Stream<PropertyEntry> derived) {
		List<PropertyEntry> properties = new ArrayList<>(parameters.toList());
		Set<String> names = properties.stream().map(PropertyEntry::name).collect(Collectors.toSet());
		Map<String, PropertyEntry> others = new TreeMap<>();
		derived.filter((each) -> !names.contains(each.name())).forEach((each) -> others.putIfAbsent(each.name(), each));
		properties.addAll(others.values());
		return List.copyOf(properties);
	}

	/**
	 * Return the shape of what configuration cannot set, or sets with one value.
	 * @param declared what is declared
	 * @return its shape
	 */
	public Shape.Scalar value(T declared) {
		return new Shape.Scalar(this.types.text(declared),
				this.types.constants(declared)
					.stream()
					.map((name) -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
					.toList());
	}

}
