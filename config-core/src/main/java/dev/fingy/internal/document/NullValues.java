package dev.fingy.internal.document;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dev.fingy.internal.document.DocumentNode.OfAbsent;
import dev.fingy.internal.document.DocumentNode.OfValue;
import dev.fingy.internal.source.PropertyPath;

/**
 * Finds what is {@code null}: values, which {@link WrittenForm} leaves out, and absent
 * nodes.
 */
public final class NullValues {

	private final Set<String> paths = new HashSet<>();

	private NullValues() {
	}

	/**
	 * Return where a document has {@code null}.
	 * @param nodes the nodes of the document by their whole names
	 * @return the whole names of the values and absent nodes
	 */
	public static Set<String> in(Map<String, DocumentNode> nodes) {
		NullValues values = new NullValues();
		nodes.forEach((name, node) -> values.collect(PropertyPath.of(name), node));
		return values.paths;
	}

	private static boolean isNull(DocumentNode node) {
		return node instanceof OfAbsent || (node instanceof OfValue value && value.plain().value() == null);
	}

	private void collect(PropertyPath path, DocumentNode node) {
		if (isNull(node)) {
			this.paths.add(path.toString());
		}
		else {
			node.forEachChild(path, this::collect);
		}
	}

}
