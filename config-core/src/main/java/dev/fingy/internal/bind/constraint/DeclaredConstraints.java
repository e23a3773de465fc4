package dev.fingy.internal.bind.constraint;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

import jakarta.validation.Constraint;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * Looks for annotations that may be constraints. Most classes have none, and a validator
 * takes far longer to find that out. What it finds, a validator decides.
 */
final class DeclaredConstraints {

	private DeclaredConstraints() {
	}

	/**
	 * Return whether the properties or constructors of a class, or the class as a whole,
	 * may have constraints.
	 * @param type the class
	 * @return {@code false} if neither it nor what it inherits from has any
	 */
	static boolean mayBeOn(@Nullable Class<?> type) {
		if (type == null || type.getClassLoader() == null) {
			return false;
		}
		for (Class<?> each : type.getInterfaces()) {
			if (mayBeOn(each)) {
				return true;
			}
		}
		return mayBeDeclaredBy(type) || mayBeOn(type.getSuperclass());
	}

	private static boolean mayBeDeclaredBy(Class<?> type) {
		if (areAmong(type.getDeclaredAnnotations())) {
			return true;
		}
		for (Field field : type.getDeclaredFields()) {
			if (areAmong(field.getDeclaredAnnotations()) || areIn(field.getAnnotatedType())) {
				return true;
			}
		}
		for (Method method : type.getDeclaredMethods()) {
			if (method.getParameterCount() == 0
					&& (areAmong(method.getDeclaredAnnotations()) || areIn(method.getAnnotatedReturnType()))) {
				return true;
			}
		}
		for (Constructor<?> constructor : type.getDeclaredConstructors()) {
			if (mayBeOn(constructor)) {
				return true;
			}
		}
		return false;
	}

	private static boolean mayBeOn(Constructor<?> constructor) {
		for (Annotation[] annotations : constructor.getParameterAnnotations()) {
			if (areAmong(annotations)) {
				return true;
			}
		}
		return areAmong(constructor.getDeclaredAnnotations()) || areIn(constructor.getAnnotatedParameterTypes());
	}

	private static boolean areIn(AnnotatedType type) {
		if (areAmong(type.getAnnotations())) {
			return true;
		}
		if (type instanceof AnnotatedArrayType array) {
			return areIn(array.getAnnotatedGenericComponentType());
		}
		if (type instanceof AnnotatedParameterizedType parameterized) {
			return areIn(parameterized.getAnnotatedActualTypeArguments());
		}
		return type instanceof AnnotatedWildcardType wildcard
				&& (areIn(wildcard.getAnnotatedUpperBounds()) || areIn(wildcard.getAnnotatedLowerBounds()));
	}

	private static boolean areIn(AnnotatedType[] types) {
		for (AnnotatedType type : types) {
			if (areIn(type)) {
				return true;
			}
		}
		return false;
	}

	private static boolean areAmong(Annotation[] annotations) {
		for (Annotation annotation : annotations) {
			if (mayBe(annotation.annotationType())) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Return whether an annotation may be a constraint, or several.
	 * @param type the class of the annotation
	 * @return {@code false} if it is known to be none
	 */
	static boolean mayBe(Class<? extends Annotation> type) {
		return type.getName().startsWith("jakarta.validation.") || type.getName().startsWith("org.hibernate.validator.")
				|| type.isAnnotationPresent(Constraint.class) || isContainer(type);
	}

	// Several of one kind are in the annotation that the compiler makes of them
	private static boolean isContainer(Class<? extends Annotation> type) {
		Method value = ReflectionUtils.findMethod(type, "value");
		return value != null && value.getReturnType().isArray()
				&& value.getReturnType().getComponentType().isAnnotation();
	}

}
