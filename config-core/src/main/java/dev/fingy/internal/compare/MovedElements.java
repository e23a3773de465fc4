package dev.fingy.internal.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.fingy.Change.Kind;
import dev.fingy.internal.compare.Matches.Match;
import dev.fingy.internal.document.DocumentNode;
import dev.fingy.internal.document.DocumentNode.OfRef;
import dev.fingy.internal.document.LinkedDocument;
import dev.fingy.internal.document.SetTargets;
import dev.fingy.internal.source.ElementMoves;

/**
 * Where the elements of the second document are when its changes are laid on the first,
 * and are not where the second has them: elements of a set keep the order of the first.
 * References of the second follow.
 */
final class MovedElements {

	private final ElementMoves moves = new ElementMoves();

	private final SetTargets targets;

	MovedElements(SetTargets targets) {
		this.targets = targets;
	}

	/**
	 * Add a list.
	 * @param place where it is
	 * @param size its size in the first document
	 * @param matches what becomes of its elements
	 * @param repeated the elements of the second that are there before, by their indexes
	 * @return the index of each afterwards, or that before for one that is removed
	 */
	List<Integer> add(Place place, int size, List<Match> matches, Map<Integer, Integer> repeated) {
		Map<Integer, Integer> inserted = new HashMap<>();
		boolean[] removed = new boolean[size];
		for (Match match : matches) {
			if (match.kind() == Kind.ADDED) {
				inserted.merge(match.before(), 1, Integer::sum);
			}
			else if (match.kind() == Kind.REMOVED) {
				removed[match.before()] = true;
			}
		}
		int[] added = new int[size + 1];
		int[] retained = new int[size];
		int index = 0;
		for (int i = 0; i <= size; i++) {
			added[i] = index;
			index += inserted.getOrDefault(i, 0);
			if (i < size) {
				retained[i] = index;
				index += (!removed[i]) ? 1 : 0;
			}
		}
		List<Integer> indexes = new ArrayList<>(matches.size());
		Map<Integer, Integer> moved = new HashMap<>();
		for (Match match : matches) {
			indexes.add(index(match, added, retained));
			if (match.kind() != Kind.REMOVED) {
				moved.put(match.after(), indexes.get(indexes.size() - 1));
			}
		}
		repeated.forEach((again, first) -> moved.put(again, moved.getOrDefault(first, first)));
		moved.forEach((from, to) -> {
			if (!from.equals(to)) {
				this.moves.move(place.path(), from, to);
			}
		});
		return indexes;
	}

	private static int index(Match match, int[] added, int[] retained) {
		return switch (match.kind()) {
			case ADDED -> added[match.before()]++;
			case REMOVED -> match.before();
			default -> retained[match.before()];
		};
	}

	/**
	 * Return a change with references to where elements are afterwards.
	 * @param change the change
	 * @return a change in which references follow
	 */
	NodeChange follow(NodeChange change) {
		return (change.after() == null || this.moves.isEmpty()) ? change
				: new NodeChange(change.place(), change.kind(), change.before(), followed(change.after()));
	}

	private DocumentNode followed(DocumentNode node) {
		return Objects.requireNonNull(
				LinkedDocument.of(Map.of("", node), (path, reference) -> new OfRef(followed(reference.target())))
					.get(""));
	}

	private String followed(String target) {
		return this.targets.leadIntoSet(target) ? Objects.requireNonNull(this.moves.follow(target)) : target;
	}

}
