package dev.fingy.internal.construction;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;

/**
 * Returns the singleton of a class: an {@code object} of Kotlin, which exists as soon as
 * its class is used.
 */
final class SingletonCreator extends Creator {

	private final Field instance;

	private SingletonCreator(ResolvableType type, Field instance) {
		super(type, List.of());
		this.instance = instance;
	}

	/**
	 * Find the singleton of a class.
	 * @param declared a class of Kotlin
	 * @return a creator that returns the object, or {@code null} if the class has none
	 */
	static @Nullable Creator find(ResolvableType declared) {
		Class<?> type = declared.toClass();
		Field instance = instance(type, type, "INSTANCE");
		Class<?> around = type.getDeclaringClass();
		if (instance == null && around != null) {
			instance = instance(around, type, type.getSimpleName());
		}
		return (instance != null) ? new SingletonCreator(declared, instance) : null;
	}

	private static @Nullable Field instance(Class<?> holder, Class<?> type, String name) {
		for (Field field : holder.getDeclaredFields()) {
			if (field.getName().equals(name) && field.getType() == type && Modifier.isStatic(field.getModifiers())
					&& Modifier.isFinal(field.getModifiers())) {
				return field;
			}
		}
		return null;
	}

	@Override
	public Object create(@Nullable Object[] arguments) {
		ReflectionUtils.makeAccessible(this.instance);
		Object only = ReflectionUtils.getField(this.instance, null);
		if (only == null) {
			throw new IllegalStateException(this.instance + " is null");
		}
		return only;
	}

}
