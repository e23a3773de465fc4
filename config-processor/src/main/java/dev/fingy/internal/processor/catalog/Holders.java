package dev.fingy.internal.processor.catalog;

import java.util.HashSet;
import java.util.Set;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import dev.fingy.internal.processor.create.Creations;
import dev.fingy.internal.processor.create.UnusableException;
import dev.fingy.internal.processor.element.Containers;
import dev.fingy.internal.processor.element.Mirrors;

/**
 * Finds the configurations that are Fingy's: those in which a discriminated base or a
 * {@code Lazy} occurs at any depth.
 */
public final class Holders {

	private static final int MOST = 1000;

	private final Mirrors mirrors;

	private final Catalog catalog;

	private final Creations creations;

	/**
	 * Create a finder.
	 * @param mirrors determines supertypes
	 * @param catalog provides the bases
	 */
	public Holders(Mirrors mirrors, Catalog catalog) {
		this.mirrors = mirrors;
		this.catalog = catalog;
		this.creations = catalog.creations();
	}

	/**
	 * Return whether a configuration is one of Fingy's.
	 * @param type the class that is bound
	 * @return {@code true} if it holds a base or a {@code Lazy}
	 */
	public boolean isHolder(TypeElement type) {
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
		if (element.getQualifiedName().contentEquals(Containers.LAZY) || this.catalog.base(element) != null) {
			return true;
		}
		return seen.size() < MOST && seen.add(this.mirrors.text(type)) && holds(type, element, seen);
	}

	private boolean holds(TypeMirror type, TypeElement element, Set<String> seen) {
		TypeMirror content = Containers.content(type, this.mirrors);
		return (content != null) ? holds(content, seen)
				: Creations.isPlain(element, this.mirrors) && anyParameterHolds(type, seen);
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
