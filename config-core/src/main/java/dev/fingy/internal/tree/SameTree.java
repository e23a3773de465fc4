package dev.fingy.internal.tree;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Compares trees by what they contain, wherever that is defined.
 */
public final class SameTree {

	private SameTree() {
	}

	/**
	 * Return whether two trees contain the same, secrets included. A default is not the
	 * same as an equal value that a source gives.
	 * @param first a tree
	 * @param second another
	 * @return {@code true} if only origins differ
	 */
	public static boolean is(Node first, Node second) {
		if (first == second) {
			return true;
		}
		if (first instanceof ObjectNode one && second instanceof ObjectNode other) {
			return Objects.equals(one.type(), other.type()) && one.creator().javaType() == other.creator().javaType()
					&& one.lazy() == other.lazy() && one.setAside().equals(other.setAside())
					&& are(one.properties(), other.properties());
		}
		if (first instanceof MapNode one && second instanceof MapNode other) {
			return isGiven(one) == isGiven(other) && are(values(one), values(other));
		}
		if (first instanceof ListNode one && second instanceof ListNode other) {
			return isGiven(one) == isGiven(other) && are(one.items(), other.items());
		}
		if (first instanceof RefNode one && second instanceof RefNode other) {
			return one.target().equals(other.target()) && one.written().equals(other.written());
		}
		if (first instanceof AbsentNode one && second instanceof AbsentNode other) {
			return one.setAside().equals(other.setAside());
		}
		return first instanceof ValueNode one && second instanceof ValueNode other && isSame(one, other);
	}

	// Two names may lead to one address
	private static boolean isSame(ValueNode one, ValueNode other) {
		return one.kind() == other.kind() && Objects.deepEquals(one.value(), other.value())
				&& (!(one.value() instanceof InetAddress) || Objects.equals(one.source(), other.source()));
	}

	private static boolean isGiven(Node node) {
		return node.origin() != null;
	}

	private static Map<String, Node> values(MapNode map) {
		return map.entries()
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> entry.getValue().value(), (one, other) -> one,
					LinkedHashMap::new));
	}

	private static boolean are(Map<String, Node> first, Map<String, Node> second) {
		return List.copyOf(first.keySet()).equals(List.copyOf(second.keySet()))
				&& are(new ArrayList<>(first.values()), new ArrayList<>(second.values()));
	}

	private static boolean are(List<Node> first, List<Node> second) {
		if (first.size() != second.size()) {
			return false;
		}
		for (int i = 0; i < first.size(); i++) {
			if (!is(first.get(i), second.get(i))) {
				return false;
			}
		}
		return true;
	}

}
