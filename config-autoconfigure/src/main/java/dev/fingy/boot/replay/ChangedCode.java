package dev.fingy.boot.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.fingy.Problem;
import dev.fingy.internal.document.DocumentNode;
import dev.fingy.internal.document.DocumentNode.OfList;
import dev.fingy.internal.document.DocumentNode.OfMap;
import dev.fingy.internal.document.DocumentNode.OfObject;
import dev.fingy.internal.format.DocumentSource;
import dev.fingy.internal.sanitize.Capture;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.tree.ListNode;
import dev.fingy.internal.tree.MapNode;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ObjectNode;

/**
 * Finds the types whose code is not that of a document. What another source has replaced
 * is not compared.
 */
final class ChangedCode {

	private final DocumentSource document;

	private final Set<String> reported;

	private final List<Problem> changed = new ArrayList<>();

	ChangedCode(DocumentSource document, Set<String> reported) {
		this.document = document;
		this.reported = reported;
	}

	List<Problem> of(PropertyPath path, DocumentNode node, Node bound) {
		compare(path, node, bound);
		return this.changed;
	}

	private void compare(PropertyPath path, DocumentNode node, @Nullable Node bound) {
		if (node instanceof OfObject object && bound instanceof ObjectNode now && isSameType(object, now)) {
			compareCode(path, object, now);
			object.properties()
				.forEach((name, child) -> compare(path.property(name), child, now.properties().get(name)));
		}
		else if (node instanceof OfMap map && bound instanceof MapNode now) {
			map.entries().forEach((key, child) -> {
				MapNode.Entry entry = now.entries().get(key);
				compare(path.entry(key), child, (entry != null) ? entry.value() : null);
			});
		}
		else if (node instanceof OfList list && bound instanceof ListNode now) {
			for (int i = 0; i < Math.min(list.items().size(), now.items().size()); i++) {
				compare(path.index(i), list.items().get(i), now.items().get(i));
			}
		}
	}

	static boolean isSameType(OfObject object, ObjectNode now) {
		return Objects.equals(object.type(), (now.type() != null) ? now.type().name() : null);
	}

	private void compareCode(PropertyPath path, OfObject object, ObjectNode now) {
		if (object.code() != null && this.reported.add(path.toString()) && !object.code().equals(Capture.codeOf(now))) {
			String name = (object.type() != null) ? object.type() : String.valueOf(object.className());
			this.changed.add(Problem.of(path.toString(), "the code of '" + name + "' is not that of the document")
				.at(null, this.document.origin(path.toString())));
		}
	}

}
