package dev.fingy.internal.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

import dev.fingy.internal.names.RelaxedName;

/**
 * The classes that arguments of type {@link Class} can be given by name: registered
 * types, and what contributors list. A class is never loaded by a name that configuration
 * gives.
 */
public final class ClassArguments {

	// A collection may hold itself
	private static final int DEEPEST_TYPE = 10;

	private final TypeCatalog catalog;

	private final Map<String, Class<?>> listed;

	ClassArguments(TypeCatalog catalog, Map<String, Class<?>> listed) {
		this.catalog = catalog;
		this.listed = new LinkedHashMap<>(listed);
	}

	/**
	 * Return whether a declared type is {@link Class}, or a collection, array or map of
	 * it.
	 * @param type the declared type
	 * @return {@code true} if its values are made of classes
	 */
	public static boolean isIn(ResolvableType type) {
		return isIn(type, 0);
	}

	private static boolean isIn(ResolvableType type, int depth) {
		Class<?> declared = type.toClass();
		if (declared == Class.class || depth > DEEPEST_TYPE) {
			return declared == Class.class;
		}
		if (declared.isPrimitive() || declared == String.class) {
			return false;
		}
		if (type.isArray()) {
			return isIn(type.getComponentType(), depth + 1);
		}
		if (Collection.class.isAssignableFrom(declared)) {
			return isIn(type.asCollection().getGeneric(0), depth + 1);
		}
		return Map.class.isAssignableFrom(declared)
				&& (isIn(type.asMap().getGeneric(0), depth + 1) || isIn(type.asMap().getGeneric(1), depth + 1));
	}

	/**
	 * Find the class that a name means.
	 * @param declared {@link Class} with its type argument
	 * @param name a name in any relaxed form; the qualified name of listed classes only
	 * @return the class, or why there is none
	 */
	public Found find(ResolvableType declared, String name) {
		Set<Class<?>> named = named(declared, name);
		List<Class<?>> fitting = named.stream().filter((each) -> fits(declared, each)).toList();
		if (fitting.size() == 1) {
			return new Found(fitting.get(0), null, List.of());
		}
		return new Found(null, named.isEmpty() ? null : named.iterator().next(), fitting);
	}

	/**
	 * Return the name of a class, as documents write it.
	 * @param declared {@link Class} with its type argument
	 * @param type a class
	 * @return the first name that means this class alone, or {@code null} if there is
	 * none
	 */
	public @Nullable String name(ResolvableType declared, Class<?> type) {
		return Stream
			.concat(types(declared).filter((each) -> each.javaType() == type).map(TypeDefinition::name),
					this.listed.entrySet().stream().filter((each) -> each.getValue() == type).map(Map.Entry::getKey))
			.filter((name) -> find(declared, name).type() == type)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Return the names that fit.
	 * @param declared {@link Class} with its type argument
	 * @return the canonical names in their order
	 */
	public List<String> names(ResolvableType declared) {
		return Stream.concat(fittingTypes(declared).map(TypeDefinition::name), fittingListed(declared))
			.filter((name) -> find(declared, name).type() != null)
			.distinct()
			.sorted()
			.toList();
	}

	/**
	 * Return the names that fit, with their aliases.
	 * @param declared {@link Class} with its type argument
	 * @return the names as messages list them
	 */
	public List<String> display(ResolvableType declared) {
		return Stream
			.concat(fittingTypes(declared).filter((type) -> find(declared, type.name()).type() != null)
				.sorted(Comparator.comparing(TypeDefinition::name))
				.map(TypeDefinition::display), fittingListed(declared))
			.distinct()
			.toList();
	}

	private Stream<TypeDefinition> fittingTypes(ResolvableType declared) {
		return types(declared).filter((type) -> fits(declared, type.javaType()));
	}

	private Stream<String> fittingListed(ResolvableType declared) {
		return this.listed.entrySet()
			.stream()
			.filter((each) -> fits(declared, each.getValue()))
			.map(Map.Entry::getKey)
			.sorted();
	}

	private Set<Class<?>> named(ResolvableType declared, String name) {
		Set<Class<?>> named = new LinkedHashSet<>();
		bases(declared).map((base) -> this.catalog.find(ResolvableType.forClass(base), name))
			.filter(Objects::nonNull)
			.filter((type) -> !type.isMadeAsBase())
			.forEach((type) -> named.add(type.javaType()));
		this.listed.forEach((key, type) -> {
			if (RelaxedName.uniformType(key).equals(RelaxedName.uniformType(name)) || type.getName().equals(name)) {
				named.add(type);
			}
		});
		return named;
	}

	private Stream<TypeDefinition> types(ResolvableType declared) {
		return bases(declared).flatMap((base) -> this.catalog.definitions(ResolvableType.forClass(base)).stream())
			.filter((type) -> !type.isMadeAsBase())
			.distinct();
	}

	// Where no base bounds it, types of every base can be meant
	private Stream<Class<?>> bases(ResolvableType declared) {
		Class<?> bound = declared.getGeneric(0).resolve(Object.class);
		return (this.catalog.base(bound) != null) ? Stream.of(bound)
				: new ArrayList<>(this.catalog.bases()).stream().sorted(Comparator.comparing(Class::getName));
	}

	private static boolean fits(ResolvableType declared, Class<?> type) {
		return !declared.hasGenerics()
				|| declared.isAssignableFromResolvedPart(ResolvableType.forClassWithGenerics(Class.class, type));
	}

	/**
	 * What a name means.
	 *
	 * @param type the class, or {@code null} if the name does not mean one that fits
	 * @param other a class of the name that does not fit, or {@code null}
	 * @param several the classes of the name that fit, if there are several
	 */
	public record Found(@Nullable Class<?> type, @Nullable Class<?> other, List<Class<?>> several) {

	}

}
