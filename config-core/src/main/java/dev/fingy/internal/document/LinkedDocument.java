package dev.fingy.internal.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.document.DocumentNode.OfRef;
import dev.fingy.internal.source.Names;
import dev.fingy.internal.source.PropertyPath;

/**
 * Parts of documents with other references in them.
 */
public final class LinkedDocument {

	private LinkedDocument() {
	}

	/**
	 * Return nodes with other references.
	 * @param nodes the nodes by their whole names
	 * @param references returns what takes the place of a reference, which is given with
	 * its whole name
	 * @return new nodes by the same names
	 */
	public static Map<String, DocumentNode> of(Map<String, DocumentNode> nodes,
			BiFunction<PropertyPath, OfRef, OfRef> references) {
		Map<String, DocumentNode> linked = new LinkedHashMap<>();
		nodes.forEach((name, node) -> linked.put(name, of(PropertyPath.of(name), node, references)));
		return linked;
	}

	private static DocumentNode of(PropertyPath path, DocumentNode node,
			BiFunction<PropertyPath, OfRef, OfRef> references) {
		return (node instanceof OfRef reference) ? references.apply(path, reference)
				: node.mapChildren(path, (at, child) -> of(at, child, references));
	}

	/**
	 * Return what a reference leads to.
	 * @param nodes the nodes by their whole names
	 * @param target the whole name that the reference has
	 * @return the node, or {@code null} if there is none
	 */
	public static @Nullable DocumentNode target(Map<String, DocumentNode> nodes, String target) {
		for (Map.Entry<String, DocumentNode> node : nodes.entrySet()) {
			if (Names.isWithin(target, node.getKey())) {
				DocumentNode found = DocumentPaths.find(node.getValue(),
						Names.elements(target.substring(node.getKey().length())));
				if (found != null) {
					return found;
				}
			}
		}
		return null;
	}

}
