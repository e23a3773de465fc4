package dev.fingy.internal.bind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.springframework.core.ResolvableType;

import dev.fingy.Lazy;
import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.construction.Parameter;
import dev.fingy.internal.registry.NodeTypes;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.tree.RefNode;

/**
 * The names that may be at a place, for sources that cannot list theirs. The same class
 * inside itself ends them, as with Spring Boot.
 */
final class DeclaredNames {

	private final TypeCatalog catalog;

	DeclaredNames(TypeCatalog catalog) {
		this.catalog = catalog;
	}

	List<String> below(ResolvableType type) {
		List<String> names = new ArrayList<>();
		collect(type, "", new HashSet<>(), names);
		return names;
	}

	/**
	 * Return the names that may be below the elements of a list.
	 * @param type the declared type of the elements
	 * @return the names, with those of every type that an element may name
	 */
	List<String> ofElements(ResolvableType type) {
		Class<?> declared = type.toClass();
		if (declared == Lazy.class || declared == Optional.class) {
			return ofElements(type.getGeneric(0));
		}
		Set<String> names = new LinkedHashSet<>(below(type));
		if (this.catalog.base(declared) != null) {
			this.catalog.definitions(type)
				.forEach((each) -> parameters(() -> each.creator(type))
					.forEach((parameter) -> names.add(parameter.name())));
		}
		return List.copyOf(names);
	}

	private void collect(ResolvableType type, String prefix, Set<Class<?>> outer, List<String> names) {
		Class<?> declared = type.toClass();
		if (declared == Lazy.class || declared == Optional.class) {
			collect(type.getGeneric(0), prefix, outer, names);
			return;
		}
		TypeCatalog.BaseType base = this.catalog.base(declared);
		if (base != null) {
			names.add(prefix + base.property());
			names.add(prefix + RefNode.PROPERTY);
		}
		else if (NodeTypes.isDataObject(declared) && outer.add(declared)) {
			for (Parameter parameter : parameters(() -> Creator.of(type))) {
				names.add(prefix + parameter.name());
				collect(parameter.type(), prefix + parameter.name() + ".", outer, names);
			}
			outer.remove(declared);
		}
	}

	private static List<Parameter> parameters(Supplier<Creator> creator) {
		Creator usable = UsableCreators.ifUsable(creator);
		return (usable != null) ? usable.parameters() : List.of();
	}

}
