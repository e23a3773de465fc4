package dev.fingy.internal.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.document.DocumentNode;
import dev.fingy.internal.document.UnwritableNames;
import dev.fingy.internal.document.WrittenForm;
import dev.fingy.internal.source.EmptyMap;
import dev.fingy.internal.source.Names;
import dev.fingy.internal.source.PlaceholderEscapes;

/**
 * The content of a document as properties of Spring Boot: nested below their prefixes as
 * in YAML, or flat with whole names. Bound again, they give the same configuration.
 */
final class SpringProperties {

	private SpringProperties() {
	}

	/**
	 * Return properties as YAML nests them.
	 * @param nodes the nodes by their prefixes
	 * @param form what to write of them
	 * @return maps, lists and values
	 * @throws FingyException if a file cannot hold this
	 */
	static Map<String, @Nullable Object> nested(Map<String, DocumentNode> nodes, WrittenForm form) {
		if (form == WrittenForm.BRIEF) {
			requireWritable(nodes);
		}
		Map<String, @Nullable Object> nested = new LinkedHashMap<>();
		Map<String, DocumentNode> written = (form == WrittenForm.BRIEF) ? MaskedElement.replace(nodes) : nodes;
		written.forEach((prefix, node) -> {
			Object value = value(form.of(node), Names::element);
			if (value instanceof Map<?, ?> members && !members.isEmpty()) {
				merge(below(nested, prefix), members(members));
			}
			else if (value != null && !(value instanceof Map<?, ?>) && !prefix.isEmpty()) {
				int last = prefix.lastIndexOf('.');
				below(nested, prefix.substring(0, Math.max(last, 0))).put(prefix.substring(last + 1), value);
			}
		});
		return nested;
	}

	/**
	 * Return properties with names and keys as they are.
	 * @param nodes the nodes by their prefixes
	 * @param form what to write of them
	 * @return maps, lists and values by the prefixes
	 */
	static Map<String, Object> keyed(Map<String, DocumentNode> nodes, WrittenForm form) {
		Map<String, Object> keyed = new LinkedHashMap<>();
		nodes.forEach((prefix, node) -> {
			Object value = value(form.of(node), UnaryOperator.identity());
			if (value != null) {
				keyed.put(prefix, value);
			}
		});
		return keyed;
	}

	private static void requireWritable(Map<String, DocumentNode> nodes) {
		List<Problem> problems = nodes.entrySet()
			.stream()
			.flatMap((node) -> UnwritableNames.problems(node.getKey(), node.getValue()).stream())
			.map((problem) -> problem.property().isEmpty() ? Problem.of("the node", problem.reason()) : problem)
			.toList();
		if (!problems.isEmpty()) {
			throw new FingyException("the description", problems);
		}
	}

	@SuppressWarnings("unchecked") // the maps are those made here
	private static Map<String, @Nullable Object> below(Map<String, @Nullable Object> nested, String prefix) {
		Map<String, @Nullable Object> inner = nested;
		for (String element : prefix.split("\\.")) {
			if (!element.isEmpty()) {
				inner = (Map<String, @Nullable Object>) Objects
					.requireNonNull(inner.computeIfAbsent(element, (key) -> new LinkedHashMap<>()));
			}
		}
		return inner;
	}

	// One prefix may begin with another
	@SuppressWarnings("unchecked") // the maps are those made here
	private static void merge(Map<String, @Nullable Object> into, Map<String, @Nullable Object> members) {
		members.forEach((key, value) -> {
			if (value instanceof Map<?, ?> inner && into.get(key) instanceof Map<?, ?> known) {
				merge((Map<String, @Nullable Object>) known, (Map<String, @Nullable Object>) inner);
			}
			else {
				into.put(key, value);
			}
		});
	}

	@SuppressWarnings("unchecked") // the maps are those made here
	private static Map<String, @Nullable Object> members(Map<?, ?> members) {
		return (Map<String, @Nullable Object>) members;
	}

	private static @Nullable Object value(@Nullable Object written, UnaryOperator<String> keys) {
		if (written instanceof Map<?, ?> map) {
			Map<String, @Nullable Object> members = new LinkedHashMap<>();
			map.forEach((key, value) -> members.put(keys.apply(String.valueOf(key)), value(value, keys)));
			return members;
		}
		if (written instanceof List<?> list) {
			return list.stream().map((item) -> value(item, keys)).toList();
		}
		if (written instanceof MaskedElement) {
			return written.toString();
		}
		return (written instanceof String text) ? PlaceholderEscapes.escape(text) : written;
	}

	/**
	 * Return properties by their whole names.
	 * @param nodes the nodes by their prefixes
	 * @param form what to write of them
	 * @return values by names, in the order of the nodes
	 */
	static Map<String, Object> flat(Map<String, DocumentNode> nodes, WrittenForm form) {
		Map<String, Object> flat = new LinkedHashMap<>();
		nested(nodes, form).forEach((name, value) -> flatten(name, value, flat));
		return flat;
	}

	private static void flatten(String name, @Nullable Object value, Map<String, Object> flat) {
		if (value instanceof Map<?, ?> map && map.isEmpty()) {
			// An empty map would leave no trace
			flat.put(name, EmptyMap.TEXT);
		}
		else if (value instanceof Map<?, ?> map) {
			map.forEach(
					(key, member) -> flatten(name + (key.toString().startsWith("[") ? "" : ".") + key, member, flat));
		}
		else if (value instanceof List<?> list && !list.isEmpty()) {
			for (int i = 0; i < list.size(); i++) {
				flatten(name + "[" + i + "]", list.get(i), flat);
			}
		}
		else {
			flat.put(name, (value != null && !(value instanceof List<?>)) ? value : "");
		}
	}

}
