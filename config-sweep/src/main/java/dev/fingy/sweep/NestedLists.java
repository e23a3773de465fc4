package dev.fingy.sweep;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Lists in values of no declared type. Spring Boot binds them as maps whose keys are the
 * indexes.
 */
final class NestedLists {

	private NestedLists() {
	}

	/**
	 * Return a value with lists in place of maps from indexes.
	 * @param value a text, number, boolean, map or list
	 * @return the value, unchanged if there is no such map in it
	 */
	static Object in(Object value) {
		if (value instanceof List<?> list) {
			return list.stream().map(NestedLists::in).toList();
		}
		if (!(value instanceof Map<?, ?> map)) {
			return value;
		}
		return isList(map) ? list(map) : map(map);
	}

	private static boolean isList(Map<?, ?> map) {
		return !map.isEmpty() && IntStream.range(0, map.size()).mapToObj(Integer::toString).allMatch(map::containsKey);
	}

	private static List<Object> list(Map<?, ?> map) {
		return IntStream.range(0, map.size())
			.mapToObj((i) -> in(Objects.requireNonNull(map.get(Integer.toString(i)))))
			.toList();
	}

	private static Map<Object, Object> map(Map<?, ?> map) {
		Map<Object, Object> copy = new LinkedHashMap<>();
		map.forEach((key, value) -> copy.put(key, in(value)));
		return Collections.unmodifiableMap(copy);
	}

}
