package dev.fingy.internal.construction;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.core.KotlinDetector;

/**
 * The constructors that the compiler of Kotlin makes of one, and which of them is meant.
 */
final class KotlinConstructors {

	private KotlinConstructors() {
	}

	/**
	 * Return whether compiled code hides what is declared.
	 * @param executable a constructor or method of a class of Kotlin
	 * @return {@code true} if it has a parameter of a value class
	 */
	static boolean isHidden(Executable executable) {
		return (executable instanceof Method method) ? KotlinNames.isHidden(method.getName())
				: exposed(executable).isSynthetic();
	}

	/**
	 * Return the constructor that is meant by the one that Spring Boot finds, to which
	 * those with a parameter of a value class are synthetic.
	 * @param type a class
	 * @param found what Spring Boot finds
	 * @return the constructor that configuration calls
	 */
	static @Nullable Constructor<?> meant(Class<?> type, @Nullable Constructor<?> found) {
		if (!KotlinTypes.isRead(type)) {
			return found;
		}
		return Arrays.stream(type.getDeclaredConstructors())
			.filter((each) -> isMarked(each) && each.isAnnotationPresent(ConstructorBinding.class)
					&& KotlinFunction.isDeclared(each))
			.findFirst()
			.orElseGet(() -> withoutOverloads(type, found));
	}

	private static @Nullable Constructor<?> withoutOverloads(Class<?> type, @Nullable Constructor<?> found) {
		boolean isAdded = found != null && ValueClass.of(type) == null
				&& !KotlinFunction.isDeclared((Constructor<?>) exposed(found));
		Constructor<?> primary = isAdded ? KotlinFunction.primary(type) : null;
		return (primary != null) ? primary : found;
	}

	/**
	 * Return the constructor that Kotlin knows. Compilers hide one with a parameter of a
	 * value class behind another, which has the annotations.
	 * @param executable a constructor or method
	 * @return the constructor that others call, or the executable itself
	 */
	static Executable exposed(Executable executable) {
		if (executable instanceof Constructor<?> hidden && KotlinDetector.isKotlinType(hidden.getDeclaringClass())) {
			return Arrays.stream(hidden.getDeclaringClass().getDeclaredConstructors())
				.filter((each) -> isMarked(each) && Arrays.equals(unmarked(each), hidden.getParameterTypes()))
				.filter((each) -> !isAccess(each))
				.findFirst()
				.orElse(hidden);
		}
		return executable;
	}

	/**
	 * Return the constructor that an exposed one calls, which has generic types.
	 * @param executable a constructor or method
	 * @return the constructor without the parameter that compilers add, or the executable
	 * itself
	 */
	static Executable declared(Executable executable) {
		try {
			return (executable instanceof Constructor<?> exposed && isMarked(exposed))
					? exposed.getDeclaringClass().getDeclaredConstructor(unmarked(exposed)) : executable;
		}
		catch (NoSuchMethodException ex) {
			return executable;
		}
	}

	private static boolean isMarked(Constructor<?> constructor) {
		Class<?>[] types = constructor.getParameterTypes();
		return constructor.isSynthetic() && types.length > 0
				&& types[types.length - 1].getName().equals(KotlinNames.MARKER);
	}

	// The way of companions to a private constructor looks the same
	private static boolean isAccess(Constructor<?> constructor) {
		Class<?> type = constructor.getDeclaringClass();
		return KotlinTypes.isRead(type) && ValueClass.of(type) == null && !KotlinFunction.isDeclared(constructor);
	}

	private static Class<?>[] unmarked(Constructor<?> exposed) {
		Class<?>[] types = exposed.getParameterTypes();
		return Arrays.copyOf(types, types.length - 1);
	}

}
