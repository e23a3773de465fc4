package dev.fingy.internal.construction;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.core.KotlinDetector;
import org.springframework.core.ResolvableType;

/**
 * What the compiler of Kotlin makes of constructors and functions. It needs no class of
 * Kotlin, and is used for all classes.
 */
public final class KotlinCode {

	/**
	 * What to do where Kotlin's reflection is missing.
	 */
	public static final String ADVICE = "add org.jetbrains.kotlin:kotlin-reflect to the class path";

	private static final String DEFAULT = "$default";

	private static final Pattern APPENDED = Pattern.compile("^(.+?)(-[\\w-]{7})?(\\$.*)?$");

	private KotlinCode() {
	}

	/**
	 * Return whether Kotlin's reflection describes a class.
	 * @param type a class
	 * @return {@code true} for classes of Kotlin, if its reflection is there
	 */
	static boolean isRead(Class<?> type) {
		return KotlinDetector.isKotlinReflectPresent() && KotlinDetector.isKotlinType(type);
	}

	/**
	 * Return whether nothing describes a class of Kotlin.
	 * @param type a class
	 * @return {@code true} for classes of Kotlin, if its reflection is not there
	 */
	static boolean isUnread(Class<?> type) {
		return !KotlinDetector.isKotlinReflectPresent() && KotlinDetector.isKotlinType(type);
	}

	/**
	 * Return whether compiled code hides what is declared.
	 * @param executable a constructor or method of a class of Kotlin
	 * @return {@code true} if it has a parameter of a value class
	 */
	static boolean isHidden(Executable executable) {
		return (executable instanceof Method method) ? isHidden(method.getName()) : exposed(executable).isSynthetic();
	}

	/**
	 * Return whether a name is one that only compilers use.
	 * @param name the name of a method or property, as Java sees it
	 * @return {@code true} if no source can name it
	 */
	static boolean isHidden(String name) {
		return name.indexOf('-') > 0;
	}

	/**
	 * Return the constructor that is meant by the one that Spring Boot finds, to which
	 * those with a parameter of a value class are synthetic.
	 * @param type a class
	 * @param found what Spring Boot finds
	 * @return the constructor that configuration calls
	 */
	static @Nullable Constructor<?> meant(Class<?> type, @Nullable Constructor<?> found) {
		if (!isRead(type)) {
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
				&& types[types.length - 1].getName().equals("kotlin.jvm.internal.DefaultConstructorMarker");
	}

	// The way of companions to a private constructor looks the same
	private static boolean isAccess(Constructor<?> constructor) {
		Class<?> type = constructor.getDeclaringClass();
		return isRead(type) && ValueClass.of(type) == null && !KotlinFunction.isDeclared(constructor);
	}

	private static Class<?>[] unmarked(Constructor<?> exposed) {
		Class<?>[] types = exposed.getParameterTypes();
		return Arrays.copyOf(types, types.length - 1);
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
		return plainName(other).equals(plainName(method)) && other.getParameterCount() > method.getParameterCount()
				&& hasDefaults(other) && isPart(method.getParameterTypes(), other.getParameterTypes());
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
					|| each.getName().equals(method.getName() + DEFAULT))
			.map(Executable.class::cast);
	}

	// Those of a companion are in its class, and begin with it
	private static boolean hasDefaults(Method method) {
		Class<?> type = method.getDeclaringClass();
		return hasDefaults(method, type)
				|| Arrays.stream(type.getDeclaredClasses()).anyMatch((nested) -> hasDefaults(method, nested));
	}

	private static boolean hasDefaults(Method method, Class<?> holder) {
		return Arrays.stream(holder.getDeclaredMethods())
			.anyMatch((each) -> each.isSynthetic() && each.getName().equals(method.getName() + DEFAULT)
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
	 * Return the name of the function that a method was made of.
	 * @param method a method
	 * @return the name without what compilers append
	 */
	public static String plainName(Method method) {
		return plainName(method.getDeclaringClass(), method.getName());
	}

	/**
	 * Return the name that a function or property has in its source. Compilers append the
	 * module to what is internal, and a hash where value classes are passed.
	 * @param type the class that declares it
	 * @param name the name, as Java sees it
	 * @return the name without what compilers append
	 */
	public static String plainName(Class<?> type, String name) {
		return KotlinDetector.isKotlinType(type) ? withoutAppended(name) : name;
	}

	/**
	 * Return a name without what compilers append.
	 * @param name the name of a method that was probably made of a function of Kotlin
	 * @return the name of the function
	 */
	public static String withoutAppended(String name) {
		return APPENDED.matcher(name).replaceFirst("$1");
	}

	/**
	 * Return a method as messages name it.
	 * @param method a method
	 * @return the function of Kotlin that it was made of, or the method
	 */
	public static String described(Method method) {
		return KotlinDetector.isKotlinType(method.getDeclaringClass()) ? "the function '" + plainName(method) + "'"
				: method.toString();
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
		Class<?> type = (isHidden(method.getName()) && isRead(method.getDeclaringClass()))
				? KotlinFunction.returned(method) : null;
		return (type != null) ? ResolvableType.forClass(type) : ResolvableType.forMethodReturnType(method);
	}

}
