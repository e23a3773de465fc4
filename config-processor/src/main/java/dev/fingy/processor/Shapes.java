package dev.fingy.processor;

import java.util.List;
import java.util.Locale;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import dev.fingy.reference.Shape;

/**
 * Tells what can stand where something is declared.
 */
final class Shapes {

	static final String COLLECTION = "java.util.Collection";

	static final String MAP = "java.util.Map";

	static final String OPTIONAL = "java.util.Optional";

	static final String LAZY = "dev.fingy.Lazy";

	private static final List<String> CONVERTED = List.of("java.", "javax.", "org.springframework.");

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
		if (type.getQualifiedName().contentEquals(OPTIONAL)) {
			return of(this.mirrors.argument(declared, OPTIONAL, 0), lazy);
		}
		if (type.getQualifiedName().contentEquals(LAZY)) {
			return of(this.mirrors.argument(declared, LAZY, 0), true);
		}
		if (this.catalog.base(type) != null) {
			return new Shape.Node(this.places.base(declared), lazy);
		}
		if (this.mirrors.isA(type, COLLECTION)) {
			return new Shape.Many(this.mirrors.text(declared), of(this.mirrors.argument(declared, COLLECTION, 0)));
		}
		if (this.mirrors.isA(type, MAP)) {
			return entries(declared, type);
		}
		return isPlain(this.mirrors, type) ? new Shape.Plain(this.places.object(declared), lazy) : value(declared);
	}

	private Shape entries(TypeMirror declared, TypeElement type) {
		if (this.mirrors.isA(type, "java.util.Properties")) {
			Shape.Scalar text = value(this.mirrors.type("java.lang.String"));
			return new Shape.Entries(this.mirrors.text(declared), text, text);
		}
		return new Shape.Entries(this.mirrors.text(declared), value(this.mirrors.argument(declared, MAP, 0)),
				of(this.mirrors.argument(declared, MAP, 1)));
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

	/**
	 * Return whether a class is bound property by property.
	 * @param mirrors tells names
	 * @param type the class
	 * @return {@code true} for a record, a class with parameters or a JavaBean of the
	 * application
	 */
	static boolean isPlain(Mirrors mirrors, TypeElement type) {
		return (type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD)
				&& !type.getModifiers().contains(Modifier.ABSTRACT)
				&& CONVERTED.stream().noneMatch(mirrors.name(type)::startsWith);
	}

}
