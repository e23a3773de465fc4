package dev.fingy.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.fingy.tree.ListNode;
import dev.fingy.tree.MapNode;
import dev.fingy.tree.Node;
import dev.fingy.tree.ObjectNode;
import dev.fingy.tree.RefNode;
import dev.fingy.tree.ValueNode;
import dev.fingy.type.Parameter;

/**
 * What makes two configurations different: types and values, and nothing else. A property
 * without value is left out like one that is not there, so that a new optional property
 * of a class does not change what was resolved before.
 */
final class CanonicalForm {

	private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

	private CanonicalForm() {
	}

	static @Nullable Object of(Node node) {
		if (node instanceof ObjectNode object) {
			return object(object);
		}
		if (isLeftOut(node)) {
			return null;
		}
		if (node instanceof ListNode list) {
			return list(list);
		}
		if (node instanceof MapNode map) {
			return map(map);
		}
		if (node instanceof RefNode ref) {
			return Map.of("ref", text(ref.target()));
		}
		ValueNode value = (ValueNode) node;
		return plain(PlainValue.of(value.value(), value.source()));
	}

	private static List<@Nullable Object> list(ListNode node) {
		Set<Object> seen = new HashSet<>();
		List<@Nullable Object> items = new ArrayList<>(node.items().size());
		for (Node item : node.items()) {
			boolean again = node.set() && item instanceof ValueNode value && value.value() != null
					&& !seen.add(value.value());
			if (!again && !isLeftOut(item)) {
				items.add(of(item));
			}
		}
		if (node.set()) {
			items.sort(Comparator.comparing(Fingerprints::canonicalText));
		}
		return items;
	}

	private static Map<String, @Nullable Object> object(ObjectNode node) {
		Map<String, Parameter> parameters = Properties.parameters(node);
		Map<String, @Nullable Object> properties = new LinkedHashMap<>();
		node.properties().forEach((name, child) -> {
			Object canonical = (isLeftOut(child) || Properties.isSecret(parameters.get(name), child)) ? null
					: of(child);
			if (canonical != null) {
				properties.put(name, canonical);
			}
		});
		Map<String, @Nullable Object> canonical = new LinkedHashMap<>();
		if (node.type() != null) {
			canonical.put("type", node.type().name());
		}
		canonical.put("properties", properties);
		return canonical;
	}

	private static Map<String, @Nullable Object> map(MapNode node) {
		Map<String, @Nullable Object> canonical = new LinkedHashMap<>();
		node.entries().forEach((key, entry) -> {
			if (!isLeftOut(entry.value())) {
				canonical.put(text(PlainValue.key(entry.key(), key)), of(entry.value()));
			}
		});
		return canonical;
	}

	private static boolean isLeftOut(Node node) {
		return (node.secret() && !(node instanceof ObjectNode) && !(node instanceof RefNode))
				|| (node instanceof ValueNode value && value.kind() == ValueNode.Kind.INJECTED);
	}

	private static @Nullable Object plain(@Nullable Object plain) {
		if (plain instanceof List<?> items) {
			List<@Nullable Object> canonical = new ArrayList<>();
			items.forEach((item) -> canonical.add(plain(item)));
			return canonical;
		}
		if (plain instanceof Map<?, ?> entries) {
			Map<String, @Nullable Object> canonical = new LinkedHashMap<>();
			entries.forEach((key, value) -> canonical.put(text(String.valueOf(key)), plain(value)));
			return canonical;
		}
		if (plain instanceof String text) {
			return text(text);
		}
		return (plain instanceof Number number) ? number(number) : plain;
	}

	// RFC 8785 forbids halves of characters, and a hash would take each for a question
	// mark. A text that looks like one of their escapes is escaped as well
	private static String text(String text) {
		return (LONE_SURROGATE.matcher(text).find() || text.contains("\\u"))
				? LONE_SURROGATE.matcher(text.replace("\\", "\\\\"))
					.replaceAll((half) -> String.format(Locale.ROOT, "\\\\u%04x", (int) half.group().charAt(0)))
				: text;
	}

	private static Object number(Number number) {
		if ((number instanceof Double || number instanceof Float) && number.toString().equals("-0.0")) {
			// RFC 8785 writes both zeros as 0
			return "-0.0";
		}
		// RFC 8785 knows doubles: what they cannot hold stands as text, so that two stay
		// two
		BigDecimal exact = new BigDecimal(number.toString());
		double nearest = exact.doubleValue();
		boolean holds = !Double.isInfinite(nearest) && new BigDecimal(Double.toString(nearest)).compareTo(exact) == 0;
		return holds ? number : exact.stripTrailingZeros().toString();
	}

}
