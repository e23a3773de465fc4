package dev.fingy.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.fingy.Change.Kind;
import dev.fingy.compare.Matches.Match;
import dev.fingy.document.DocumentNode;
import dev.fingy.document.DocumentNode.OfRef;
import dev.fingy.document.LinkedDocument;
import dev.fingy.document.SetTargets;
import dev.fingy.source.Names;

/**
 * Where the elements of the second document are when its changes are laid on the first,
 * and are not where the second has them: elements of a set keep the order of the first.
 * References of the second follow.
 */
final class MovedElements {

	private static final Pattern STEP = Pattern.compile("\\[([^\\]]*)]|[^.\\[\\]]+");

	private final Map<List<String>, Map<String, String>> lists = new HashMap<>();

	private final SetTargets targets;

	MovedElements(SetTargets targets) {
		this.targets = targets;
	}

	/**
	 * Add a list.
	 * @param place where it is
	 * @param size its size in the first document
	 * @param matches what becomes of its elements
	 * @return the index of each afterwards, or that before for one that is removed
	 */
	List<Integer> add(Place place, int size, List<Match> matches) {
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
		int[] kept = new int[size];
		int index = 0;
		for (int i = 0; i <= size; i++) {
			added[i] = index;
			index += inserted.getOrDefault(i, 0);
			if (i < size) {
				kept[i] = index;
				index += (!removed[i]) ? 1 : 0;
			}
		}
		return indexes(place, matches, added, kept);
	}

	private List<Integer> indexes(Place place, List<Match> matches, int[] added, int[] kept) {
		List<Integer> indexes = new ArrayList<>(matches.size());
		Map<String, String> moved = new HashMap<>();
		for (Match match : matches) {
			int index = switch (match.kind()) {
				case ADDED -> added[match.before()]++;
				case REMOVED -> match.before();
				default -> kept[match.before()];
			};
			indexes.add(index);
			if (match.kind() != Kind.REMOVED && index != match.after()) {
				moved.put(Integer.toString(match.after()), Integer.toString(index));
			}
		}
		if (!moved.isEmpty()) {
			this.lists.put(Names.elements(place.path().toString()), moved);
		}
		return indexes;
	}

	/**
	 * Return a change with references to where elements are afterwards.
	 * @param change the change
	 * @return a change in which references follow
	 */
	NodeChange follow(NodeChange change) {
		return (change.after() == null || this.lists.isEmpty()) ? change
				: new NodeChange(change.place(), change.kind(), change.before(), followed(change.after()));
	}

	private DocumentNode followed(DocumentNode node) {
		return Objects.requireNonNull(
				LinkedDocument.of(Map.of("", node), (path, reference) -> new OfRef(followed(reference.target())))
					.get(""));
	}

	private String followed(String target) {
		if (!this.targets.leadIntoSet(target)) {
			return target;
		}
		List<String> steps = new ArrayList<>();
		StringBuilder followed = new StringBuilder();
		Matcher matcher = STEP.matcher(target);
		while (matcher.find()) {
			String step = (matcher.group(1) != null) ? matcher.group(1) : matcher.group();
			String moved = this.lists.getOrDefault(List.copyOf(steps), Map.of()).get(step);
			matcher.appendReplacement(followed,
					Matcher.quoteReplacement((moved != null) ? "[" + moved + "]" : matcher.group()));
			steps.add(step);
		}
		return matcher.appendTail(followed).toString();
	}

}
