package dev.fingy.bind;

import java.util.Objects;

import jakarta.validation.Path;
import org.jspecify.annotations.Nullable;

import dev.fingy.tree.ListNode;
import dev.fingy.tree.MapNode;
import dev.fingy.tree.Node;
import dev.fingy.tree.ObjectNode;

/**
 * Tells whether what a validator complains of holds a secret.
 */
final class Secrets {

	private Secrets() {
	}

	/**
	 * Return whether a secret stands where a violation leads, or below.
	 * @param node the node of the parameter
	 * @param violated the path from the parameter to what is violated
	 * @return {@code true} if one does
	 */
	static boolean standAt(Node node, Path violated) {
		Node found = node;
		for (Path.Node element : violated) {
			found = inner(found, element);
		}
		return standIn(found);
	}

	private static Node inner(Node node, Path.Node element) {
		Node found = null;
		if (node instanceof MapNode map && element.getKey() != null) {
			found = entry(map, element.getKey());
		}
		else if (node instanceof ListNode list && element.getIndex() != null) {
			found = list.items().get(element.getIndex());
		}
		return (found != null) ? found : node;
	}

	private static @Nullable Node entry(MapNode map, Object key) {
		return map.entries()
			.values()
			.stream()
			.filter((entry) -> Objects.equals(entry.key(), key))
			.map(MapNode.Entry::value)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Return whether a secret stands in a node.
	 * @param node the node
	 * @return {@code true} if one does
	 */
	static boolean standIn(Node node) {
		if (node.secret()) {
			return true;
		}
		if (node instanceof ObjectNode object) {
			return object.properties().values().stream().anyMatch(Secrets::standIn);
		}
		if (node instanceof ListNode list) {
			return list.items().stream().anyMatch(Secrets::standIn);
		}
		return node instanceof MapNode map
				&& map.entries().values().stream().anyMatch((entry) -> standIn(entry.value()));
	}

}
