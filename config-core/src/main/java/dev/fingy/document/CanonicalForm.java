package dev.fingy.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

	private CanonicalForm() {
	}

	static @Nullable Object of(Node node) {
		if (node instanceof ObjectNode object) {
			return object(object);
		}
		if (node instanceof ListNode list) {
			return list.items().stream().filter((item) -> !isLeftOut(item)).map(CanonicalForm::of).toList();
		}
		if (node instanceof MapNode map) {
			return map(map);
		}
		if (node instanceof RefNode ref) {
			return Map.of("ref", ref.target());
		}
		ValueNode value = (ValueNode) node;
		return isLeftOut(value) ? null : plain(PlainValue.of(value.value(), value.source()));
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
				canonical.put(PlainValue.key(entry.key()), of(entry.value()));
			}
		});
		return canonical;
	}

	private static boolean isLeftOut(Node node) {
		return node instanceof ValueNode value && (value.secret() || value.kind() == ValueNode.Kind.INJECTED);
	}

	static @Nullable Object plain(@Nullable Object plain) {
		if (plain instanceof List<?> items) {
			List<@Nullable Object> canonical = new ArrayList<>();
			items.forEach((item) -> canonical.add(plain(item)));
			return canonical;
		}
		if (plain instanceof Map<?, ?> entries) {
			Map<String, @Nullable Object> canonical = new LinkedHashMap<>();
			entries.forEach((key, value) -> canonical.put(String.valueOf(key), plain(value)));
			return canonical;
		}
		return (plain instanceof Number number) ? number(number) : plain;
	}

	private static Object number(Number number) {
		// RFC 8785 knows doubles: what they cannot hold stands as text, so that two stay
		// two
		BigDecimal exact = new BigDecimal(number.toString());
		double nearest = exact.doubleValue();
		boolean holds = !Double.isInfinite(nearest) && new BigDecimal(Double.toString(nearest)).compareTo(exact) == 0;
		return holds ? (Object) nearest : exact.stripTrailingZeros().toString();
	}

}
