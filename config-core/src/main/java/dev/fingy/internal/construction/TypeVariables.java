package dev.fingy.internal.construction;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;

/**
 * What the variables of a registered type represent, as far as it follows from what is
 * declared where its objects are: {@code Fixed<T>}, which is a {@code Source<T>}, is a
 * {@code Fixed<Integer>} where a {@code Source<Integer>} is declared.
 */
public final class TypeVariables {

	/**
	 * Variables of which nothing is known.
	 */
	public static final TypeVariables UNKNOWN = new TypeVariables();

	private static final int MOST = 100;

	private final Map<TypeVariable<?>, Type> known = new HashMap<>();

	private final Set<Map.Entry<Type, String>> seen = new HashSet<>();

	private TypeVariables() {
	}

	/**
	 * Infer what follows from a declaration.
	 * @param type a type with variables
	 * @param declared a supertype of it, with type arguments
	 * @return what is known of the variables
	 */
	public static TypeVariables of(Type type, ResolvableType declared) {
		TypeVariables variables = new TypeVariables();
		variables.infer(type, declared);
		return variables;
	}

	/**
	 * Return what is declared where a variable is.
	 * @param declared what is declared
	 * @return the bound of a variable with its type arguments, or what is declared
	 */
	public static ResolvableType bound(ResolvableType declared) {
		return (declared.getType() instanceof TypeVariable<?> && declared.hasGenerics())
				? ResolvableType.forType(GenericTypes.plain(declared)) : declared;
	}

	private void infer(Type type, ResolvableType declared) {
		if (isUnknown(declared)) {
			return;
		}
		if (type instanceof TypeVariable<?> variable) {
			learn(variable, declared);
		}
		else if (type instanceof WildcardType wildcard) {
			infer(wildcard.getUpperBounds()[0], declared);
		}
		else if (type instanceof GenericArrayType array) {
			infer(array.getGenericComponentType(), declared.getComponentType());
		}
		else if (GenericTypes.as(type, declared.toClass()) instanceof ParameterizedType same && isNew(type, declared)) {
			Type[] arguments = same.getActualTypeArguments();
			for (int i = 0; i < arguments.length; i++) {
				infer(arguments[i], declared.getGeneric(i));
			}
		}
	}

	// A class may extend itself with other type arguments, and bounds mention themselves
	private boolean isNew(Type type, ResolvableType declared) {
		return this.seen.size() < MOST && this.seen.add(Map.entry(type, TypeText.of(declared)));
	}

	private static boolean isUnknown(ResolvableType declared) {
		return TypeText.isUnknown(declared);
	}

	// Of two arguments, the declaration fits the narrower one if it fits any
	private void learn(TypeVariable<?> variable, ResolvableType declared) {
		if (!isWithin(variable, declared)) {
			this.known.merge(variable, GenericTypes.plain(declared),
					(before, now) -> isAssignable(before, now) ? now : before);
		}
	}

	// A wildcard restricts the variable no more than its own bound does
	private static boolean isWithin(TypeVariable<?> variable, ResolvableType declared) {
		Class<?> bound = ResolvableType.forType(variable).toClass();
		return declared.getType() instanceof WildcardType && declared.toClass() != bound
				&& declared.toClass().isAssignableFrom(bound);
	}

	private static boolean isAssignable(Type declared, Type type) {
		return ResolvableType.forType(declared).isAssignableFrom(ResolvableType.forType(type));
	}

	/**
	 * Return whether the variables can represent what is declared.
	 * @return {@code false} for {@code T extends Number} and a declared {@code String}
	 */
	public boolean areWithinBounds() {
		return this.known.entrySet()
			.stream()
			.allMatch((each) -> !isPrimitive(each.getValue()) && Arrays.stream(each.getKey().getBounds())
				.allMatch((bound) -> isAssignable(GenericTypes.replaced(bound, this.known), each.getValue())));
	}

	private static boolean isPrimitive(Type type) {
		return type instanceof Class<?> known && known.isPrimitive();
	}

	/**
	 * Return whether nothing is known.
	 * @return whether no variable has a type
	 */
	public boolean areUnknown() {
		return this.known.isEmpty();
	}

	/**
	 * Return a class with what is known of its variables.
	 * @param type a class
	 * @return the class with type arguments
	 */
	public ResolvableType in(Class<?> type) {
		return areUnknown() ? ResolvableType.forClass(type) : ResolvableType.forClassWithGenerics(type,
				Arrays.stream(type.getTypeParameters()).map(this::of).toArray(ResolvableType[]::new));
	}

	private @Nullable ResolvableType of(TypeVariable<?> variable) {
		Type type = this.known.get(variable);
		return (type != null) ? ResolvableType.forType(type) : null;
	}

	/**
	 * Return what a factory method returns.
	 * @param factory a method
	 * @return its return type, with the variables replaced
	 */
	public ResolvableType in(Method factory) {
		return areUnknown() ? ResolvableType.forMethodReturnType(factory) : in(factory.getGenericReturnType());
	}

	ResolvableType in(MethodParameter parameter) {
		return areUnknown() ? ResolvableType.forMethodParameter(parameter) : in(parameter.getGenericParameterType());
	}

	/**
	 * Return a type with what is known of its variables.
	 * @param type a type, such as a variable
	 * @return the type, with the variables replaced
	 */
	public ResolvableType in(Type type) {
		return ResolvableType.forType(GenericTypes.replaced(type, this.known));
	}

}
