package dev.fingy.internal.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.document.DocumentNode.OfList;
import dev.fingy.internal.document.DocumentNode.OfRef;
import dev.fingy.internal.source.Names;

/**
 * Where references lead that lead into sets. The order of a set makes no difference, so
 * that an element is not called by its index: it is called by its place among the
 * different elements, sorted by their content. As that may hold such references itself,
 * it is compared until no more elements can be distinguished.
 */
public final class SetTargets {

	/**
	 * No reference leads into a set.
	 */
	public static final SetTargets NONE = new SetTargets(Map.of());

	private final Map<String, String> names;

	private SetTargets(Map<String, String> names) {
		this.names = names;
	}

	/**
	 * Find the references of nodes that lead into sets.
	 * @param nodes the nodes by their whole names
	 * @return the names of what they lead to
	 */
	public static SetTargets of(Map<String, DocumentNode> nodes) {
		Search search = new Search();
		nodes.values().forEach(search::visit);
		if (!search.sets || search.targets.isEmpty()) {
			return NONE;
		}
		Map<String, List<Step>> ways = new LinkedHashMap<>();
		for (String target : search.targets) {
			List<Step> way = way(nodes, target);
			if (way.stream().anyMatch((step) -> step.set() != null)) {
				ways.put(target, way);
			}
		}
		return ways.isEmpty() ? NONE : ranked(ways);
	}

	private static SetTargets ranked(Map<String, List<Step>> ways) {
		Map<SetName, OfList> sets = new LinkedHashMap<>();
		ways.values().forEach((way) -> way.forEach((step) -> {
			if (step.set() != null) {
				sets.put(step.owner(), step.set());
			}
		}));
		SetTargets targets = new SetTargets(names(ways, Map.of()));
		int known = 0;
		while (true) {
			Map<SetName, List<Integer>> ranks = new HashMap<>();
			SetTargets last = targets;
			sets.forEach((name, set) -> ranks.put(name, ranks(set, last)));
			int different = ranks.values().stream().mapToInt((each) -> new TreeSet<>(each).size()).sum();
			targets = new SetTargets(names(ways, ranks));
			if (different <= known) {
				return targets;
			}
			known = different;
		}
	}

	private static List<Integer> ranks(OfList set, SetTargets targets) {
		Content contents = Content.once(targets);
		List<String> texts = set.items().stream().map((item) -> Fingerprints.canonicalText(contents.of(item))).toList();
		Map<String, Integer> ranks = new HashMap<>();
		new TreeSet<>(texts).forEach((text) -> ranks.put(text, ranks.size()));
		return texts.stream().map(ranks::get).toList();
	}

	private static Map<String, String> names(Map<String, List<Step>> ways, Map<SetName, List<Integer>> ranks) {
		Map<String, String> names = new HashMap<>();
		ways.forEach((target, way) -> {
			StringBuilder name = new StringBuilder();
			for (Step step : way) {
				List<Integer> known = ranks.get(step.owner());
				name.append((step.set() == null) ? "[" + step.name() + "]"
						: (known != null) ? "{" + known.get(Integer.parseInt(step.name())) + "}" : "{}");
			}
			names.put(target, name.toString());
		});
		return names;
	}

	private static List<Step> way(Map<String, DocumentNode> nodes, String target) {
		String prefix = nodes.keySet()
			.stream()
			.filter((name) -> !name.isEmpty() && Names.isWithin(target, name))
			.max(Comparator.comparing(String::length))
			.orElse(null);
		List<Step> way = (prefix != null)
				? way(prefix, nodes.get(prefix), Names.elements(target.substring(prefix.length()))) : List.of();
		DocumentNode root = nodes.get("");
		List<String> steps = Names.elements(target);
		// A node that is standalone was somewhere, which its document does not contain
		for (int i = 0; way.isEmpty() && root != null && i < steps.size(); i++) {
			way = way("", root, steps.subList(i, steps.size()));
		}
		return way;
	}

	private static List<Step> way(String prefix, @Nullable DocumentNode root, List<String> steps) {
		List<Step> way = new ArrayList<>();
		way.add(new Step(SetName.NONE, prefix, null));
		DocumentNode node = root;
		for (int i = 0; i < steps.size() && node != null; i++) {
			boolean set = node instanceof OfList list && list.set();
			way.add(new Step(new SetName(prefix, steps.subList(0, i)), steps.get(i), set ? (OfList) node : null));
			node = DocumentPaths.find(node, steps.subList(i, i + 1));
		}
		return (node != null) ? way : List.of();
	}

	boolean isNone() {
		return this.names.isEmpty();
	}

	/**
	 * Return whether the paths of references identify what they lead to.
	 * @param other those of another document
	 * @return {@code true} if no reference of either leads into a set
	 */
	public boolean areNone(SetTargets other) {
		return isNone() && other.isNone();
	}

	/**
	 * Return whether a reference leads to a node in a set.
	 * @param target the whole name of the target
	 * @return {@code false} also if there is no such node
	 */
	public boolean leadIntoSet(String target) {
		return this.names.containsKey(target);
	}

	/**
	 * Return what a reference leads to, in a form that is equal for what is equal.
	 * @param target the whole name of the target
	 * @return the name of the target
	 */
	String name(String target) {
		String name = this.names.get(target);
		return CanonicalForm.text((name != null) ? name : target);
	}

	/**
	 * Finds references, and whether there are sets.
	 */
	private static final class Search {

		private final Set<String> targets = new LinkedHashSet<>();

		private boolean sets;

		void visit(DocumentNode node) {
			if (node instanceof OfRef ref) {
				this.targets.add(ref.target());
			}
			this.sets |= node instanceof OfList list && list.set();
			node.children().forEach(this::visit);
		}

	}

	/**
	 * A set by the names that lead there.
	 */
	private record SetName(String prefix, List<String> steps) {

		static final SetName NONE = new SetName("", List.of());

	}

	/**
	 * A step on the way to a target, by the index of an element if it leads into a set.
	 */
	private record Step(SetName owner, String name, @Nullable OfList set) {

	}

}
