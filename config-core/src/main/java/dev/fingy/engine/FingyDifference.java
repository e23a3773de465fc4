package dev.fingy.engine;

import java.util.Iterator;
import java.util.List;

import dev.fingy.Change;
import dev.fingy.Difference;
import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.compare.DocumentDifference;
import dev.fingy.compare.Hidden;
import dev.fingy.document.Document;

/**
 * In what two descriptions differ.
 */
final class FingyDifference implements Difference {

	private final DocumentDifference difference;

	private FingyDifference(DocumentDifference difference) {
		this.difference = difference;
	}

	static FingyDifference between(DescribedFingy before, DescribedFingy after) {
		Document first = before.document();
		Document second = after.document();
		boolean hides = first.hidesValues() || second.hidesValues();
		boolean differ = first.mayHideDifferences(second);
		DocumentDifference difference = DocumentDifference.between(before.nodes(first), after.nodes(second),
				hides ? (differ ? Hidden.UNKNOWN : Hidden.EQUAL) : Hidden.NOTHING);
		// Something differs, and nothing that is shown
		boolean unseen = differ
				&& difference.changes().stream().allMatch((change) -> change.kind() == Change.Kind.CODE);
		return new FingyDifference(unseen
				? DocumentDifference.between(before.nodes(first), after.nodes(second), Hidden.UNKNOWN) : difference);
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
		DescribedFingy described = (DescribedFingy) before;
		try {
			return DocumentFingy.of(before.path(), described.document().withNodes(nodes(described)));
		}
		catch (IllegalArgumentException ex) {
			throw new FingyException("the changes of '" + before.path() + "'",
					List.of(Problem.of(before.path(), "is not what was compared: " + ex.getMessage())));
		}
	}

	private java.util.Map<String, dev.fingy.document.DocumentNode> nodes(DescribedFingy before) {
		Document document = before.document();
		java.util.Map<String, dev.fingy.document.DocumentNode> changed = this.difference.applyTo(before.nodes());
		return (document.root() == null) ? changed
				: java.util.Map.of("", java.util.Objects.requireNonNull(changed.get(before.path())));
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
