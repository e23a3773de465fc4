package dev.fingy.internal.boot;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;

import org.springframework.util.ClassUtils;

import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.tree.ObjectNode;

/**
 * Finds the classes in which the container would look for a method that destroys an
 * object. It looks in the class of each object and catches an exception if there is none,
 * which takes most of what the creation of a small object allocates.
 */
final class DestroyMethods {

	private final Map<Class<?>, Boolean> known = new HashMap<>();

	/**
	 * Return whether the object of a node may have a method {@code close} or
	 * {@code shutdown}.
	 * @param node the node
	 * @return {@code false} if its class has none, and the object can be of no other
	 * class
	 */
	boolean isPossible(ObjectNode node) {
		return !isOfClass(node.creator()) || this.known.computeIfAbsent(node.javaType(), DestroyMethods::hasAny);
	}

	// What a method returns may be of a class below the declared one
	private static boolean isOfClass(Creator creator) {
		return creator.isBean() || creator.executable() instanceof Constructor<?>
				|| Modifier.isFinal(creator.javaType().getModifiers());
	}

	private static boolean hasAny(Class<?> type) {
		return ClassUtils.hasMethod(type, "close") || ClassUtils.hasMethod(type, "shutdown");
	}

}
