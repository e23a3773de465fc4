package dev.fingy.internal.registry;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import org.springframework.core.KotlinDetector;

import dev.fingy.TypeName;
import dev.fingy.internal.construction.Creators;
import dev.fingy.internal.construction.KotlinFactories;
import dev.fingy.internal.construction.KotlinNames;
import dev.fingy.internal.names.RelaxedName;

/**
 * Reads {@link TypeName @TypeName} from classes and their static methods.
 */
final class AnnotatedTypes {

	private AnnotatedTypes() {
	}

	/**
	 * Return what a class registers, itself and by its static methods.
	 * @param annotated the class
	 * @param isBase returns whether a class is discriminated
	 * @return a definition for each name and base
	 */
	static List<TypeDefinition> of(Class<?> annotated, Predicate<Class<?>> isBase) {
		List<TypeDefinition> found = new ArrayList<>();
		for (TypeName name : annotated.getAnnotationsByType(TypeName.class)) {
			for (Class<?> base : bases(annotated, name, isBase, annotated.toString())) {
				found.add(define(annotated, base, name));
			}
		}
		for (Method method : named(annotated)) {
			for (TypeName name : names(method)) {
				assertUsable(method);
				Class<?> product = product(method, name, isBase);
				for (Class<?> base : bases(product, name, isBase, KotlinNames.described(method))) {
					found.add(define(method, product, base, name));
				}
			}
		}
		return found;
	}

	// The order of all methods depends on the JVM
	private static List<Method> named(Class<?> type) {
		List<Method> named = new ArrayList<>();
		for (Method method : type.getDeclaredMethods()) {
			if (names(method).length > 0) {
				named.add(method);
			}
		}
		if (named.size() > 1) {
			named.sort(Comparator.comparing(Declaration::id));
		}
		return named;
	}

	private static TypeName[] names(Method method) {
		TypeName[] names = method.getAnnotationsByType(TypeName.class);
		return (names.length > 0 && KotlinFactories.isCopy(method, TypeName.class)) ? new TypeName[0] : names;
	}

	/**
	 * Return what a permitted class is for its sealed base.
	 * @param permitted the class
	 * @param base the sealed base
	 * @return a definition for each annotation, or one under the derived name
	 */
	static List<TypeDefinition> of(Class<?> permitted, Class<?> base) {
		TypeName[] names = permitted.getAnnotationsByType(TypeName.class);
		if (names.length == 0) {
			return List
				.of(TypeDefinition.ofClass(base, RelaxedName.ofType(permitted, base), List.of(), permitted, List.of())
					.registeredBy(TypeDefinition.PERMITTED + base.getName()));
		}
		return Arrays.stream(names)
			.filter((name) -> name.of() == void.class || name.of() == base)
			.map((name) -> define(permitted, base, name))
			.toList();
	}

	// A builder is started by the method, unless what it returns is a type itself
	private static Class<?> product(Method method, TypeName name, Predicate<Class<?>> isBase) {
		return Creators.product(method, (type) -> (name.of() != void.class) ? name.of().isAssignableFrom(type)
				: TypeCatalog.supertypes(type).stream().anyMatch(isBase));
	}

	private static List<Class<?>> bases(Class<?> type, TypeName name, Predicate<Class<?>> isBase, String source) {
		if (name.of() != void.class) {
			if (!name.of().isAssignableFrom(type)) {
				throw new IllegalStateException(
						"@TypeName on " + source + ": " + type.getName() + " is not a " + name.of().getName());
			}
			return List.of(name.of());
		}
		List<Class<?>> bases = TypeCatalog.supertypes(type).stream().filter(isBase).toList();
		if (bases.isEmpty()) {
			throw new IllegalStateException("@TypeName on " + source + ": no supertype of " + type.getName()
					+ " is @Discriminated, so there is no base to register it for");
		}
		return bases;
	}

	private static TypeDefinition define(Class<?> type, Class<?> base, TypeName name) {
		String canonical = name.value().isEmpty() ? RelaxedName.ofType(type, base) : name.value();
		return TypeDefinition.ofClass(base, canonical, List.of(name.aliases()), type, List.of());
	}

	private static TypeDefinition define(Method factory, Class<?> product, Class<?> base, TypeName name) {
		String canonical = name.value().isEmpty() ? KotlinNames.plainName(factory).replace(' ', '-') : name.value();
		return TypeDefinition.ofMethod(base, canonical, List.of(name.aliases()), factory, product, List.of());
	}

	private static void assertUsable(Method method) {
		if (KotlinFactories.isSuspending(method)) {
			throw new IllegalStateException("@TypeName on " + KotlinNames.described(method)
					+ ": it is suspending, so that configuration cannot call it");
		}
		if (!Modifier.isStatic(method.getModifiers())) {
			String advice = KotlinDetector.isKotlinType(method.getDeclaringClass()) ? ": put @JvmStatic on it" : "";
			throw new IllegalStateException("@TypeName on " + KotlinNames.described(method)
					+ ": only static methods can be factory methods" + advice);
		}
	}

}
