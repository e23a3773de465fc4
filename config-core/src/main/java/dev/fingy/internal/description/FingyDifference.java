package dev.fingy.internal.description;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.fingy.Change;
import dev.fingy.Difference;
import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.compare.DocumentDifference;
import dev.fingy.internal.compare.Hidden;
import dev.fingy.internal.document.Document;
import dev.fingy.internal.document.DocumentNode;

/**
 * In what two descriptions differ.
 */
final class FingyDifference implements Difference {

	private final DocumentDifference difference;

	// A part is called alike in both
	private final String path;

	private FingyDifference(DocumentDifference difference, String path) {
		this.difference = difference;
		this.path = path;
	}

	static FingyDifference between(DescribedFingy before, DescribedFingy after) {
		Document first = before.compared();
		Document second = after.compared();
		boolean masks = first.masksValues() || second.masksValues();
		boolean differ = masks && first.mayHideDifferences(second);
		boolean hides = differ && (first.hidesValues() || second.hidesValues());
		Hidden hidden = hides ? Hidden.UNKNOWN : (masks && !differ) ? Hidden.EQUAL : Hidden.NOTHING;
		Map<String, DocumentNode> nodes = nodes(before.path(), first);
		Map<String, DocumentNode> others = nodes(before.path(), second);
		DocumentDifference difference = DocumentDifference.between(nodes, others, hidden);
		// Something differs, and nothing that is shown
		boolean unseen = differ
				&& difference.changes().stream().allMatch((change) -> change.kind() == Change.Kind.CODE);
		return new FingyDifference(unseen ? DocumentDifference.between(nodes, others, Hidden.UNKNOWN) : difference,
				before.path());
	}

	private static Map<String, DocumentNode> nodes(String path, Document document) {
		if (document.root() == null) {
			return document.nodes();
		}
		Map<String, DocumentNode> nodes = new LinkedHashMap<>();
		nodes.put(path, document.root());
		document.referred().forEach(nodes::putIfAbsent);
		return nodes;
	}

	@Override
	public List<Change> changes() {
		return this.difference.changes();
	}

	@Override
	public Iterator<Change> iterator() {
		return changes().iterator();
	}

	@Override
	public Fingy applyTo(Fingy before) {
		Document document = DescribedFingy.of(before).document();
		List<Problem> problems = new ArrayList<>();
		Map<String, DocumentNode> changed = new LinkedHashMap<>(
				this.difference.applyTo(nodes(this.path, document), problems::add));
		if (!problems.isEmpty()) {
			throw new FingyException("the difference for '" + before.path() + "'", problems);
		}
		if (document.root() != null) {
			changed.put("", Objects.requireNonNull(changed.remove(this.path)));
		}
		return DocumentFingy.of(before.path(), document.withNodes(changed));
	}

	@Override
	public String toJson() {
		return this.difference.toJson();
	}

	@Override
	public String toString() {
		return this.difference.toString();
	}

}
