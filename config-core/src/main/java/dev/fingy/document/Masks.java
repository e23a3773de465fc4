package dev.fingy.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

import dev.fingy.document.DocumentNode.OfDerived;
import dev.fingy.document.DocumentNode.OfList;
import dev.fingy.document.DocumentNode.OfMap;
import dev.fingy.document.DocumentNode.OfMasked;
import dev.fingy.document.DocumentNode.OfObject;
import dev.fingy.document.DocumentNode.OfValue;
import dev.fingy.source.PropertyPath;

/**
 * Tells what is masked in parts of documents. What is derived says nothing of its own.
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
		else if (node instanceof OfObject object) {
			object.properties().forEach((name, child) -> collect(path.property(name), child, masked));
		}
		else if (node instanceof OfList list) {
			for (int i = 0; i < list.items().size(); i++) {
				collect(path.index(i), list.items().get(i), masked);
			}
		}
		else if (node instanceof OfMap map) {
			map.entries().forEach((key, child) -> collect(path.entry(key), child, masked));
		}
	}

	static boolean showsValues(DocumentNode node) {
		return any(node, (leaf) -> (leaf instanceof OfValue value && value.plain().value() != null)
				|| leaf instanceof OfDerived);
	}

	private static boolean any(DocumentNode node, Predicate<DocumentNode> leaf) {
		if (node instanceof OfObject object) {
			return any(object.properties().values(), leaf);
		}
		if (node instanceof OfMap map) {
			return any(map.entries().values(), leaf);
		}
		return (node instanceof OfList list) ? any(list.items(), leaf) : leaf.test(node);
	}

	private static boolean any(Collection<DocumentNode> nodes, Predicate<DocumentNode> leaf) {
		return nodes.stream().anyMatch((node) -> any(node, leaf));
	}

}
