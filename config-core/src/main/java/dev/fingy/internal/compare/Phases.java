package dev.fingy.internal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.fingy.Change.Kind;
import dev.fingy.internal.document.DocumentNode;

/**
 * The changes that make the second document of the first, one list of changes after the
 * other. References follow elements of lists where a list of changes adds or removes
 * some. What both documents write alike, though it leads to another element in the
 * second, must not follow, and is changed back by the next list.
 */
final class Phases {

	// More than sets that refer to each other have needed
	private static final int MOST = 5;

	private Phases() {
	}

	/**
	 * Find all changes.
	 * @param before the first nodes by their whole names
	 * @param after the second nodes
	 * @param differ what has the changes of what is written
	 * @param hidden what is known of values that they hide
	 * @return lists of changes, each for what the one before makes
	 */
	static List<List<NodeChange>> of(Map<String, DocumentNode> before, Map<String, DocumentNode> after, Differ differ,
			Hidden hidden) {
		List<List<NodeChange>> phases = new ArrayList<>();
		phases.add(followed(differ));
		Map<String, DocumentNode> last = before;
		Map<String, DocumentNode> moved = Patch.moved(before, visible(phases.get(0)));
		while (moved != null && moved != last && phases.size() < MOST) {
			List<NodeChange> changes = visible(followed(Differ.compare(moved, after, hidden)));
			last = moved;
			moved = changes.isEmpty() ? null : Patch.moved(last, changes);
			if (moved != null) {
				phases.add(changes);
			}
		}
		return List.copyOf(phases);
	}

	private static List<NodeChange> followed(Differ differ) {
		return differ.changes().stream().map(differ.moved()::follow).toList();
	}

	private static List<NodeChange> visible(List<NodeChange> changes) {
		return changes.stream().filter((change) -> change.kind() != Kind.MASKED).toList();
	}

}
