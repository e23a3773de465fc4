package dev.fingy.processor;

import java.util.HashSet;
import java.util.Set;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Tells the configurations that are Fingy's: those in which a discriminated base or a
 * {@code Lazy} occurs at any depth.
 */
final class Holders {

	private static final int MOST = 1000;

	private final Mirrors mirrors;

	private final Catalog catalog;

	private final Creations creations;

	Holders(Mirrors mirrors, Catalog catalog) {
		this.mirrors = mirrors;
		this.catalog = catalog;
		this.creations = new Creations(mirrors);
	}

	boolean isHolder(TypeElement type) {
		return holds(type.asType(), new HashSet<>());
	}

	private boolean holds(TypeMirror declared, Set<String> seen) {
		TypeMirror type = this.mirrors.bound(declared);
		if (type.getKind() == TypeKind.ARRAY) {
			return holds(((ArrayType) type).getComponentType(), seen);
		}
		TypeElement element = this.mirrors.element(type);
		if (element == null) {
			return false;
		}
		if (element.getQualifiedName().contentEquals(Shapes.LAZY) || this.catalog.base(element) != null) {
			return true;
		}
		return seen.size() < MOST && seen.add(this.mirrors.text(type)) && holds(type, element, seen);
	}

	private boolean holds(TypeMirror type, TypeElement element, Set<String> seen) {
		if (element.getQualifiedName().contentEquals(Shapes.OPTIONAL)) {
			return holds(this.mirrors.argument(type, Shapes.OPTIONAL, 0), seen);
		}
		if (this.mirrors.isA(element, Shapes.COLLECTION)) {
			return holds(this.mirrors.argument(type, Shapes.COLLECTION, 0), seen);
		}
		if (this.mirrors.isA(element, Shapes.MAP)) {
			return holds(this.mirrors.argument(type, Shapes.MAP, 1), seen);
		}
		return Shapes.isPlain(this.mirrors, element) && anyParameterHolds(type, seen);
	}

	private boolean anyParameterHolds(TypeMirror type, Set<String> seen) {
		try {
			return this.creations.of(type).parameters().stream().anyMatch((each) -> holds(each.type(), seen));
		}
		catch (UnusableException ex) {
			return false;
		}
	}

}
