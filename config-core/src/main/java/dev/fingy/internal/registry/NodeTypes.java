package dev.fingy.internal.registry;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.core.KotlinDetector;
import org.springframework.core.ResolvableType;

import dev.fingy.Lazy;
import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.construction.Parameter;

/**
 * Determines which declared types are Fingy's: those in which a discriminated base or a
 * {@link Lazy} occurs at any depth. Every other class is left to Spring Boot.
 */
public final class NodeTypes {

	private static final Set<String> TEXTS_OF_KOTLIN = Set.of("kotlin.time.Instant", "kotlin.uuid.Uuid");

	private static final int MOST_ARGUMENTS = 50;

	private final TypeCatalog catalog;

	private final Map<Class<?>, Boolean> answers = new ConcurrentHashMap<>();

	/**
	 * Create the answers for a catalog.
	 * @param catalog what is registered
	 */
	public NodeTypes(TypeCatalog catalog) {
		this.catalog = catalog;
	}

	/**
	 * Return whether a node can be in an object of a class.
	 * @param type the class of a {@code @ConfigurationProperties} object
	 * @return {@code true} if it holds a discriminated or lazy member
	 */
	public boolean isHolder(Class<?> type) {
		if (isOfSpringBoot(type)) {
			return false;
		}
		Boolean known = this.answers.get(type);
		if (known == null) {
			known = holds(ResolvableType.forClass(type), new HashMap<>());
			this.answers.put(type, known);
		}
		return known;
	}

	/**
	 * Return whether a declared type is a node, or contains one.
	 * @param type the declared type
	 * @return {@code true} if a discriminated base or a {@link Lazy} occurs in it at any
	 * depth
	 */
	public boolean holdsNode(ResolvableType type) {
		return holds(type, new HashMap<>());
	}

	// Every application has dozens of them, and none can know of Fingy
	private static boolean isOfSpringBoot(Class<?> type) {
		return type.getName().startsWith("org.springframework.boot.");
	}

	private boolean holds(ResolvableType type, Map<Class<?>, Set<ResolvableType>> seen) {
		Class<?> resolved = type.toClass();
		if (Lazy.class == resolved || this.catalog.base(resolved) != null) {
			return true;
		}
		if (type.isArray()) {
			return holds(type.getComponentType(), seen);
		}
		if (!isNew(type, seen)) {
			return false;
		}
		if (Collection.class.isAssignableFrom(resolved)) {
			return holds(type.asCollection().getGeneric(0), seen);
		}
		if (Map.class.isAssignableFrom(resolved)) {
			return holds(type.asMap().getGeneric(1), seen);
		}
		if (Optional.class == resolved) {
			return holds(type.getGeneric(0), seen);
		}
		return isDataObject(resolved) && anyParameterHolds(type, seen);
	}

	// A class may hold itself with other type arguments, and those again, without an end
	private static boolean isNew(ResolvableType type, Map<Class<?>, Set<ResolvableType>> seen) {
		Set<ResolvableType> known = seen.get(type.toClass());
		if (known == null) {
			known = new HashSet<>();
			seen.put(type.toClass(), known);
		}
		return known.size() < MOST_ARGUMENTS && known.add(type);
	}

	// What cannot be read, Spring Boot does not read either before something is set
	private boolean anyParameterHolds(ResolvableType type, Map<Class<?>, Set<ResolvableType>> seen) {
		try {
			for (Parameter parameter : Creator.of(type).parameters()) {
				if (holds(parameter.type(), seen)) {
					return true;
				}
			}
			return false;
		}
		catch (RuntimeException | LinkageError ex) {
			return false;
		}
	}

	/**
	 * Return whether a class is bound property by property, where it is not converted
	 * from one value.
	 * @param type a class
	 * @return {@code true} for a record, a class with parameters or a JavaBean of the
	 * application, and no value class of Kotlin
	 */
	public static boolean isDataObject(Class<?> type) {
		return !(type.isPrimitive() || type.isEnum() || type.isArray() || type.isInterface() || type.isAnnotation()
				|| type.getName().startsWith("java.") || java.lang.reflect.Modifier.isAbstract(type.getModifiers())
				|| KotlinDetector.isInlineClass(type) || TEXTS_OF_KOTLIN.contains(type.getName()));
	}

}
