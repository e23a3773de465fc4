package dev.fingy.internal.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.fingy.internal.document.DocumentNode;
import dev.fingy.internal.document.DocumentNode.OfList;
import dev.fingy.internal.document.DocumentNode.OfMasked;
import dev.fingy.internal.document.DocumentNode.OfValue;
import dev.fingy.internal.document.DocumentNode.Plain;
import dev.fingy.internal.document.Masks;
import dev.fingy.internal.source.PropertyPath;

/**
 * An element of a list that is masked. Unlike a property it cannot be left out, as the
 * elements after it would move, and an empty text in its place would be taken for the
 * secret: a file has a placeholder that refers to itself, which Spring Boot refuses.
 *
 * @param path the whole name of the element
 */
record MaskedElement(PropertyPath path) {

	/**
	 * Return nodes with placeholders for masked elements. A document that hides all
	 * values shows a structure, and configures nothing.
	 * @param nodes the nodes by their prefixes
	 * @return new nodes by the same prefixes
	 */
	static Map<String, DocumentNode> replace(Map<String, DocumentNode> nodes) {
		if (nodes.values().stream().noneMatch(Masks::showsValues)) {
			return nodes;
		}
		Map<String, DocumentNode> replaced = new LinkedHashMap<>(nodes);
		replaced.replaceAll((name, node) -> Masks.in(node) ? replace(PropertyPath.of(name), node) : node);
		return replaced;
	}

	private static DocumentNode replace(PropertyPath path, DocumentNode node) {
		boolean list = node instanceof OfList;
		return node.mapChildren(path,
				(at, child) -> (list && child instanceof OfMasked masked && !masked.isDefault())
						? new OfValue(new Plain(new MaskedElement(at), false, null), null, null, List.of(), false)
						: replace(at, child));
	}

	@Override
	public String toString() {
		return "${" + this.path + "}";
	}

}
