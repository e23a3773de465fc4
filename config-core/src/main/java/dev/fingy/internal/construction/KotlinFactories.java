package dev.fingy.internal.construction;

import java.lang.annotation.Annotation;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;

import org.springframework.core.KotlinDetector;
import org.springframework.core.ResolvableType;

/**
 * The methods that the compiler of Kotlin makes of a function that creates objects.
 */
public final class KotlinFactories {

	private KotlinFactories() {
	}

	/**
	 * Return whether the compiler made a method of the function that another method of
	 * the same annotation represents.
	 * @param method an annotated method
	 * @param annotation the kind of the annotations
	 * @return {@code true} for the one of a companion under {@code @JvmStatic}, and for
	 * one without some of the parameters under {@code @JvmOverloads}
	 */
	public static boolean isCopy(Method method, Class<? extends Annotation> annotation) {
		Class<?> type = method.getDeclaringClass();
		return KotlinDetector.isKotlinType(type) && (isOfCompanion(method) || Arrays.stream(type.getDeclaredMethods())
			.anyMatch((other) -> isOverload(method, other)
					&& Arrays.equals(method.getAnnotationsByType(annotation), other.getAnnotationsByType(annotation))));
	}

	private static boolean isOfCompanion(Method method) {
		Class<?> around = method.getDeclaringClass().getDeclaringClass();
		return around != null && !Modifier.isStatic(method.getModifiers())
				&& Arrays.stream(around.getDeclaredMethods())
					.anyMatch((other) -> Modifier.isStatic(other.getModifiers())
							&& other.getName().equals(method.getName())
							&& Arrays.equals(other.getParameterTypes(), method.getParameterTypes()));
	}

	private static boolean isOverload(Method method, Method other) {
		return KotlinNames.plainName(other).equals(KotlinNames.plainName(method))
				&& other.getParameterCount() > method.getParameterCount() && hasDefaults(other)
				&& isPart(method.getParameterTypes(), other.getParameterTypes());
	}

	// Those of a companion are in its class, and begin with it
	private static boolean hasDefaults(Method method) {
		Class<?> type = method.getDeclaringClass();
		return hasDefaults(method, type)
				|| Arrays.stream(type.getDeclaredClasses()).anyMatch((nested) -> hasDefaults(method, nested));
	}

	private static boolean hasDefaults(Method method, Class<?> holder) {
		return Arrays.stream(holder.getDeclaredMethods())
			.anyMatch((each) -> each.isSynthetic() && each.getName().equals(method.getName() + KotlinNames.DEFAULT)
					&& isPart(method.getParameterTypes(), each.getParameterTypes()));
	}

	private static boolean isPart(Class<?>[] some, Class<?>[] all) {
		int found = 0;
		for (int i = 0; i < all.length && found < some.length; i++) {
			if (all[i] == some[found]) {
				found++;
			}
		}
		return found == some.length;
	}

	/**
	 * Return the methods that the compiler makes of one function.
	 * @param method the static method of a function
	 * @return the method, the one that fills in defaults, and those of a companion
	 */
	static Stream<Executable> variants(Method method) {
		Class<?> type = method.getDeclaringClass();
		return Stream.concat(Stream.of(type), Stream.of(type.getDeclaredClasses()))
			.flatMap((holder) -> Stream.of(holder.getDeclaredMethods()))
			.filter((each) -> each.getName().equals(method.getName())
					|| each.getName().equals(method.getName() + KotlinNames.DEFAULT))
			.map(Executable.class::cast);
	}

	/**
	 * Return whether only coroutines can call a method.
	 * @param method a method
	 * @return {@code true} if it was made of a suspending function
	 */
	public static boolean isSuspending(Method method) {
		Class<?>[] types = method.getParameterTypes();
		return types.length > 0 && types[types.length - 1].getName().equals("kotlin.coroutines.Continuation")
				&& KotlinDetector.isKotlinType(method.getDeclaringClass());
	}

	/**
	 * Return what a method returns, as its function declares it.
	 * @param method a method
	 * @return the value class if compiled code returns what one holds, otherwise what the
	 * method returns
	 */
	public static ResolvableType returned(Method method) {
		Class<?> type = (KotlinNames.isHidden(method.getName()) && KotlinTypes.isRead(method.getDeclaringClass()))
				? KotlinFunction.returned(method) : null;
		return (type != null) ? ResolvableType.forClass(type) : ResolvableType.forMethodReturnType(method);
	}

}
