package dev.fingy.document;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.fingy.document.DocumentNode.OfList;
import dev.fingy.document.DocumentNode.OfMap;
import dev.fingy.document.DocumentNode.OfObject;
import dev.fingy.source.Names;

/**
 * Finds parts of documents.
 */
final class DocumentPaths {

	private DocumentPaths() {
	}

	/**
	 * Return what stands below a node.
	 * @param node the node
	 * @param steps the names and indexes that lead there
	 * @return the node, or {@code null} if nothing stands there
	 */
	static @Nullable DocumentNode find(DocumentNode node, List<String> steps) {
		DocumentNode found = node;
		for (String step : steps) {
			found = (found != null) ? child(found, step) : null;
		}
		return found;
	}

	private static @Nullable DocumentNode child(DocumentNode node, String step) {
		if (node instanceof OfObject object) {
			return property(object.properties(), step);
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

	private static @Nullable DocumentNode property(Map<String, DocumentNode> properties, String step) {
		DocumentNode exact = properties.get(step);
		return (exact != null) ? exact
				: properties.entrySet()
					.stream()
					.filter((entry) -> Names.uniform(entry.getKey()).equals(Names.uniform(step)))
					.map(Map.Entry::getValue)
					.findFirst()
					.orElse(null);
	}

}
