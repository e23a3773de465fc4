package dev.fingy.internal.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.fingy.Change.Kind;
import dev.fingy.internal.compare.Matches.Match;
import dev.fingy.internal.document.Content;
import dev.fingy.internal.document.DocumentNode;
import dev.fingy.internal.document.DocumentNode.OfAbsent;
import dev.fingy.internal.document.DocumentNode.OfList;
import dev.fingy.internal.document.DocumentNode.OfMap;
import dev.fingy.internal.document.DocumentNode.OfObject;
import dev.fingy.internal.document.DocumentNode.OfRef;
import dev.fingy.internal.document.LinkedDocument;
import dev.fingy.internal.document.SetTargets;
import dev.fingy.internal.source.ElementMoves;
import dev.fingy.internal.source.PropertyPath;

/**
 * Gives the sets of a configuration the order of those that were compared, as the changes
 * of a difference have indexes, and the order of a set means nothing. References follow.
 */
final class AlignedSets {

	// In the place of an element that was compared, and is not in the set
	private static final DocumentNode MISSING = new OfAbsent(null, List.of());

	private final ElementMoves moves = new ElementMoves();

	private final Content contentCompared;

	private final Content contentActual;

	private AlignedSets(SetTargets compared, SetTargets actual) {
		this.contentCompared = Content.remembered(compared);
		this.contentActual = Content.remembered(actual);
	}

	/**
	 * Return nodes with sets in another order.
	 * @param compared the nodes that were compared, by their whole names
	 * @param actual the nodes
	 * @return new nodes by the same names, or those given if each set has that order
	 */
	static Map<String, DocumentNode> align(Map<String, DocumentNode> compared, Map<String, DocumentNode> actual) {
		if (compared == actual) {
			return actual;
		}
		AlignedSets sets = new AlignedSets(SetTargets.of(compared), SetTargets.of(actual));
		Map<String, DocumentNode> aligned = sets.members(compared, actual, PropertyPath::of);
		return sets.moves.isEmpty() ? actual : followed(aligned, sets.moves);
	}

	/**
	 * Return whether an element that was compared is missing in its set.
	 * @param node the node in its place
	 * @return {@code true} if the node is no part of the configuration
	 */
	static boolean isMissing(@Nullable DocumentNode node) {
		return node == MISSING;
	}

	/**
	 * Return nodes without those in the place of missing elements.
	 * @param nodes the nodes by their whole names
	 * @return new nodes by the same names, or those given if no element is missing
	 */
	static Map<String, DocumentNode> withoutMissing(Map<String, DocumentNode> nodes) {
		ElementMoves moves = new ElementMoves();
		Map<String, DocumentNode> found = new LinkedHashMap<>();
		nodes.forEach((name, node) -> found.put(name, withoutMissing(PropertyPath.of(name), node, moves)));
		return moves.isEmpty() ? nodes : followed(found, moves);
	}

	private static DocumentNode withoutMissing(PropertyPath path, DocumentNode node, ElementMoves moves) {
		DocumentNode changed = node.mapChildren(path, (at, child) -> withoutMissing(at, child, moves));
		return (changed instanceof OfList list) ? list.withItems(found(path, list.items(), moves)) : changed;
	}

	private static List<DocumentNode> found(PropertyPath list, List<DocumentNode> items, ElementMoves moves) {
		List<DocumentNode> found = new ArrayList<>(items.size());
		for (int i = 0; i < items.size(); i++) {
			if (isMissing(items.get(i))) {
				moves.remove(list, i);
			}
			else {
				found.add(items.get(i));
			}
		}
		return found;
	}

	private static Map<String, DocumentNode> followed(Map<String, DocumentNode> nodes, ElementMoves moves) {
		return LinkedDocument.of(nodes, (path, reference) -> {
			String target = moves.follow(reference.target());
			return (target != null) ? new OfRef(target) : reference;
		});
	}

	private DocumentNode align(PropertyPath path, @Nullable DocumentNode compared, DocumentNode actual) {
		if (compared instanceof OfObject first && actual instanceof OfObject second) {
			return second.withProperties(members(first.properties(), second.properties(), path::property));
		}
		if (compared instanceof OfMap first && actual instanceof OfMap second) {
			return second.withEntries(members(first.entries(), second.entries(), path::entry));
		}
		if (compared instanceof OfList first && actual instanceof OfList second && first.set() == second.set()) {
			return second.withItems(first.set() ? elements(path, first, second) : items(path, first, second));
		}
		return actual;
	}

	private Map<String, DocumentNode> members(Map<String, DocumentNode> compared, Map<String, DocumentNode> actual,
			Function<String, PropertyPath> paths) {
		Map<String, DocumentNode> aligned = new LinkedHashMap<>(actual);
		aligned.replaceAll((name, node) -> align(paths.apply(name), compared.get(name), node));
		return aligned;
	}

	private List<DocumentNode> items(PropertyPath path, OfList compared, OfList actual) {
		List<DocumentNode> aligned = new ArrayList<>(actual.items());
		for (int i = 0; i < Math.min(aligned.size(), compared.items().size()); i++) {
			aligned.set(i, align(path.index(i), compared.items().get(i), aligned.get(i)));
		}
		return aligned;
	}

	private List<DocumentNode> elements(PropertyPath path, OfList compared, OfList actual) {
		Map<Object, Integer> contents = new HashMap<>();
		Items first = Items.of(compared, this.contentCompared, 0, contents, (item) -> true);
		Items second = Items.of(actual, this.contentActual, 0, contents, (item) -> true);
		List<DocumentNode> elements = new ArrayList<>(Collections.nCopies(compared.items().size(), MISSING));
		Map<Integer, Integer> moved = new HashMap<>();
		for (Match match : Matches.ofSets(first, second)) {
			if (match.kind() != Kind.REMOVED && !moved.containsKey(match.after())) {
				DocumentNode element = actual.items().get(match.after());
				DocumentNode other = (match.kind() == Kind.CHANGED) ? compared.items().get(match.before()) : null;
				boolean found = other != null && isSameType(other, element);
				moved.put(match.after(), found ? match.before() : elements.size());
				if (found) {
					elements.set(match.before(), align(path.index(match.after()), other, element));
				}
				else {
					elements.add(element);
				}
			}
		}
		Map<Integer, Integer> repeated = first.repeated();
		repeated.forEach((again, index) -> elements.set(again, elements.get(index)));
		second.repeated().forEach((again, index) -> {
			Integer to = Objects.requireNonNull(moved.get(index));
			moved.put(again, to.equals(repeated.get(again)) ? again : to);
		});
		moved.forEach((from, to) -> {
			if (!from.equals(to)) {
				this.moves.move(path, from, to);
			}
		});
		return elements;
	}

	private static boolean isSameType(DocumentNode compared, DocumentNode actual) {
		return !(compared instanceof OfObject first && actual instanceof OfObject second)
				|| Objects.equals(first.type(), second.type());
	}

}
