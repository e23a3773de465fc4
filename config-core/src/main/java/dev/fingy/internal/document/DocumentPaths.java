package dev.fingy.internal.document;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.document.DocumentNode.OfList;
import dev.fingy.internal.document.DocumentNode.OfMap;
import dev.fingy.internal.document.DocumentNode.OfObject;
import dev.fingy.internal.source.Names;
import dev.fingy.internal.source.PropertyPath;

/**
 * Finds parts of documents.
 */
final class DocumentPaths {

	private DocumentPaths() {
	}

	/**
	 * Return what is below a node.
	 * @param node the node
	 * @param steps the names and indexes that lead there
	 * @return the node, or {@code null} if there is nothing
	 */
	static @Nullable DocumentNode find(DocumentNode node, List<String> steps) {
		DocumentNode found = node;
		for (String step : steps) {
			found = (found != null) ? child(found, step) : null;
		}
		return found;
	}

	/**
	 * Return the name of what is below a node, as references write it.
	 * @param path the whole name of the node
	 * @param node the node
	 * @param steps the names and indexes that lead there
	 * @return the whole name
	 */
	static PropertyPath path(PropertyPath path, DocumentNode node, List<String> steps) {
		PropertyPath at = path;
		DocumentNode found = node;
		for (String step : steps) {
			at = (found != null) ? below(at, found, step) : at.entry(step);
			found = (found != null) ? child(found, step) : null;
		}
		return at;
	}

	private static PropertyPath below(PropertyPath path, DocumentNode node, String step) {
		if (node instanceof OfObject object) {
			return path.property(Names.among(object.properties().keySet(), step));
		}
		return (node instanceof OfList) ? path.index(Integer.parseInt(step)) : path.entry(step);
	}

	private static @Nullable DocumentNode child(DocumentNode node, String step) {
		if (node instanceof OfObject object) {
			return object.properties().get(Names.among(object.properties().keySet(), step));
		}
		if (node instanceof OfMap map) {
			return map.entries().get(step);
		}
		if (node instanceof OfList list && !step.isEmpty() && step.length() < 10
				&& step.chars().allMatch(Character::isDigit)) {
			int index = Integer.parseInt(step);
			return (index < list.items().size()) ? list.items().get(index) : null;
		}
		return null;
	}

}
