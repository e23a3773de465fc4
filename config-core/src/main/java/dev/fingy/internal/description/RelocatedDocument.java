package dev.fingy.internal.description;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.bind.Limits;
import dev.fingy.internal.document.DocumentNode;
import dev.fingy.internal.document.DocumentNode.OfObject;
import dev.fingy.internal.document.DocumentNode.OfRef;
import dev.fingy.internal.source.Names;
import dev.fingy.internal.source.PropertyPath;

/**
 * Makes a part of a document whole: what it refers to outside becomes a part of it, in
 * the place of the first reference, and the other references follow.
 */
final class RelocatedDocument {

	private final Function<String, @Nullable DocumentNode> outside;

	private final Map<String, String> placed = new LinkedHashMap<>();

	private RelocatedDocument(Function<String, @Nullable DocumentNode> outside) {
		this.outside = outside;
	}

	/**
	 * Return a part that needs nothing outside of it.
	 * @param path its whole name
	 * @param part the part
	 * @param to the name that it is to have
	 * @param outside finds what is outside
	 * @return the part, with references that lead to nothing as they are
	 */
	static DocumentNode closed(String path, DocumentNode part, String to,
			Function<String, @Nullable DocumentNode> outside) {
		return new RelocatedDocument(outside).relocate(path, PropertyPath.of(to), part);
	}

	private DocumentNode relocate(String from, PropertyPath to, DocumentNode node) {
		this.placed.put(from, to.toString());
		return inner(PropertyPath.of(from), to, node);
	}

	private DocumentNode moved(PropertyPath from, PropertyPath to, DocumentNode node) {
		String known = this.placed.get(from.toString());
		return (known != null) ? new OfRef(known) : inner(from, to, node);
	}

	private DocumentNode inner(PropertyPath from, PropertyPath to, DocumentNode node) {
		if (node instanceof OfRef reference) {
			return followed(reference, to);
		}
		return node.mapChildren(to, (at, child) -> moved(at.in(from), at, child));
	}

	private DocumentNode followed(OfRef reference, PropertyPath to) {
		String target = reference.target();
		String known = placed(target);
		if (known != null) {
			return new OfRef(known);
		}
		// What is deeper than anything that is bound stays a mistake that is reported
		// there
		DocumentNode found = (to.depth() <= Limits.DEFAULT.maxDepth()) ? this.outside.apply(target) : null;
		return (found instanceof OfObject) ? relocate(target, to, found) : reference;
	}

	private @Nullable String placed(String target) {
		String nearest = null;
		for (String from : this.placed.keySet()) {
			if (Names.isWithin(target, from) && (nearest == null || from.length() > nearest.length())) {
				nearest = from;
			}
		}
		return (nearest != null) ? moved(target, nearest, String.valueOf(this.placed.get(nearest))) : null;
	}

	private static String moved(String path, String from, String to) {
		String below = path.substring(from.length());
		boolean isSeparate = below.isEmpty() || below.startsWith(".") || below.startsWith("[");
		return (to.isEmpty() && below.startsWith(".")) ? below.substring(1)
				: to + ((isSeparate || to.isEmpty()) ? "" : ".") + below;
	}

}
