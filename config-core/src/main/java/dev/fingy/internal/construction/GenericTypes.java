package dev.fingy.internal.construction;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.commons.lang3.reflect.TypeUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * What {@link ResolvableType} keeps to itself: the variable that represents an argument
 * of a supertype, and a type in which the variables of a method are replaced.
 */
final class GenericTypes {

	private GenericTypes() {
	}

	/**
	 * Return a type as one of its supertypes.
	 * @param type a type
	 * @param target the class of the supertype
	 * @return the supertype with the type's own variables, {@code null} if it is none
	 */
	static @Nullable Type as(Type type, Class<?> target) {
		Class<?> raw = raw(type);
		if (raw == target) {
			return type;
		}
		Map<TypeVariable<?>, Type> arguments = (type instanceof ParameterizedType parameterized)
				? TypeUtils.getTypeArguments(parameterized) : Map.of();
		return parents(raw).filter((parent) -> target.isAssignableFrom(raw(parent)))
			.findFirst()
			.map((parent) -> as(replaced(parent, arguments), target))
			.orElse(null);
	}

	private static Stream<Type> parents(Class<?> type) {
		return Stream.concat(Stream.ofNullable(type.getGenericSuperclass()),
				Arrays.stream(type.getGenericInterfaces()));
	}

	private static Class<?> raw(Type type) {
		return ResolvableType.forType(type).toClass();
	}

	/**
	 * Return a type with other types in the place of variables.
	 * @param type a type
	 * @param known what variables represent
	 * @return the type, in which variables that are not known remain
	 */
	static Type replaced(Type type, Map<TypeVariable<?>, Type> known) {
		if (type instanceof TypeVariable<?> variable) {
			return known.getOrDefault(variable, variable);
		}
		if (type instanceof ParameterizedType parameterized) {
			return TypeUtils.parameterizeWithOwner(parameterized.getOwnerType(), raw(parameterized),
					replaced(parameterized.getActualTypeArguments(), known));
		}
		if (type instanceof GenericArrayType array) {
			return TypeUtils.genericArrayType(replaced(array.getGenericComponentType(), known));
		}
		if (type instanceof WildcardType wildcard) {
			return TypeUtils.wildcardType()
				.withUpperBounds(replaced(wildcard.getUpperBounds(), known))
				.withLowerBounds(replaced(wildcard.getLowerBounds(), known))
				.build();
		}
		return type;
	}

	private static Type[] replaced(Type[] types, Map<TypeVariable<?>, Type> known) {
		return Arrays.stream(types).map((each) -> replaced(each, known)).toArray(Type[]::new);
	}

	/**
	 * Return a declared type without what resolves its variables.
	 * @param declared what is declared
	 * @return the same type, with its bound in the place of a wildcard
	 */
	static Type plain(ResolvableType declared) {
		return plain(declared, Set.of());
	}

	private static Type plain(ResolvableType declared, Set<Class<?>> around) {
		if (declared.isArray() && declared.getComponentType().hasGenerics()) {
			return TypeUtils.genericArrayType(plain(declared.getComponentType(), around));
		}
		if (declared.getType() instanceof Class<?> || !declared.hasGenerics()) {
			return Objects.requireNonNull(declared.resolve());
		}
		Set<Class<?>> inside = TypeText.inside(declared, around);
		return TypeUtils.parameterize(declared.toClass(),
				Arrays.stream(declared.getGenerics()).map((each) -> argument(each, inside)).toArray(Type[]::new));
	}

	private static Type argument(ResolvableType declared, Set<Class<?>> around) {
		boolean unknown = TypeText.isUnknown(declared) || TypeText.isRecursive(declared, around);
		return unknown ? TypeUtils.WILDCARD_ALL : plain(declared, around);
	}

}
