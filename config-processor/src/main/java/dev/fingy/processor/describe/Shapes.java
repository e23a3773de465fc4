package dev.fingy.processor.describe;

import java.util.List;
import java.util.Locale;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import dev.fingy.processor.catalog.Catalog;
import dev.fingy.processor.create.Creations;
import dev.fingy.processor.element.Containers;
import dev.fingy.processor.element.Mirrors;
import dev.fingy.reference.Shape;

/**
 * Tells what can stand where something is declared.
 */
final class Shapes {

	private final Mirrors mirrors;

	private final Catalog catalog;

	private final Places places;

	Shapes(Mirrors mirrors, Catalog catalog, Places places) {
		this.mirrors = mirrors;
		this.catalog = catalog;
		this.places = places;
	}

	Shape of(TypeMirror declared) {
		return of(declared, false);
	}

	private Shape of(TypeMirror declared, boolean lazy) {
		TypeMirror bound = this.mirrors.bound(declared);
		if (bound.getKind() == TypeKind.ARRAY) {
			return new Shape.Many(this.mirrors.text(declared), of(((ArrayType) bound).getComponentType()));
		}
		TypeElement type = this.mirrors.element(bound);
		return (type != null) ? of(declared, type, lazy) : value(declared);
	}

	private Shape of(TypeMirror declared, TypeElement type, boolean lazy) {
		if (type.getQualifiedName().contentEquals(Containers.OPTIONAL)) {
			return of(this.mirrors.argument(declared, Containers.OPTIONAL, 0), lazy);
		}
		if (type.getQualifiedName().contentEquals(Containers.LAZY)) {
			return of(this.mirrors.argument(declared, Containers.LAZY, 0), true);
		}
		if (this.catalog.base(type) != null) {
			return new Shape.Node(this.places.base(declared), lazy);
		}
		if (this.mirrors.isA(type, Containers.COLLECTION)) {
			return new Shape.Many(this.mirrors.text(declared),
					of(this.mirrors.argument(declared, Containers.COLLECTION, 0)));
		}
		if (this.mirrors.isA(type, Containers.MAP)) {
			return entries(declared, type);
		}
		return Creations.isPlain(type, this.mirrors) ? new Shape.Plain(this.places.object(declared), lazy)
				: value(declared);
	}

	private Shape entries(TypeMirror declared, TypeElement type) {
		if (this.mirrors.isA(type, "java.util.Properties")) {
			Shape.Scalar text = value(this.mirrors.type("java.lang.String"));
			return new Shape.Entries(this.mirrors.text(declared), text, text);
		}
		return new Shape.Entries(this.mirrors.text(declared), value(this.mirrors.argument(declared, Containers.MAP, 0)),
				of(this.mirrors.argument(declared, Containers.MAP, 1)));
	}

	/**
	 * Return the shape of what configuration cannot set, or sets with one value.
	 * @param declared what is declared
	 * @return its shape
	 */
	Shape.Scalar value(TypeMirror declared) {
		TypeElement type = this.mirrors.element(declared);
		return new Shape.Scalar(this.mirrors.text(declared), (type != null) ? constants(type) : List.of());
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
