package dev.fingy.internal.bind;

import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ValueNode;

/**
 * Values that are {@code null}: because no source has any, or because of an empty text
 * that is no value of the declared type.
 */
final class EmptyValues {

	private EmptyValues() {
	}

	static boolean isLeft(Node node) {
		return isNull(node, ValueNode.Kind.DEFAULT);
	}

	// As with Spring Boot, it ends a list and is no entry of a map
	static boolean isEmptyText(Node node) {
		return isNull(node, ValueNode.Kind.SET);
	}

	private static boolean isNull(Node node, ValueNode.Kind kind) {
		return node instanceof ValueNode value && value.value() == null && value.kind() == kind;
	}

}
