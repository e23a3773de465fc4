package dev.fingy.boot.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

import dev.fingy.Lazy;
import dev.fingy.internal.boot.Runnables;
import dev.fingy.internal.configuration.BoundConfiguration;
import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.construction.Parameter;
import dev.fingy.internal.construction.UnusableTypeException;
import dev.fingy.internal.names.RelaxedName;
import dev.fingy.internal.registry.NodeTypes;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.source.Names;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.tree.AbsentNode;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.ValueNode;

/**
 * Where something that can be run may come to be, by what is declared: nothing may be
 * there yet, and the command line determines what will be.
 */
final class DeclaredPlaces {

	private final TypeCatalog types;

	DeclaredPlaces(TypeCatalog types) {
		this.types = types;
	}

	/**
	 * Return whether something that can be run may be at a path.
	 * @param configuration the configuration
	 * @param path the whole name
	 * @return {@code true} if some type that is declared there, or on the way, allows it
	 */
	boolean allow(BoundConfiguration configuration, String path) {
		List<String> prefix = Names.elements(configuration.prefix());
		List<String> elements = Names.elements(path);
		boolean within = elements.size() > prefix.size()
				&& uniform(elements).subList(0, prefix.size()).equals(uniform(prefix));
		return within && below(configuration.root()::creator, elements.subList(prefix.size(), elements.size()));
	}

	private static List<String> uniform(List<String> elements) {
		return elements.stream().map(RelaxedName::uniform).toList();
	}

	private boolean below(Supplier<Creator> creator, List<String> elements) {
		String name = RelaxedName.uniform(elements.get(0));
		return parameters(creator).stream()
			.filter((parameter) -> parameter.uniformName().equals(name) && !parameter.isInjected())
			.anyMatch((parameter) -> at(parameter.type(), elements.subList(1, elements.size())));
	}

	// A type that nobody uses need not be usable
	private static List<Parameter> parameters(Supplier<Creator> creator) {
		try {
			return creator.get().parameters();
		}
		catch (UnusableTypeException | IllegalStateException ex) {
			return List.of();
		}
	}

	private boolean at(ResolvableType declared, List<String> elements) {
		Class<?> type = declared.toClass();
		if (type == Lazy.class || type == Optional.class) {
			return at(declared.getGeneric(0), elements);
		}
		if (elements.isEmpty()) {
			return Runnables.canRun(declared) || canRunByType(declared);
		}
		List<String> more = elements.subList(1, elements.size());
		if (Map.class.isAssignableFrom(type)) {
			return at(declared.asMap().getGeneric(1), more);
		}
		if (Collection.class.isAssignableFrom(type) || declared.isArray()) {
			return isIndex(elements.get(0)) && at(
					declared.isArray() ? declared.getComponentType() : declared.asCollection().getGeneric(0), more);
		}
		return isObject(type) && below(() -> Creator.of(declared), elements) || this.types.definitions(declared)
			.stream()
			.anyMatch((each) -> below(() -> each.creator(declared), elements));
	}

	private boolean canRunByType(ResolvableType declared) {
		return this.types.definitions(declared)
			.stream()
			.anyMatch((each) -> Runnables.canRun(ResolvableType.forClass(each.javaType())));
	}

	private static boolean isIndex(String element) {
		return element.chars().allMatch(Character::isDigit);
	}

	private boolean isObject(Class<?> type) {
		return this.types.base(type) == null && NodeTypes.isDataObject(type);
	}

	/**
	 * Return the places where nothing is, and something that can be run may.
	 * @param configuration the configuration
	 * @return their whole names
	 */
	List<String> free(BoundConfiguration configuration) {
		List<String> free = new ArrayList<>();
		collect(PropertyPath.of(configuration.prefix()), configuration.root(), free);
		return free;
	}

	private void collect(PropertyPath path, ObjectNode object, List<String> free) {
		for (Parameter parameter : object.creator().parameters()) {
			Node child = object.properties().get(parameter.name());
			PropertyPath at = path.property(parameter.name());
			if (child instanceof ObjectNode inner) {
				collect(at, inner, free);
			}
			else if (isAbsent(child) && !parameter.isInjected() && at(parameter.type(), List.of())) {
				free.add(at.toString());
			}
		}
	}

	private static boolean isAbsent(@Nullable Node child) {
		return child == null || child instanceof AbsentNode
				|| (child instanceof ValueNode value && value.value() == null);
	}

}
