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
import dev.fingy.tree.Components;
import dev.fingy.tree.ListNode;
import dev.fingy.tree.MapNode;
import dev.fingy.tree.Node;
import dev.fingy.tree.ObjectNode;
import dev.fingy.tree.RefNode;
import dev.fingy.type.Parameter;

/**
 * Checks that references lead to components, that those fit, that no object needs itself,
 * and that creating one does not take more objects inside each other than are allowed.
 */
final class References {

	private final PropertyPath prefix;

	private final ObjectNode root;

	private final Findings findings;

	private final int limit;

	private final Map<String, ObjectNode> components = new LinkedHashMap<>();

	private final Map<String, Set<String>> needs = new LinkedHashMap<>();

	private final Map<List<String>, @Nullable Origin> origins = new HashMap<>();

	References(String prefix, ObjectNode root, Findings findings, Limits limits) {
		this.prefix = PropertyPath.of(prefix);
		this.root = root;
		this.findings = findings;
		this.limit = limits.maxDepth();
	}

	void check() {
		collect(this.prefix, this.root);
		walk(this.prefix, this.root, ResolvableType.forClass(this.root.javaType()), this.prefix.toString());
		checkCycles();
	}

	/**
	 * Check parts that take the place of others in the tree.
	 * @param parts the parts by their paths, owners first
	 */
	void checkReplaced(Map<String, ObjectNode> parts) {
		collect(this.prefix, this.root);
		walk(this.prefix, this.root, ResolvableType.forClass(this.root.javaType()), this.prefix.toString());
		parts.forEach((path, part) -> {
			this.components.keySet().removeIf((each) -> isWithin(each, path));
			this.needs.keySet().removeIf((each) -> isWithin(each, path));
			collect(PropertyPath.of(path), part);
			walk(PropertyPath.of(path), part, ResolvableType.forClass(part.javaType()), path);
		});
		checkCycles();
	}

	private static boolean isWithin(String path, String owner) {
		return owner.isEmpty() || path.equals(owner) || path.startsWith(owner + ".") || path.startsWith(owner + "[");
	}

	private void collect(PropertyPath path, ObjectNode node) {
		Components.forEach(path, node, (each, component) -> this.components.put(each.toString(), component));
	}

	private void checkCycles() {
		Map<String, Integer> heights = new HashMap<>();
		this.components.forEach((path, component) -> {
			int height = height(path, new ArrayList<>(), heights);
			if (height > this.limit && this.findings.problems().isEmpty()) {
				String reason = "needs more than " + this.limit
						+ " nodes, each through the one before (fingy.limits.max-depth)";
				this.findings.problem(Problem.of(path, reason).at(null, component.origin()));
			}
		});
	}

	private void walk(PropertyPath path, Node node, ResolvableType declared, String owner) {
		if (node instanceof RefNode reference) {
			check(path, reference, declared);
			this.needs.computeIfAbsent(owner, (key) -> new LinkedHashSet<>()).add(reference.target());
			this.origins.put(List.of(owner, reference.target()), reference.origin());
		}
		else if (node instanceof ObjectNode object) {
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

	private static ResolvableType inner(ResolvableType declared) {
		Class<?> type = declared.toClass();
		return (type == dev.fingy.Lazy.class || type == java.util.Optional.class) ? inner(declared.getGeneric(0))
				: declared;
	}

	private void check(PropertyPath path, RefNode reference, ResolvableType declared) {
		ObjectNode target = this.components.get(reference.target());
		Problem at = Problem.of(path.toString(), "")
			.at(reference.secret() ? null : reference.target(), reference.origin());
		if (target == null) {
			List<String> known = this.components.keySet().stream().filter((each) -> !each.isEmpty()).toList();
			this.findings.problem(Problem.of(at.property(), "refers to " + told(reference) + ", where no node stands")
				.at(at.value(), at.origin())
				.known("Nodes", known, reference.secret() ? null : Nearest.to(reference.target(), known)));
		}
		else if (target.type() != null && !target.type().fits(declared)) {
			this.findings
				.problem(Problem
					.of(at.property(), "refers to " + told(reference) + ", which is "
							+ ValueBinder.described(target.javaType()) + " and not " + ValueBinder.described(declared))
					.at(at.value(), at.origin()));
		}
	}

	private static String told(RefNode reference) {
		return reference.secret() ? "a path" : "'" + reference.target() + "'";
	}

	// No deeper than the limit, so that a long chain is an error and not a stack overflow
	private int height(String path, List<String> trail, Map<String, Integer> heights) {
		if (trail.contains(path)) {
			List<String> cycle = new ArrayList<>(trail.subList(trail.indexOf(path), trail.size()));
			cycle.add(path);
			Problem problem = Problem.of(path, "needs itself: " + String.join(" → ", cycle));
			this.findings.problem(problem.at(null, origin(cycle)));
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

	private @Nullable Origin origin(List<String> cycle) {
		for (int i = 0; i + 1 < cycle.size(); i++) {
			Origin origin = this.origins.get(cycle.subList(i, i + 2));
			if (origin != null) {
				return origin;
			}
		}
		return null;
	}

}
