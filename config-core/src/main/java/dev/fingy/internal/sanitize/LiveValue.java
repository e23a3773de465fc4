package dev.fingy.internal.sanitize;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

import dev.fingy.internal.construction.BeanCreator;
import dev.fingy.internal.construction.Parameter;
import dev.fingy.internal.construction.ValueClass;
import dev.fingy.internal.tree.Reading;

/**
 * A way from an object that exists to what it holds. It is not walked before somebody
 * asks, as most nodes have no derived values to show.
 */
final class LiveValue {

	/**
	 * Leads nowhere, as to what is in objects that do not exist.
	 */
	static final LiveValue NONE = new LiveValue(() -> null);

	private final Supplier<@Nullable Object> way;

	private LiveValue(Supplier<@Nullable Object> way) {
		this.way = way;
	}

	static LiveValue of(Object object) {
		return new LiveValue(() -> object);
	}

	private LiveValue with(Supplier<@Nullable Object> next) {
		return (this != NONE) ? new LiveValue(next) : this;
	}

	/**
	 * Return the object at the end of the way.
	 * @return the object, or {@code null} if there is none or it cannot be reached
	 */
	@Nullable Object get() {
		Reading reading = Reading.begin();
		try {
			return this.way.get();
		}
		catch (RuntimeException ex) {
			// Somebody's getter: a document is written all the same
			return null;
		}
		finally {
			reading.close();
		}
	}

	/**
	 * Lead on to a property.
	 * @param property the property
	 * @return the way to its value
	 */
	LiveValue property(Parameter property) {
		return with(() -> {
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
		return with(() -> {
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
		return with(() -> (get() instanceof Map<?, ?> map) ? map.get(key) : null);
	}

	/**
	 * Return whether a property can be read without calling what may do anything.
	 * @param owner the object
	 * @param property the property
	 * @return {@code true} if there is a getter of a JavaBean or a field
	 */
	static boolean isReadable(Object owner, Parameter property) {
		return property.getter() != null || property.field(owner.getClass()) != null;
	}

	// Any other method of that name may do anything, and create what nobody asked for
	private static @Nullable Object read(Object owner, Parameter property) {
		Field field = property.field(owner.getClass());
		if (field != null) {
			ReflectionUtils.makeAccessible(field);
			return ValueClass.boxed(property.type().toClass(), ReflectionUtils.getField(field, owner));
		}
		return (property.getter() != null) ? BeanCreator.get(owner, property) : null;
	}

}
