package dev.fingy.internal.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Where the elements of lists are after changes, so that references can follow. Not safe
 * for use by several threads while it is filled.
 */
public final class ElementMoves {

	private static final Pattern STEP = Pattern.compile("\\[([^\\]]*)]|[^.\\[\\]]+");

	private final Map<List<String>, ListMoves> lists = new HashMap<>();

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

	/**
	 * Record that an element moves, whatever is removed or added.
	 * @param list the whole name of the list before all changes
	 * @param from the index of the element before all changes
	 * @param to the index of the element after all changes
	 */
	public void move(PropertyPath list, int from, int to) {
		moves(list).moved.put(from, to);
	}

	private ListMoves moves(PropertyPath list) {
		return this.lists.computeIfAbsent(Names.elements(list.toString()), (name) -> new ListMoves());
	}

	/**
	 * Return whether no element moves.
	 * @return {@code true} if nothing was recorded
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
		if (isEmpty()) {
			return target;
		}
		List<String> steps = new ArrayList<>();
		StringBuilder followed = new StringBuilder(target.length());
		Matcher matcher = STEP.matcher(target);
		while (matcher.find()) {
			String index = matcher.group(1);
			ListMoves moves = (index != null && isIndex(index)) ? this.lists.get(steps) : null;
			int moved = (moves != null) ? moves.follow(Integer.parseInt(index)) : 0;
			if (moved < 0) {
				return null;
			}
			matcher.appendReplacement(followed,
					Matcher.quoteReplacement((moves != null) ? "[" + moved + "]" : matcher.group()));
			steps.add((index != null) ? index : matcher.group());
		}
		return matcher.appendTail(followed).toString();
	}

	private static boolean isIndex(String step) {
		return !step.isEmpty() && step.length() < 10 && step.chars().allMatch(Character::isDigit);
	}

	/**
	 * The moves in one list.
	 */
	private static final class ListMoves {

		private final NavigableSet<Integer> removed = new TreeSet<>();

		private final NavigableSet<Integer> added = new TreeSet<>();

		private final Map<Integer, Integer> moved = new HashMap<>();

		int follow(int index) {
			Integer to = this.moved.get(index);
			if (to != null) {
				return to;
			}
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
