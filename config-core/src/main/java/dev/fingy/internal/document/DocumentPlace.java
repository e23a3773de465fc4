package dev.fingy.internal.document;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.source.Names;

/**
 * A place in a document.
 *
 * @param prefix the name of the node that the document has, empty for the standalone one
 * @param node the node
 * @param steps the names and indexes that lead from the node to the place
 */
record DocumentPlace(String prefix, DocumentNode node, List<String> steps) {

	/**
	 * Find a place.
	 * @param document the document
	 * @param path the whole name of the place
	 * @return the place, or {@code null} if no node of the document holds it
	 */
	static @Nullable DocumentPlace find(Document document, String path) {
		if (!Names.isPath(path)) {
			return null;
		}
		DocumentNode root = document.root();
		if (root != null && (DocumentPaths.find(root, Names.elements(path)) != null
				|| document.referred().keySet().stream().noneMatch((name) -> Names.isWithin(path, name)))) {
			return new DocumentPlace("", root, Names.elements(path));
		}
		return document.nodes()
			.entrySet()
			.stream()
			.filter((each) -> !each.getKey().isEmpty() && Names.isWithin(path, each.getKey()))
			.max(Comparator.comparing((each) -> each.getKey().length()))
			.map((each) -> new DocumentPlace(each.getKey(), each.getValue(),
					Names.elements(path.substring(each.getKey().length()))))
			.orElse(null);
	}

	boolean isElement() {
		return !this.steps.isEmpty() && DocumentPaths.find(this.node, this.steps) != null && DocumentPaths
			.find(this.node, this.steps.subList(0, this.steps.size() - 1)) instanceof DocumentNode.OfList;
	}

}
