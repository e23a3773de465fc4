package dev.fingy.internal.bind;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ValueNode;

/**
 * Values that are {@code null}: because no source has any, or because of an empty text
 * that is no value of the declared type.
 */
final class EmptyValues {

	private static final List<Object> EMPTY = List.of(Optional.empty(), OptionalInt.empty(), OptionalLong.empty(),
			OptionalDouble.empty());

	private EmptyValues() {
	}

	static boolean isLeft(@Nullable Node node) {
		return isNull(node, ValueNode.Kind.DEFAULT);
	}

	// As with Spring Boot, it ends a list and is no entry of a map
	static boolean isEmptyText(@Nullable Node node) {
		return isNull(node, ValueNode.Kind.SET);
	}

	/**
	 * Return whether a source gives an empty text or an empty {@code Optional}.
	 * @param node what is bound
	 * @return {@code true} if it has no value
	 */
	static boolean isEmpty(@Nullable Node node) {
		return isEmptyText(node) || (node instanceof ValueNode value && value.kind() == ValueNode.Kind.SET
				&& EMPTY.contains(value.value()));
	}

	private static boolean isNull(@Nullable Node node, ValueNode.Kind kind) {
		return node instanceof ValueNode value && value.value() == null && value.kind() == kind;
	}

}
