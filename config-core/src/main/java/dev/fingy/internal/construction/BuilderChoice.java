package dev.fingy.internal.construction;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.MergedAnnotations;

/**
 * Decides whether a class is created by its builder. Where Spring Boot has a usable
 * constructor, or the setters of a JavaBean, these are used, unless the constructor would
 * lose the defaults that only the builder knows.
 */
final class BuilderChoice {

	private BuilderChoice() {
	}

	/**
	 * Return the builder of a class, if it is used.
	 * @param type the class
	 * @param constructor the constructor that Spring Boot binds, {@code null} for a
	 * JavaBean
	 * @return the builder, or {@code null}
	 */
	static @Nullable BuilderMethods of(Class<?> type, @Nullable Constructor<?> constructor) {
		BuilderMethods builder = hasCandidate(type) ? BuilderMethods.of(type) : null;
		if (builder == null || isChosen(constructor)) {
			return null;
		}
		boolean usable = (constructor != null) ? isUsable(constructor, builder) && LombokDefaults.of(type).isEmpty()
				: isBean(type);
		return usable ? null : builder;
	}

	/**
	 * Return the builder of a class that nothing else can create.
	 * @param type an abstract class or an interface
	 * @return its builder, or {@code null}
	 */
	static @Nullable BuilderMethods ofAbstract(Class<?> type) {
		return hasCandidate(type) ? BuilderMethods.of(type) : null;
	}

	// What finds builders is not loaded for an application that has none
	private static boolean hasCandidate(Class<?> type) {
		if (type.isRecord()) {
			return false;
		}
		for (Method method : type.getDeclaredMethods()) {
			if (Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0
					&& !method.getReturnType().isPrimitive()) {
				return true;
			}
		}
		return false;
	}

	private static boolean isChosen(@Nullable Constructor<?> constructor) {
		return constructor != null && (MergedAnnotations.from(constructor).isPresent(ConstructorBinding.class)
				|| MergedAnnotations.from(constructor).isPresent(Autowired.class));
	}

	// As Lombok makes it, a constructor is for the builder alone
	private static boolean isUsable(Constructor<?> constructor, BuilderMethods builder) {
		boolean takesBuilder = constructor.getParameterCount() == 1
				&& constructor.getParameterTypes()[0].isAssignableFrom(builder.start().getReturnType());
		return Modifier.isPublic(constructor.getModifiers()) && !takesBuilder;
	}

	private static boolean isBean(Class<?> type) {
		boolean creatable = Arrays.stream(type.getDeclaredConstructors())
			.anyMatch((constructor) -> constructor.getParameterCount() == 0);
		return creatable && BeanProperties.of(ResolvableType.forClass(type))
			.stream()
			.anyMatch((property) -> property.setter() != null);
	}

}
