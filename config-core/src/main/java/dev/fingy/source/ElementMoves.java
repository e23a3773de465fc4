package dev.fingy.source;

import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Where the elements of lists are after others were removed or added, so that references
 * can follow. Not safe for use by several threads while it is filled.
 */
public final class ElementMoves {

	private final Map<String, ListMoves> lists = new TreeMap<>();

	/**
	 * Record that an element is removed.
	 * @param list the whole name of the list before all changes
	 * @param index the index of the element before all changes
	 */
	public void remove(PropertyPath list, int index) {
		moves(list).removed.add(index);
	}

	/**
	 * Record that an element is added.
	 * @param list the whole name of the list before all changes
	 * @param index the index of the element after all changes
	 */
	public void add(PropertyPath list, int index) {
		moves(list).added.add(index);
	}

	private ListMoves moves(PropertyPath list) {
		return this.lists.computeIfAbsent(list.toString(), (name) -> new ListMoves());
	}

	/**
	 * Return whether no element moves.
	 * @return {@code true} if nothing was removed or added
	 */
	public boolean isEmpty() {
		return this.lists.isEmpty();
	}

	/**
	 * Return the name that a node has after all changes.
	 * @param target its whole name before all changes
	 * @return the name, or {@code null} if the node or what holds it is removed
	 */
	public @Nullable String follow(String target) {
		StringBuilder followed = new StringBuilder(target.length());
		int done = 0;
		for (int open = target.indexOf('['); open >= 0; open = target.indexOf('[', open + 1)) {
			ListMoves moves = this.lists.get(target.substring(0, open));
			int close = target.indexOf(']', open);
			if (moves != null && isIndex(target, open + 1, close)) {
				int index = moves.follow(Integer.parseInt(target.substring(open + 1, close)));
				if (index < 0) {
					return null;
				}
				followed.append(target, done, open + 1).append(index);
				done = close;
			}
		}
		return followed.append(target, done, target.length()).toString();
	}

	private static boolean isIndex(String target, int from, int to) {
		return to > from && to - from < 10 && target.substring(from, to).chars().allMatch(Character::isDigit);
	}

	/**
	 * The moves in one list.
	 */
	private static final class ListMoves {

		private final NavigableSet<Integer> removed = new TreeSet<>();

		private final NavigableSet<Integer> added = new TreeSet<>();

		int follow(int index) {
			if (this.removed.contains(index)) {
				return -1;
			}
			int followed = index - this.removed.headSet(index).size();
			for (int each : this.added) {
				followed += (each <= followed) ? 1 : 0;
			}
			return followed;
		}

	}

}
