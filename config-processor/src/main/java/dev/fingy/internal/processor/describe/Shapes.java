package dev.fingy.internal.processor.describe;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import dev.fingy.internal.processor.catalog.Catalog;
import dev.fingy.internal.processor.create.Creations;
import dev.fingy.internal.processor.element.Containers;
import dev.fingy.internal.processor.element.Mirrors;
import dev.fingy.reference.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Determines what can be where something is declared.
 */
final class Shapes {

	private static final String CLASS = "java.lang.Class";

	private static final Shape.Scalar ANY = new Shape.Scalar("java.lang.Object", List.of());

	private final Mirrors mirrors;

	private final Catalog catalog;

	private final Places places;

	private final boolean inNodes;

	/**
	 * Create a finder of shapes.
	 * @param mirrors provides types
	 * @param catalog what is registered
	 * @param places takes what is found
	 * @param inNodes whether configuration chooses what surrounds the places
	 */
	Shapes(Mirrors mirrors, Catalog catalog, Places places, boolean inNodes) {
		this.mirrors = mirrors;
		this.catalog = catalog;
		this.places = places;
		this.inNodes = inNodes;
	}

	Shape of(TypeMirror declared) {
		return of(declared, false, Set.of());
	}

	private Shape of(TypeMirror declared, boolean lazy, Set<String> around) {
		TypeMirror bound = this.mirrors.bound(declared);
		if (bound.getKind() == TypeKind.ARRAY) {
			return many(declared, ((ArrayType) bound).getComponentType(), around);
		}
		TypeElement type = this.mirrors.element(bound);
		return (type != null) ? of(declared, type, lazy, around) : value(declared);
	}

	private Shape of(TypeMirror declared, TypeElement type, boolean lazy, Set<String> around) {
		if (type.getQualifiedName().contentEquals(Containers.OPTIONAL)) {
			return inside(declared, this.mirrors.argument(declared, Containers.OPTIONAL, 0), lazy, around);
		}
		if (type.getQualifiedName().contentEquals(Containers.LAZY)) {
			return inside(declared, this.mirrors.argument(declared, Containers.LAZY, 0), true, around);
		}
		if (this.catalog.base(type) != null) {
			return new Shape.Node(this.places.base(declared), lazy);
		}
		if (this.mirrors.isA(type, Containers.COLLECTION)) {
			return many(declared, this.mirrors.argument(declared, Containers.COLLECTION, 0), around);
		}
		if (this.mirrors.isA(type, Containers.MAP)) {
			return entries(declared, type, around);
		}
		if (this.inNodes && type.getQualifiedName().contentEquals(CLASS)) {
			return new Shape.Scalar(this.mirrors.boundText(declared),
					classNames(this.mirrors.bound(this.mirrors.argument(declared, CLASS, 0)), isExact(declared)));
		}
		return Creations.isPlain(type, this.mirrors) ? new Shape.Plain(this.places.object(declared), lazy)
				: value(declared);
	}

	// The names that are known here; a contributor may list more
	private List<String> classNames(TypeMirror bound, boolean isExact) {
		TypeElement element = this.mirrors.element(bound);
		Stream<TypeElement> bases = (element != null && this.catalog.base(element) != null) ? Stream.of(element)
				: this.catalog.bases().stream();
		Map<String, Set<String>> classes = new TreeMap<>();
		bases.flatMap((base) -> this.catalog.definitions(base.asType()).stream())
			.filter((type) -> !type.registration().type().equals(type.base()) || type.registration().factory() == null)
			.filter((type) -> isGiven(type.registration().type(), element, isExact))
			.forEach((type) -> classes.computeIfAbsent(type.name(), (name) -> new HashSet<>())
				.add(this.mirrors.name(type.registration().type())));
		classes.values().removeIf((named) -> named.size() > 1);
		return List.copyOf(classes.keySet());
	}

	private boolean isGiven(TypeElement type, @Nullable TypeElement bound, boolean isExact) {
		if (bound == null || bound.getQualifiedName().contentEquals("java.lang.Object")) {
			return true;
		}
		return isExact ? type.equals(bound) : this.mirrors.isA(type, bound);
	}

	private static boolean isExact(TypeMirror declared) {
		return declared instanceof DeclaredType type && !type.getTypeArguments().isEmpty()
				&& type.getTypeArguments().get(0).getKind() == TypeKind.DECLARED;
	}

	private Shape many(TypeMirror declared, TypeMirror element, Set<String> around) {
		return new Shape.Many(this.mirrors.boundText(declared), inside(declared, element, false, around));
	}

	// A container may hold itself
	private Shape inside(TypeMirror container, TypeMirror content, boolean lazy, Set<String> around) {
		Set<String> inside = new HashSet<>(around);
		return inside.add(this.mirrors.boundText(container)) ? of(content, lazy, inside) : ANY;
	}

	private Shape entries(TypeMirror declared, TypeElement type, Set<String> around) {
		if (this.mirrors.isA(type, "java.util.Properties")) {
			Shape.Scalar text = value(this.mirrors.type("java.lang.String"));
			return new Shape.Entries(this.mirrors.boundText(declared), text, text);
		}
		return new Shape.Entries(this.mirrors.boundText(declared),
				value(this.mirrors.argument(declared, Containers.MAP, 0)),
				inside(declared, this.mirrors.argument(declared, Containers.MAP, 1), false, around));
	}

	/**
	 * Return the shape of what configuration cannot set, or sets with one value.
	 * @param declared what is declared
	 * @return its shape
	 */
	Shape.Scalar value(TypeMirror declared) {
		TypeElement type = this.mirrors.element(declared);
		return new Shape.Scalar(this.mirrors.boundText(declared), (type != null) ? constants(type) : List.of());
	}

	private static List<String> constants(TypeElement type) {
		return type.getEnclosedElements()
			.stream()
			.filter((each) -> each.getKind() == ElementKind.ENUM_CONSTANT)
			.map(Element::getSimpleName)
			.map((name) -> name.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
			.toList();
	}

}
