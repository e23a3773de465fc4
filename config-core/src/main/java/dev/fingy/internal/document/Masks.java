package dev.fingy.internal.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

import dev.fingy.internal.document.DocumentNode.OfDerived;
import dev.fingy.internal.document.DocumentNode.OfMasked;
import dev.fingy.internal.document.DocumentNode.OfValue;
import dev.fingy.internal.source.PropertyPath;

/**
 * Finds what is masked in parts of documents. Masked derived values do not count, as they
 * follow from other values.
 */
public final class Masks {

	private Masks() {
	}

	/**
	 * Return whether something is masked in a part.
	 * @param node the part
	 * @return {@code true} if a value of it is not there
	 */
	public static boolean in(DocumentNode node) {
		return any(node, (leaf) -> leaf instanceof OfMasked masked && !masked.derived());
	}

	/**
	 * Return the names of the secrets below a node, which no form writes.
	 * @param path the path of the node
	 * @param node the node
	 * @return their whole names
	 */
	public static List<String> paths(String path, DocumentNode node) {
		List<String> masked = new ArrayList<>();
		collect(PropertyPath.of(path), node, masked);
		return masked;
	}

	private static void collect(PropertyPath path, DocumentNode node, Collection<String> masked) {
		if (node instanceof OfMasked secret && !secret.derived() && !secret.isDefault()) {
			masked.add(path.toString());
		}
		else {
			node.forEachChild(path, (at, child) -> collect(at, child, masked));
		}
	}

	/**
	 * Return whether a value is shown in a part.
	 * @param node the part
	 * @return {@code false} if all are masked, as in a document for readers who may see
	 * the structure only
	 */
	public static boolean showsValues(DocumentNode node) {
		return any(node, (leaf) -> (leaf instanceof OfValue value && value.plain().value() != null)
				|| leaf instanceof OfDerived);
	}

	private static boolean any(DocumentNode node, Predicate<DocumentNode> leaf) {
		Collection<DocumentNode> children = node.children();
		return children.isEmpty() ? leaf.test(node) : children.stream().anyMatch((child) -> any(child, leaf));
	}

}
