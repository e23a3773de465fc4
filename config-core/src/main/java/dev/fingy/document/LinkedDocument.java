package dev.fingy.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import dev.fingy.document.DocumentNode.OfList;
import dev.fingy.document.DocumentNode.OfMap;
import dev.fingy.document.DocumentNode.OfObject;
import dev.fingy.document.DocumentNode.OfRef;
import dev.fingy.source.Names;
import dev.fingy.source.PropertyPath;

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
		if (node instanceof OfObject object) {
			Map<String, DocumentNode> properties = new LinkedHashMap<>();
			object.properties()
				.forEach((name, child) -> properties.put(name, of(path.property(name), child, references)));
			return object.withProperties(properties);
		}
		if (node instanceof OfMap map) {
			Map<String, DocumentNode> entries = new LinkedHashMap<>();
			map.entries().forEach((key, child) -> entries.put(key, of(path.entry(key), child, references)));
			return new OfMap(entries, map.isDefault());
		}
		if (node instanceof OfList list) {
			List<DocumentNode> items = new ArrayList<>(list.items().size());
			list.items().forEach((item) -> items.add(of(path.index(items.size()), item, references)));
			return new OfList(items, list.set(), list.isDefault());
		}
		return (node instanceof OfRef reference) ? references.apply(path, reference) : node;
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
