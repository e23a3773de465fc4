package dev.fingy.internal.description;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.source.Names;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.tree.MapNode;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.Paths;

/**
 * The order in which named arguments are described: that of the parameters. It decides
 * which of two arguments holds an object that is given twice. Which parameters there are
 * is known when the types are, so that the arguments have been bound before.
 */
public final class ArgumentOrder {

	/**
	 * The order in which names are given.
	 */
	public static final ArgumentOrder AS_GIVEN = new ArgumentOrder("", null);

	private final String path;

	private final @Nullable Node tree;

	private ArgumentOrder(String path, @Nullable Node tree) {
		this.path = path;
		this.tree = tree;
	}

	/**
	 * Return the order of what was bound.
	 * @param path the whole name of the tree
	 * @param tree the tree to which the arguments were bound
	 * @return the order of its parameters
	 */
	public static ArgumentOrder of(String path, Node tree) {
		return new ArgumentOrder(path, tree);
	}

	/**
	 * Sort what is given by name. What holds a part comes before the part.
	 * @param <T> what is given
	 * @param at the whole name of what it is given to
	 * @param given what is given
	 * @param names returns the names that lead to the place of each
	 * @return the same in the order of the parameters
	 */
	public <T> List<T> sorted(PropertyPath at, Collection<T> given, Function<T, List<String>> names) {
		Node node = find(at.toString());
		if (node == null) {
			return holdersFirst(given, names);
		}
		Map<Node, Map<String, Integer>> positions = new IdentityHashMap<>();
		List<T> sorted = new ArrayList<>(given);
		sorted.sort(Comparator.comparing(names, (one, other) -> compare(node, one, other, positions)));
		return sorted;
	}

	private static <T> List<T> holdersFirst(Collection<T> given, Function<T, List<String>> names) {
		Map<List<String>, List<T>> left = new LinkedHashMap<>();
		given.forEach((each) -> left.computeIfAbsent(names.apply(each), (name) -> new ArrayList<>()).add(each));
		List<T> sorted = new ArrayList<>(given.size());
		for (List<String> name : List.copyOf(left.keySet())) {
			for (int i = 0; i <= name.size(); i++) {
				List<T> holder = left.remove(name.subList(0, i));
				sorted.addAll((holder != null) ? holder : List.of());
			}
		}
		return sorted;
	}

	private @Nullable Node find(String whole) {
		if (this.tree == null || !Names.isWithin(whole, this.path)) {
			return null;
		}
		String below = whole.substring(this.path.length());
		return Paths.find(this.tree, below.startsWith(".") ? below.substring(1) : below);
	}

	private static int compare(@Nullable Node node, List<String> one, List<String> other,
			Map<Node, Map<String, Integer>> positions) {
		if (node == null || one.isEmpty() || other.isEmpty()) {
			return Integer.compare(one.size(), other.size());
		}
		String step = step(node, one.get(0));
		String otherStep = step(node, other.get(0));
		if (!step.equals(otherStep)) {
			Map<String, Integer> known = positions.computeIfAbsent(node, ArgumentOrder::positions);
			int order = Integer.compare(known.getOrDefault(step, known.size()),
					known.getOrDefault(otherStep, known.size()));
			return (order != 0) ? order : step.compareTo(otherStep);
		}
		return compare(Paths.find(node, one.get(0)), one.subList(1, one.size()), other.subList(1, other.size()),
				positions);
	}

	private static String step(Node node, String name) {
		return (node instanceof ObjectNode) ? Names.uniform(name) : name;
	}

	private static Map<String, Integer> positions(Node node) {
		Map<String, Integer> positions = new HashMap<>();
		steps(node).forEach((step) -> positions.putIfAbsent(step, positions.size()));
		return positions;
	}

	private static List<String> steps(Node node) {
		if (node instanceof ObjectNode object) {
			return object.properties().keySet().stream().map((name) -> Names.uniform(first(name))).toList();
		}
		return (node instanceof MapNode map) ? List.copyOf(map.entries().keySet()) : List.of();
	}

	private static String first(String name) {
		return Names.elements(name).get(0);
	}

}
