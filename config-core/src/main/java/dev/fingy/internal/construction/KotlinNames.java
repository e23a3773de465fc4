package dev.fingy.internal.construction;

import java.lang.reflect.Method;
import java.util.regex.Pattern;

import org.springframework.core.KotlinDetector;

/**
 * Names that the compiler of Kotlin gives to what it makes, and those that are in its
 * source.
 */
public final class KotlinNames {

	/**
	 * What compilers append to the methods that compute defaults.
	 */
	public static final String DEFAULT = "$default";

	/**
	 * The class of the parameter that compilers append to constructors that are not
	 * declared as such.
	 */
	public static final String MARKER = "kotlin.jvm.internal.DefaultConstructorMarker";

	private static final Pattern APPENDED = Pattern.compile("^(.+?)(-[\\w-]{7})?(\\$.*)?$");

	private KotlinNames() {
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

}
