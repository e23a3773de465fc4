package dev.fingy.compare;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.fingy.Change;
import dev.fingy.document.DocumentNode;
import dev.fingy.document.Json;
import dev.fingy.document.WrittenForm;

/**
 * In what two documents differ. A value; safe for use by many threads.
 */
public final class DocumentDifference implements Iterable<Change> {

	private final List<NodeChange> nodes;

	private final List<Change> changes;

	private DocumentDifference(List<NodeChange> nodes) {
		this.nodes = List.copyOf(nodes);
		this.changes = nodes.stream().map(DocumentDifference::change).toList();
	}

	/**
	 * Compare parts of two documents.
	 * @param before the first nodes by their whole names
	 * @param after the second nodes
	 * @param hidden what is known of values that they hide
	 * @return the difference
	 */
	public static DocumentDifference between(Map<String, DocumentNode> before, Map<String, DocumentNode> after,
			Hidden hidden) {
		return new DocumentDifference(Differ.compare(before, after, hidden));
	}

	private static Change change(NodeChange change) {
		return new Change(change.place().path().toString(), change.kind(), said(change, change.before()),
				said(change, change.after()));
	}

	private static @Nullable Object said(NodeChange change, @Nullable DocumentNode node) {
		if (change.kind() == Change.Kind.CODE && node instanceof DocumentNode.OfObject object) {
			return object.code();
		}
		if (node instanceof DocumentNode.OfValue value) {
			return value.plain().value();
		}
		return (node != null) ? WrittenForm.BRIEF.of(node) : null;
	}

	/**
	 * Return the changes.
	 * @return an unmodifiable list
	 */
	public List<Change> changes() {
		return this.changes;
	}

	/**
	 * Lay the changes on nodes.
	 * @param before the first of the nodes that were compared
	 * @return nodes that are equal to the second
	 * @throws IllegalArgumentException if a change does not fit there
	 */
	public Map<String, DocumentNode> applyTo(Map<String, DocumentNode> before) {
		return Patch.apply(before, this.nodes);
	}

	@Override
	public Iterator<Change> iterator() {
		return this.changes.iterator();
	}

	/**
	 * Return the changes as JSON.
	 * @return an array of objects
	 */
	public String toJson() {
		List<Map<String, @Nullable Object>> shape = new ArrayList<>();
		for (Change change : this.changes) {
			Map<String, @Nullable Object> members = new LinkedHashMap<>();
			members.put("path", change.path());
			members.put("kind", change.kind().name().toLowerCase(java.util.Locale.ROOT));
			members.put("before", change.before());
			members.put("after", change.after());
			shape.add(members);
		}
		return Json.pretty(shape);
	}

	@Override
	public String toString() {
		return this.changes.stream().map(Change::toString).collect(Collectors.joining("\n"));
	}

}
