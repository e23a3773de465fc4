package dev.fingy.internal.description;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Reads records by their accessors.
 */
public final class RecordValues {

	private RecordValues() {
	}

	/**
	 * Return what a record holds.
	 * @param value the record
	 * @return its components
	 */
	static List<@Nullable Object> of(Object value) {
		List<@Nullable Object> components = new ArrayList<>();
		for (RecordComponent component : value.getClass().getRecordComponents()) {
			components.add(of(value, component));
		}
		return components;
	}

	/**
	 * Return what a component of a record holds.
	 * @param value the record
	 * @param component the component
	 * @return the value of the component
	 */
	public static @Nullable Object of(Object value, RecordComponent component) {
		Method accessor = component.getAccessor();
		accessor.setAccessible(true);
		try {
			return accessor.invoke(value);
		}
		catch (InvocationTargetException | IllegalAccessException ex) {
			throw new IllegalArgumentException(accessor + " cannot be read", ex);
		}
	}

}
