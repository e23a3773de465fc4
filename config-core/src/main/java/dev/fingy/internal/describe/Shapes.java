package dev.fingy.internal.describe;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.fingy.Lazy;
import dev.fingy.internal.construction.TypeText;
import dev.fingy.internal.registry.NodeTypes;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.reference.Shape;

import org.springframework.core.ResolvableType;

/**
 * Determines what can be where something is declared.
 */
final class Shapes {

	private static final Shape.Scalar ANY = new Shape.Scalar("java.lang.Object", List.of());

	private final TypeCatalog catalog;

	private final Places places;

	private final boolean inNodes;

	/**
	 * Create the shapes of a catalog.
	 * @param catalog what is registered
	 * @param places takes what is found
	 * @param inNodes whether configuration chooses what surrounds the places
	 */
	Shapes(TypeCatalog catalog, Places places, boolean inNodes) {
		this.catalog = catalog;
		this.places = places;
		this.inNodes = inNodes;
	}

	Shape of(ResolvableType declared) {
		return of(declared, false, Set.of());
	}

	private Shape of(ResolvableType declared, boolean lazy, Set<String> around) {
		Class<?> type = declared.toClass();
		if (type == Optional.class || type == Lazy.class) {
			return inside(declared, declared.getGeneric(0), lazy || type == Lazy.class, around);
		}
		if (this.catalog.base(type) != null) {
			return new Shape.Node(this.places.base(declared), lazy);
		}
		if (declared.isArray() || Collection.class.isAssignableFrom(type)) {
			ResolvableType element = declared.isArray() ? declared.getComponentType()
					: declared.asCollection().getGeneric(0);
			return new Shape.Many(TypeText.ofBound(declared), inside(declared, element, false, around));
		}
		if (Map.class.isAssignableFrom(type)) {
			return entries(declared, around);
		}
		if (type == Class.class && this.inNodes) {
			return new Shape.Scalar(TypeText.ofBound(declared), this.catalog.classArguments().names(declared));
		}
		return isPlain(type) ? new Shape.Plain(this.places.object(declared), lazy) : value(declared);
	}

	// A container may hold itself
	private Shape inside(ResolvableType container, ResolvableType content, boolean lazy, Set<String> around) {
		Set<String> inside = new HashSet<>(around);
		return inside.add(TypeText.ofBound(container)) ? of(content, lazy, inside) : ANY;
	}

	/**
	 * Return the shape of what configuration cannot set, or sets with one value.
	 * @param declared what is declared
	 * @return its shape
	 */
	static Shape.Scalar value(ResolvableType declared) {
		Object[] constants = declared.toClass().getEnumConstants();
		return new Shape.Scalar(TypeText.ofBound(declared), (constants != null) ? names(constants) : List.of());
	}

	private Shape entries(ResolvableType declared, Set<String> around) {
		if (java.util.Properties.class.isAssignableFrom(declared.toClass())) {
			Shape.Scalar text = value(ResolvableType.forClass(String.class));
			return new Shape.Entries(TypeText.ofBound(declared), text, text);
		}
		ResolvableType map = declared.asMap();
		return new Shape.Entries(TypeText.ofBound(declared), value(map.getGeneric(0)),
				inside(declared, map.getGeneric(1), false, around));
	}

	private static List<String> names(Object[] constants) {
		return Arrays.stream(constants)
			.map((constant) -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'))
			.toList();
	}

	private static boolean isPlain(Class<?> type) {
		return NodeTypes.isDataObject(type) && !type.getName().startsWith("javax.")
				&& !type.getName().startsWith("org.springframework.");
	}

}
