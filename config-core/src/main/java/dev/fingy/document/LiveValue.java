package dev.fingy.document;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

import dev.fingy.type.BeanCreator;
import dev.fingy.type.Parameter;
import dev.fingy.type.RelaxedName;

/**
 * A way from an object that exists to what it holds. It is not walked before somebody
 * asks, as most nodes have no derived values to show.
 */
final class LiveValue {

	private final Supplier<@Nullable Object> way;

	LiveValue(Supplier<@Nullable Object> way) {
		this.way = way;
	}

	/**
	 * Return the object at the end of the way.
	 * @return the object, or {@code null} if there is none or it cannot be reached
	 */
	@Nullable Object get() {
		try {
			return this.way.get();
		}
		catch (RuntimeException ex) {
			// Somebody's getter: a document is written all the same
			return null;
		}
	}

	/**
	 * Lead on to a property.
	 * @param property the property
	 * @return the way to its value
	 */
	LiveValue property(Parameter property) {
		return new LiveValue(() -> {
			Object owner = get();
			return (owner != null) ? read(owner, property) : null;
		});
	}

	/**
	 * Lead on to an element of a list or an array.
	 * @param index the index
	 * @return the way to the element
	 */
	LiveValue item(int index) {
		return new LiveValue(() -> {
			Object owner = get();
			if (owner instanceof List<?> list) {
				return list.get(index);
			}
			return (owner instanceof Object[] array) ? Array.get(array, index) : null;
		});
	}

	/**
	 * Lead on to an entry of a map.
	 * @param key the key in the map's key type
	 * @return the way to its value
	 */
	LiveValue entry(Object key) {
		return new LiveValue(() -> (get() instanceof Map<?, ?> map) ? map.get(key) : null);
	}

	private static @Nullable Object read(Object owner, Parameter property) {
		if (property.getter() != null) {
			return BeanCreator.get(owner, property);
		}
		Method accessor = accessor(owner.getClass(), RelaxedName.uniform(property.name()));
		if (accessor == null) {
			return null;
		}
		ReflectionUtils.makeAccessible(accessor);
		return ReflectionUtils.invokeMethod(accessor, owner);
	}

	/**
	 * Find the method that returns what an object was created with.
	 * @param type the class of the object
	 * @param name the name of the property in uniform form
	 * @return a method without parameters, or {@code null}
	 */
	static @Nullable Method accessor(Class<?> type, String name) {
		return Arrays.stream(type.getMethods())
			.filter((method) -> method.getParameterCount() == 0 && method.getReturnType() != void.class)
			.filter((method) -> isNamed(RelaxedName.uniform(method.getName()), name))
			.findFirst()
			.orElse(null);
	}

	private static boolean isNamed(String method, String property) {
		return method.equals(property) || method.equals("get" + property) || method.equals("is" + property);
	}

}
