package dev.fingy.internal.construction;

import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.core.ResolvableType;

/**
 * Names declared types. {@link ResolvableType#toString()} does not return for a wildcard
 * whose bound is a variable that mentions itself, such as {@code ? super T} where
 * {@code T extends Comparable<? super T>}.
 */
public final class TypeText {

	// The first letter is spoken as in 'unit'
	private static final Pattern CONSONANT_U = Pattern.compile("Uuid|U(Byte|Short|Int|Long)");

	/**
	 * Names what is not known.
	 */
	public static final String UNKNOWN = "?";

	private TypeText() {
	}

	/**
	 * Return how the reference names a type.
	 * @param type the type
	 * @return such as {@code java.util.Map<java.lang.String, ?>}
	 */
	public static String of(ResolvableType type) {
		return of(type, Set.of());
	}

	/**
	 * Return how the reference names the class that a variable is bounded by.
	 * @param type the type
	 * @return its class with type arguments, also of a variable
	 */
	public static String ofBound(ResolvableType type) {
		return (type.isArray() || type.resolve() == null) ? of(type) : ofClass(type, Set.of());
	}

	/**
	 * Return how messages name a type.
	 * @param type the type
	 * @return such as {@code Map<String, Label>}
	 */
	public static String simple(ResolvableType type) {
		return simple(type, Set.of());
	}

	/**
	 * Return how messages name a type in a sentence.
	 * @param type the type
	 * @return such as {@code a Trainer<Label>}
	 */
	public static String described(ResolvableType type) {
		return withArticle(simple(type));
	}

	/**
	 * Return how messages name a class in a sentence.
	 * @param type the class
	 * @return such as {@code an Integer}
	 */
	public static String described(Class<?> type) {
		return withArticle(type.getSimpleName());
	}

	/**
	 * Return a name with its article.
	 * @param name a name
	 * @return such as {@code an Integer}
	 */
	public static String withArticle(String name) {
		boolean vowel = !name.isEmpty() && "AEIOUaeiou".indexOf(name.charAt(0)) >= 0
				&& !CONSONANT_U.matcher(name).matches();
		return (vowel ? "an " : "a ") + name;
	}

	private static String simple(ResolvableType type, Set<Class<?>> around) {
		String name = type.toClass().getSimpleName();
		if (!type.hasResolvableGenerics() || isRecursive(type, around)) {
			return name;
		}
		Set<Class<?>> inside = inside(type, around);
		return Arrays.stream(type.getGenerics())
			.map((generic) -> simple(generic, inside))
			.collect(Collectors.joining(", ", name + "<", ">"));
	}

	/**
	 * Return whether {@link ResolvableType#toString()} does not return for a type.
	 * @param type the type
	 * @return {@code true} if a wildcard in it is bounded by a variable that mentions
	 * itself
	 */
	public static boolean isRecursive(ResolvableType type) {
		return containsRecursive(type, Set.of());
	}

	private static boolean containsRecursive(ResolvableType type, Set<Class<?>> around) {
		if (type.isArray()) {
			return containsRecursive(type.getComponentType(), around);
		}
		if (!type.hasGenerics() || isUnknown(type)) {
			return false;
		}
		Set<Class<?>> inside = inside(type, around);
		return isRecursive(type, around)
				|| Arrays.stream(type.getGenerics()).anyMatch((generic) -> containsRecursive(generic, inside));
	}

	/**
	 * Return whether nothing is known of a type.
	 * @param type the type
	 * @return {@code true} for a variable that represents nothing, and for {@code ?}
	 */
	static boolean isUnknown(ResolvableType type) {
		return !type.isArray() && (type.resolve() == null
				|| (type.getType() instanceof TypeVariable<?> variable && isBoundOf(variable, type)));
	}

	private static String of(ResolvableType type, Set<Class<?>> around) {
		if (type.isArray()) {
			return of(type.getComponentType(), around) + "[]";
		}
		return (isUnknown(type) || isRecursive(type, around)) ? UNKNOWN : ofClass(type, around);
	}

	private static String ofClass(ResolvableType type, Set<Class<?>> around) {
		String name = type.toClass().getName();
		if (!type.hasGenerics()) {
			return name;
		}
		Set<Class<?>> inside = inside(type, around);
		return Arrays.stream(type.getGenerics())
			.map((generic) -> of(generic, inside))
			.collect(Collectors.joining(", ", name + "<", ">"));
	}

	/**
	 * Return the classes around the arguments of a type.
	 * @param type the type
	 * @param around the classes around the type
	 * @return those and the class of the type
	 */
	static Set<Class<?>> inside(ResolvableType type, Set<Class<?>> around) {
		Set<Class<?>> inside = new HashSet<>(around);
		inside.add(type.toClass());
		return inside;
	}

	/**
	 * Return whether a wildcard represents a class inside of which it is.
	 * @param type a type argument
	 * @param around the classes that it is an argument in
	 * @return {@code true} if its bound is a variable that mentions itself
	 */
	static boolean isRecursive(ResolvableType type, Set<Class<?>> around) {
		return around.contains(type.toClass()) && type.getType() instanceof WildcardType wildcard
				&& bound(wildcard) instanceof TypeVariable<?> variable && isBoundOf(variable, type);
	}

	private static Type bound(WildcardType wildcard) {
		List<Type> lower = List.of(wildcard.getLowerBounds());
		return lower.isEmpty() ? wildcard.getUpperBounds()[0] : lower.get(0);
	}

	private static boolean isBoundOf(TypeVariable<?> variable, ResolvableType type) {
		ResolvableType bound = ResolvableType.forType(variable);
		return type.hasGenerics() ? type.toClass() == bound.toClass() && arguments(type).equals(arguments(bound))
				: type.toString().equals(UNKNOWN);
	}

	private static List<Type> arguments(ResolvableType type) {
		return Arrays.stream(type.getGenerics()).map(ResolvableType::getType).toList();
	}

}
