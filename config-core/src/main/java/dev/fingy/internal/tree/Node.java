package dev.fingy.internal.tree;

import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;

import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.source.Resolved;

/**
 * A part of a resolved configuration. Nodes do not know their path, so that a part can be
 * shared between trees.
 */
public sealed interface Node extends Resolved
		permits ObjectNode, ListNode, MapNode, ValueNode, RefNode, AbsentNode, FailedNode {

	/**
	 * Return where the node is.
	 * @return the origin, or {@code null} if it has none, as a default does
	 */
	@Override
	@Nullable Origin origin();

	/**
	 * Return whether the place is secret: its values are never written, nor are the keys
	 * of a map or the size of a list.
	 * @return {@code true} for a place that is declared or named as a secret, and for all
	 * that is below it
	 */
	@Override
	boolean secret();

	/**
	 * Return the nodes that this one consists of.
	 * @return the properties of an object, the elements of a list, or the values of a
	 * map, in their order
	 */
	default Collection<Node> children() {
		return List.of();
	}

	/**
	 * Do something with each node that this one consists of.
	 * @param path the whole name of this node
	 * @param action is given the nodes with their whole names, in their order
	 */
	default void forEachChild(PropertyPath path, BiConsumer<PropertyPath, Node> action) {
	}

	/**
	 * Return this node with others in it.
	 * @param path the whole name of this node
	 * @param change returns what takes the place of a node in it, which is given with its
	 * whole name
	 * @return a new node, or this one if it consists of none
	 */
	default Node mapChildren(PropertyPath path, BiFunction<PropertyPath, Node, Node> change) {
		return this;
	}

}
