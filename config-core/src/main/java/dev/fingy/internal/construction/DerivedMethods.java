package dev.fingy.internal.construction;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ReflectionUtils;

import dev.fingy.Derived;
import dev.fingy.internal.names.RelaxedName;

/**
 * Finds the {@link Derived @Derived} methods of a class, in the order of their names, as
 * a class file promises no order of methods.
 */
public final class DerivedMethods {

	private DerivedMethods() {
	}

	static List<Method> of(Class<?> type) {
		List<Method> found = new ArrayList<>();
		for (Method method : ReflectionUtils.getAllDeclaredMethods(type)) {
			if (isDerived(method)) {
				found.add(method);
			}
		}
		if (found.size() > 1) {
			found.sort(Comparator.comparing(Method::getName));
		}
		return List.copyOf(found);
	}

	/**
	 * Return the name of a computed value.
	 * @param method a method
	 * @return the name in kebab case
	 */
	public static String name(Method method) {
		return name(method.getName(), method.getReturnType() == boolean.class);
	}

	/**
	 * Return the name of a computed value: that of the property if the method is a
	 * getter, otherwise that of the method.
	 * @param method the name of the method
	 * @param isBoolean whether it returns a {@code boolean}
	 * @return the name in kebab case
	 */
	public static String name(String method, boolean isBoolean) {
		int prefix = method.startsWith("get") ? 3 : (isBoolean && method.startsWith("is")) ? 2 : 0;
		boolean getter = prefix > 0 && method.length() > prefix && Character.isUpperCase(method.charAt(prefix));
		return RelaxedName.kebab(getter ? method.substring(prefix) : method);
	}

	private static boolean isDerived(Method method) {
		return method.getParameterCount() == 0 && !method.isBridge()
				&& AnnotatedElementUtils.hasAnnotation(method, Derived.class);
	}

}
