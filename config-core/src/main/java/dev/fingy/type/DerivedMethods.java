package dev.fingy.type;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ReflectionUtils;

import dev.fingy.Derived;

/**
 * Finds the {@link Derived @Derived} methods of a class, in the order of their names, as
 * a class file promises no order of methods.
 */
final class DerivedMethods {

	private DerivedMethods() {
	}

	static List<Method> of(Class<?> type) {
		List<Method> found = new ArrayList<>();
		ReflectionUtils.doWithMethods(type, found::add, DerivedMethods::isDerived);
		found.sort(Comparator.comparing(Method::getName));
		return List.copyOf(found);
	}

	private static boolean isDerived(Method method) {
		return method.getParameterCount() == 0 && !method.isBridge()
				&& AnnotatedElementUtils.hasAnnotation(method, Derived.class);
	}

}
