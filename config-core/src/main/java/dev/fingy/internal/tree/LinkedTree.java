package dev.fingy.internal.tree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Trees with other references in them.
 */
public final class LinkedTree {

	private LinkedTree() {
	}

	/**
	 * Return where the references of a tree lead.
	 * @param node the tree
	 * @return the paths of the objects
	 */
	public static Set<String> targets(Node node) {
		Set<String> targets = new LinkedHashSet<>();
		for (RefNode reference : references(node)) {
			targets.add(reference.target());
		}
		return targets;
	}

	/**
	 * Return the references of a tree.
	 * @param node the tree
	 * @return the references, in order
	 */
	public static List<RefNode> references(Node node) {
		List<RefNode> references = new ArrayList<>();
		collect(node, references);
		return references;
	}

	private static void collect(Node node, List<RefNode> references) {
		if (node instanceof RefNode reference) {
			references.add(reference);
		}
		for (Node child : node.children()) {
			collect(child, references);
		}
	}

	/**
	 * Return a tree with other references.
	 * @param node the tree
	 * @param references returns what takes the place of a reference
	 * @return a tree that shares what did not change
	 */
	public static Node of(Node node, UnaryOperator<RefNode> references) {
		if (node instanceof RefNode reference) {
			return references.apply(reference);
		}
		Collection<Node> children = node.children();
		if (children.isEmpty()) {
			return node;
		}
		Map<String, Node> linked = NodeChildren.children(node);
		linked.replaceAll((name, child) -> of(child, references));
		Iterator<Node> changed = linked.values().iterator();
		return children.stream().allMatch((child) -> child == changed.next()) ? node : NodeChildren.with(node, linked);
	}

}
