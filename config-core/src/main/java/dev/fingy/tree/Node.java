package dev.fingy.tree;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;

/**
 * A part of a resolved configuration. Nodes do not know their path, so that a part can be
 * shared between trees.
 */
public sealed interface Node permits ObjectNode, ListNode, MapNode, ValueNode, RefNode, AbsentNode, FailedNode {

	/**
	 * Return where the node stands.
	 * @return the origin, or {@code null} if it stands nowhere, as a default does
	 */
	@Nullable Origin origin();

	/**
	 * Return whether the place is secret: its values are never written, nor are the keys
	 * of a map or the size of a list.
	 * @return {@code true} for a place that is declared or named as a secret, and for all
	 * that stands below it
	 */
	boolean secret();

}
