package dev.fingy.internal.construction;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;

/**
 * Creates by the constructor without parameters, then sets the properties that
 * configuration mentions.
 */
public final class BeanCreator extends Creator {

	private final @Nullable Constructor<?> constructor;

	BeanCreator(ResolvableType type, @Nullable Constructor<?> constructor, List<Parameter> properties) {
		super(type, properties);
		this.constructor = constructor;
	}

	@Override
	public Stream<Constructor<?>> reflected() {
		return Stream.ofNullable(this.constructor);
	}

	@Override
	public Object create(@Nullable Object[] arguments) throws Throwable {
		Object bean = newInstance();
		populate(bean, arguments);
		return bean;
	}

	/**
	 * Create an object with its own defaults.
	 * @return a new object
	 * @throws Throwable what the constructor throws
	 */
	public Object newInstance() throws Throwable {
		if (this.constructor == null) {
			throw new IllegalStateException(javaType().getName() + " has no constructor without parameters");
		}
		try {
			return created(this.constructor, invoke(this.constructor, new Object[0]));
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	/**
	 * Set properties of an object.
	 * @param bean the object
	 * @param arguments an argument for each property, {@link #UNSET} to leave it
	 * @throws Throwable what a setter throws
	 */
	public void populate(Object bean, @Nullable Object[] arguments) throws Throwable {
		for (int i = 0; i < arguments.length; i++) {
			if (arguments[i] != UNSET) {
				set(bean, parameters().get(i), arguments[i]);
			}
		}
	}

	/**
	 * Return what a property holds.
	 * @param bean the object
	 * @param property the property
	 * @return its value, {@code null} also where it cannot be read
	 */
	public static @Nullable Object get(Object bean, Parameter property) {
		Method getter = property.getter();
		if (getter == null) {
			return null;
		}
		ReflectionUtils.makeAccessible(getter);
		return ValueClass.boxed(property.type().toClass(), ReflectionUtils.invokeMethod(getter, bean));
	}

	private static @Nullable Object passed(@Nullable Object value, Class<?> type) {
		return type.isInstance(value) ? value : ValueClass.unboxed(value);
	}

	private static void set(Object bean, Parameter property, @Nullable Object value) throws Throwable {
		Object merged = BeanAggregates.isAggregate(value) ? BeanAggregates.merged(get(bean, property), value) : value;
		Method setter = property.setter();
		if (setter != null) {
			ReflectionUtils.makeAccessible(setter);
			try {
				setter.invoke(bean, passed(merged, setter.getParameterTypes()[0]));
			}
			catch (InvocationTargetException ex) {
				throw ex.getTargetException();
			}
		}
		else if (merged != null && !BeanAggregates.isEqual(merged, get(bean, property))) {
			throw new IllegalStateException(
					"'" + property.name() + "' has no setter, and what its getter returns cannot be changed");
		}
	}

}
