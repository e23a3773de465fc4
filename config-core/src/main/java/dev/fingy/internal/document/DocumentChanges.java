package dev.fingy.internal.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.source.ElementMoves;
import dev.fingy.internal.source.PropertyPath;

/**
 * Changes documents.
 */
final class DocumentChanges {

	private DocumentChanges() {
	}

	static Document with(Document document, String path, @Nullable Object value) {
		return changed(document, path, (place) -> {
			if (place.steps().isEmpty() && document.root() == null && !(value instanceof Map<?, ?>)) {
				throw new IllegalArgumentException("is a whole configuration: only its properties can be set");
			}
			return Edits.with(place.node(), place.steps(), value);
		});
	}

	static Document without(Document document, String path, String root) {
		DocumentPlace removed = DocumentPlace.find(document, path);
		Document changed = changed(document, path, (place) -> {
			if (place.steps().isEmpty()) {
				throw new IllegalArgumentException("is the whole configuration");
			}
			return Edits.without(place.node(), place.steps());
		});
		return (removed != null && removed.isElement()) ? followed(removed, root, changed) : changed;
	}

	// What refers to an element after the one that was removed follows it
	private static Document followed(DocumentPlace removed, String root, Document changed) {
		PropertyPath from = PropertyPath.of(removed.prefix().isEmpty() ? root : removed.prefix());
		int last = removed.steps().size() - 1;
		ElementMoves moves = new ElementMoves();
		moves.remove(DocumentPaths.path(from, removed.node(), removed.steps().subList(0, last)),
				Integer.parseInt(removed.steps().get(last)));
		return changed.withNodes(LinkedDocument.of(changed.nodes(), (path, reference) -> {
			String target = moves.follow(reference.target());
			if (target == null) {
				throw new IllegalArgumentException("cannot be removed, as '" + path + "' refers to it");
			}
			return target.equals(reference.target()) ? reference : new DocumentNode.OfRef(target);
		}));
	}

	private static Document changed(Document document, String path, Function<DocumentPlace, DocumentNode> edit) {
		if (document.hidesValues()) {
			throw new IllegalArgumentException("the document hides its values, so that none can be changed; take one "
					+ "that shows them, as management.endpoint.fingy.show-values decides");
		}
		DocumentPlace place = DocumentPlace.find(document, path);
		if (place == null) {
			throw new IllegalArgumentException("does not exist");
		}
		DocumentNode edited = edit.apply(place);
		if (edited.equals(place.node())) {
			return document;
		}
		Map<String, DocumentNode> changed = new LinkedHashMap<>(document.nodes());
		changed.put(place.prefix(), edited);
		return document.withNodes(changed);
	}

}
