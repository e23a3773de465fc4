package dev.fingy.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.fingy.Change;
import dev.fingy.Difference;
import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.compare.DocumentDifference;
import dev.fingy.compare.Hidden;
import dev.fingy.document.Document;
import dev.fingy.document.DocumentNode;

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
		Document document = described.document();
		List<Problem> problems = new ArrayList<>();
		Map<String, DocumentNode> changed = this.difference.applyTo(described.nodes(document), problems::add);
		if (!problems.isEmpty()) {
			throw new FingyException("the difference for '" + before.path() + "'", problems);
		}
		if (document.root() != null) {
			changed.put("", Objects.requireNonNull(changed.remove(before.path())));
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
