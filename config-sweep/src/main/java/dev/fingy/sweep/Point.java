package dev.fingy.sweep;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One point of a {@link Space}: a value for each parameter that exists there. Points of
 * one space share the names, so that many of them can be held.
 */
public final class Point {

	private final String[] paths;

	private final @Nullable Object[] values;

	Point(String[] paths, @Nullable Object[] values) {
		this.paths = paths;
		this.values = values;
	}

	/**
	 * Return the point of given values.
	 * @param values values by the whole names of their properties
	 * @return the point
	 */
	public static Point of(Map<String, ?> values) {
		return new Point(values.keySet().toArray(String[]::new), values.values().toArray());
	}

	/**
	 * Return the value of a parameter.
	 * @param path the whole name of the property
	 * @return the value, {@code null} if the parameter does not exist here
	 */
	public @Nullable Object get(String path) {
		int index = Arrays.asList(this.paths).indexOf(path);
		return (index < 0) ? null : this.values[index];
	}

	/**
	 * Return the values by the whole names of their properties.
	 * @return the values, in the order of the parameters
	 */
	public Map<String, Object> values() {
		Map<String, Object> values = new LinkedHashMap<>();
		for (int i = 0; i < this.paths.length; i++) {
			Object value = this.values[i];
			if (value != null) {
				values.put(this.paths[i], value);
			}
		}
		return Collections.unmodifiableMap(values);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		if (!(other instanceof Point point)) {
			return false;
		}
		return (point.paths == this.paths) ? Arrays.equals(point.values, this.values) : values().equals(point.values());
	}

	@Override
	public int hashCode() {
		int hashCode = 0;
		for (int i = 0; i < this.paths.length; i++) {
			Object value = this.values[i];
			hashCode += (value != null) ? this.paths[i].hashCode() ^ value.hashCode() : 0;
		}
		return hashCode;
	}

	@Override
	public String toString() {
		return values().toString();
	}

}
