package dev.fingy.internal.bind;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import org.springframework.core.ResolvableType;

import dev.fingy.Lazy;
import dev.fingy.internal.registry.NodeTypes;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.source.PropertyView;
import dev.fingy.internal.tree.Aggregates;
import dev.fingy.internal.tree.FailedNode;

/**
 * What may be at a place of a declared type.
 */
final class DeclaredTypes {

	private final TypeCatalog catalog;

	private final NodeTypes types;

	DeclaredTypes(TypeCatalog catalog) {
		this.catalog = catalog;
		this.types = new NodeTypes(catalog);
	}

	static boolean isList(ResolvableType type) {
		Class<?> declared = type.toClass();
		return declared.isArray() || Collection.class.isAssignableFrom(declared);
	}

	/**
	 * Return whether configuration chooses the class of what is declared.
	 * @param type the declared type
	 * @return {@code true} for a base, also in {@code Lazy} and {@code Optional}
	 */
	boolean isNode(ResolvableType type) {
		Class<?> declared = type.toClass();
		return (declared == Lazy.class || declared == Optional.class) ? isNode(type.getGeneric(0))
				: this.catalog.base(declared) != null;
	}

	boolean holdsNode(ResolvableType type) {
		return this.types.holdsNode(type);
	}

	boolean isListOfValues(ResolvableType type) {
		return (isList(type) || type.isArray()) && !holdsNode(type);
	}

	/**
	 * Return whether an empty text makes what is at a place absent.
	 * @param type the declared type
	 * @return {@code true} for a node
	 */
	boolean canBeAbsent(ResolvableType type) {
		return type.toClass() == Lazy.class || isNode(type);
	}

	boolean isStructured(ResolvableType type) {
		Class<?> declared = type.toClass();
		return declared == Object.class || declared == Lazy.class || declared == Optional.class || isList(type)
				|| Map.class.isAssignableFrom(declared) || this.catalog.base(declared) != null
				|| NodeTypes.isDataObject(declared);
	}

	/**
	 * Return what counts of null, which Spring Boot does not see. It makes a node absent
	 * and is an empty list of nodes.
	 * @param type the declared type of the place
	 * @param view what the sources have there
	 * @return the view, without null at any other place
	 */
	PropertyView withoutNulls(ResolvableType type, PropertyView view) {
		PropertyView plain = view.withoutNulls();
		return (plain != view && isNodeOrList(type)) ? view : plain;
	}

	private boolean isNodeOrList(ResolvableType type) {
		if (isList(type)) {
			return holdsNode(Aggregates.element(type));
		}
		return canBeAbsent(Map.class.isAssignableFrom(type.toClass()) ? type.asMap().getGeneric(1) : type);
	}

	/**
	 * Return what is at a place after a problem.
	 * @param target the place
	 * @return a node that may be anything once the problem is fixed
	 */
	FailedNode failed(Target target) {
		return new FailedNode(isComponent(target.type()), target.isSecret());
	}

	private boolean isComponent(ResolvableType type) {
		Class<?> declared = type.toClass();
		return (declared == Optional.class) ? isComponent(type.getGeneric(0))
				: declared == Lazy.class || this.catalog.base(declared) != null;
	}

}
