package dev.fingy.sweep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whole names of properties in place of maps in maps.
 */
final class PropertyNames {

	private static final Pattern WORD = Pattern.compile("(?!\\d+$)[\\w-]+");

	private PropertyNames() {
	}

	/**
	 * Return the values in nested maps and lists by the names of their properties.
	 * @param nested the maps
	 * @return the values, in the order of the maps
	 */
	static Map<String, Object> flatten(Map<String, ?> nested) {
		Map<String, Object> flat = new LinkedHashMap<>();
		nested.forEach((key, value) -> put(flat, key, value));
		return flat;
	}

	private static void put(Map<String, Object> flat, String name, Object value) {
		if (value instanceof Map<?, ?> map && !map.isEmpty()) {
			map.forEach((key, element) -> put(flat, name + element(key.toString()), element));
		}
		else if (value instanceof List<?> list && !list.isEmpty()) {
			for (int i = 0; i < list.size(); i++) {
				put(flat, name + "[" + i + "]", list.get(i));
			}
		}
		else {
			flat.put(name, value);
		}
	}

	private static String element(String key) {
		return WORD.matcher(key).matches() ? "." + key : "[" + key + "]";
	}

}
