package dev.fingy.bind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;
import org.springframework.core.ResolvableType;

import dev.fingy.Problem;
import dev.fingy.source.PropertyPath;
import dev.fingy.tree.ListNode;
import dev.fingy.tree.MapNode;
import dev.fingy.tree.Node;
import dev.fingy.tree.ObjectNode;
import dev.fingy.tree.RefNode;
import dev.fingy.type.Parameter;

/**
 * Checks that references lead to components, that those fit, that no object needs itself,
 * and that creating one does not take more objects inside each other than are allowed.
 * Where other problems leave it open what stands there, nothing is told.
 */
final class References {

	private final PropertyPath prefix;

	private final ObjectNode root;

	private final Findings findings;

	private final int limit;

	private final KnownPlaces places;

	private final Map<String, Set<String>> needs = new LinkedHashMap<>();

	private final Map<List<String>, Met> met = new HashMap<>();

	private final Map<Integer, List<Problem>> found = new HashMap<>();

	// How many other problems come before what is looked at
	private int before;

	private boolean endless;

	References(String prefix, ObjectNode root, Findings findings, Limits limits) {
		this.prefix = PropertyPath.of(prefix);
		this.root = root;
		this.findings = findings;
		this.limit = limits.maxDepth();
		this.places = new KnownPlaces(findings.uncertain());
	}

	void check() {
		checkReplaced(Map.of());
	}

	/**
	 * Check parts that take the place of others in the tree.
	 * @param parts the parts by their paths, owners first
	 */
	void checkReplaced(Map<String, ObjectNode> parts) {
		check(this.prefix, this.root);
		parts.forEach((path, part) -> {
			this.needs.keySet().removeIf((each) -> KnownPlaces.isWithin(each, path));
			check(PropertyPath.of(path), part);
		});
		checkCycles();
		this.findings.insert(this.found);
	}

	private void check(PropertyPath path, ObjectNode tree) {
		this.places.put(path, tree);
		walk(path, tree, ResolvableType.forClass(tree.javaType()), path.toString());
	}

	private void problem(Problem problem) {
		this.found.computeIfAbsent(this.before, (key) -> new ArrayList<>()).add(problem);
	}

	private void checkCycles() {
		Map<String, Integer> heights = new HashMap<>();
		for (String path : this.places.components()) {
			int height = height(path, new ArrayList<>(), heights);
			if (height > this.limit && !this.endless) {
				tooHigh(path);
			}
		}
	}

	private void tooHigh(String path) {
		ObjectNode component = this.places.component(path);
		String reason = "needs more than " + this.limit
				+ " nodes, each through the one before (fingy.limits.max-depth)";
		this.before = this.findings.problems().size();
		this.endless = true;
		problem(Problem.of(this.places.told(path), reason).at(null, (component != null) ? component.origin() : null));
	}

	private void walk(PropertyPath path, Node node, ResolvableType declared, String owner) {
		Integer place = this.findings.placeOf(node);
		this.before = (place != null) ? place : this.before;
		if (node instanceof RefNode reference) {
			check(path, reference, declared);
			this.needs.computeIfAbsent(owner, (key) -> new LinkedHashSet<>()).add(reference.target());
			this.met.put(List.of(owner, reference.target()), new Met(reference.origin(), this.before));
		}
		else if (node instanceof ObjectNode object) {
			walkObject(path, object, owner);
		}
		else if (node instanceof ListNode list) {
			for (int i = 0; i < list.items().size(); i++) {
				walk(path.index(i), list.items().get(i), inner(NodeBinder.element(declared)), owner);
			}
		}
		else if (node instanceof MapNode map && declared.toClass() != Object.class) {
			ResolvableType value = inner(declared.asMap().getGeneric(1));
			map.entries().forEach((key, entry) -> walk(path.entry(key), entry.value(), value, owner));
		}
	}

	private void walkObject(PropertyPath path, ObjectNode object, String owner) {
		String self = path.toString();
		if (!self.equals(owner)) {
			this.needs.computeIfAbsent(owner, (key) -> new LinkedHashSet<>()).add(self);
		}
		for (Parameter parameter : object.creator().parameters()) {
			Node child = object.properties().get(parameter.name());
			if (child != null) {
				walk(path.property(parameter.name()), child, inner(parameter.type()), self);
			}
		}
	}

	private static ResolvableType inner(ResolvableType declared) {
		Class<?> type = declared.toClass();
		return (type == dev.fingy.Lazy.class || type == java.util.Optional.class) ? inner(declared.getGeneric(0))
				: declared;
	}

	private void check(PropertyPath path, RefNode reference, ResolvableType declared) {
		ObjectNode target = this.places.component(reference.target());
		Problem at = Problem.of(this.places.told(path.toString()), "")
			.at(reference.secret() ? null : reference.target(), reference.origin());
		if (target == null && !this.places.isUncertain(reference.target())) {
			List<String> known = this.places.names();
			problem(Problem.of(at.property(), "refers to " + told(reference) + ", " + reason(reference))
				.at(at.value(), at.origin())
				.known("Nodes", known, reference.secret() ? null : nearest(reference, known)));
		}
		else if (target != null && !target.fits(declared)) {
			problem(Problem
				.of(at.property(),
						"refers to " + told(reference) + ", which is " + ValueBinder.described(target.resolvableType())
								+ " and not " + ValueBinder.described(declared))
				.at(at.value(), at.origin()));
		}
	}

	private String reason(RefNode reference) {
		if (this.places.reference(reference.target()) != null) {
			return "which is a reference itself";
		}
		return KnownPlaces.isWithin(reference.target(), this.prefix.toString()) ? "where no node stands"
				: "where no node of '" + this.prefix + "' stands";
	}

	private @Nullable String nearest(RefNode reference, List<String> known) {
		RefNode next = this.places.reference(reference.target());
		String name = (next != null) ? next.target() : reference.target();
		return known.contains(name) ? name : Nearest.to(name, known);
	}

	private static String told(RefNode reference) {
		return reference.secret() ? "a path" : "'" + reference.target() + "'";
	}

	// No deeper than the limit, so that a long chain is an error and not a stack overflow
	private int height(String path, List<String> trail, Map<String, Integer> heights) {
		if (trail.contains(path)) {
			List<String> cycle = new ArrayList<>(trail.subList(trail.indexOf(path), trail.size()));
			cycle.add(path);
			circle(cycle);
			return 0;
		}
		Integer known = heights.get(path);
		if (known != null) {
			return known;
		}
		trail.add(path);
		int height = 0;
		if (trail.size() <= this.limit) {
			for (String next : this.needs.getOrDefault(path, Set.of())) {
				height = Math.max(height, height(next, trail, heights));
			}
		}
		trail.remove(trail.size() - 1);
		heights.put(path, height + 1);
		return height + 1;
	}

	private void circle(List<String> cycle) {
		Met met = new Met(null, this.findings.problems().size());
		for (int i = 0; i + 1 < cycle.size() && met.origin() == null; i++) {
			met = this.met.getOrDefault(cycle.subList(i, i + 2), met);
		}
		this.before = met.before();
		this.endless = true;
		List<String> told = cycle.stream().map(this.places::told).toList();
		problem(Problem.of(told.get(0), "needs itself: " + String.join(" → ", told)).at(null, met.origin()));
	}

	/**
	 * A reference that was looked at.
	 *
	 * @param origin where it stands
	 * @param before how many other problems come before it
	 */
	private record Met(@Nullable Origin origin, int before) {

	}

}
