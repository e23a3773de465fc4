package dev.fingy.internal.compare;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

import dev.fingy.Change;
import dev.fingy.Problem;
import dev.fingy.internal.document.DocumentNode;
import dev.fingy.internal.document.Json;

/**
 * In what two documents differ. A value; safe for use by many threads.
 */
public final class DocumentDifference implements Iterable<Change> {

	private final Map<String, DocumentNode> compared;

	// Found when they are applied, as few differences are
	private final Supplier<List<List<NodeChange>>> phases;

	private final List<Change> changes;

	private DocumentDifference(Map<String, DocumentNode> compared, List<NodeChange> shown,
			Supplier<List<List<NodeChange>>> phases) {
		this.compared = compared;
		this.changes = shown.stream().map(NodeChange::shown).toList();
		this.phases = phases;
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
		Differ differ = Differ.compare(before, after, hidden);
		return new DocumentDifference(before, differ.changes(),
				SingletonSupplier.of(() -> Phases.of(before, after, differ, hidden)));
	}

	/**
	 * Return the changes.
	 * @return an unmodifiable list
	 */
	public List<Change> changes() {
		return this.changes;
	}

	/**
	 * Lay the changes on nodes. References to elements of lists follow the elements.
	 * @param before the first of the nodes that were compared, or others in which there
	 * is the same at the places of the changes
	 * @param problems takes what does not fit, with what is expected and what is there
	 * @return the changed nodes, which are of no use if there is a problem
	 */
	public Map<String, DocumentNode> applyTo(Map<String, DocumentNode> before, Consumer<Problem> problems) {
		Mismatches mismatches = new Mismatches();
		Map<String, DocumentNode> aligned = AlignedSets.align(this.compared, before);
		Map<String, DocumentNode> after = aligned;
		for (List<NodeChange> phase : this.phases.get()) {
			after = mismatches.isEmpty() ? Patch.apply(after, phase, mismatches) : after;
		}
		Patch.checkReferences(aligned, after, mismatches);
		mismatches.problems().forEach(problems);
		return AlignedSets.withoutMissing(after);
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
