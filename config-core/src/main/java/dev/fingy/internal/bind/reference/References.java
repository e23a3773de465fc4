package dev.fingy.internal.bind.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;
import org.springframework.core.ResolvableType;

import dev.fingy.Lazy;
import dev.fingy.Problem;
import dev.fingy.internal.construction.Parameter;
import dev.fingy.internal.names.Nearest;
import dev.fingy.internal.source.Names;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.tree.Aggregates;
import dev.fingy.internal.tree.LinkedTree;
import dev.fingy.internal.tree.ListNode;
import dev.fingy.internal.tree.MapNode;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.RefNode;

/**
 * Links the references of all trees that are bound together: each gets the path of the
 * object that it leads to, be that in its own tree, in another, or behind other
 * references. Checks that there is an object, that it fits, that no object needs itself,
 * and that creating one does not take more objects inside each other than are allowed.
 * References whose target is uncertain because of other problems are not reported.
 */
public final class References {

	private final List<UnlinkedTree> trees;

	private final OtherConfigurations others;

	private final int limit;

	private final ReferenceTargets targets;

	private final ReferenceGraph graph;

	private final List<Reference> references = new ArrayList<>();

	private final Map<String, Reference> byPath = new HashMap<>();

	private final Set<String> reached = new HashSet<>();

	private final Map<RefNode, RefNode> linked = new IdentityHashMap<>();

	// How many other problems of the tree come before the current node
	private int before;

	private References(List<UnlinkedTree> trees, OtherConfigurations others, int limit) {
		this.trees = trees;
		this.others = others;
		this.limit = limit;
		List<KnownNodes> known = new ArrayList<>(trees.size());
		for (UnlinkedTree tree : trees) {
			known.add(tree.known());
			tree.putTree();
		}
		this.targets = new ReferenceTargets(known, others.roots());
		this.graph = new ReferenceGraph(this.limit);
	}

	/**
	 * Link the references of trees.
	 * @param trees the trees, to which problems are added
	 * @param others what was bound before
	 * @param limit how many objects may be created inside each other
	 * @return the linked trees in the same order, each {@code null} after a problem
	 */
	public static List<@Nullable Node> link(List<UnlinkedTree> trees, OtherConfigurations others, int limit) {
		List<UnlinkedTree> referring = new ArrayList<>();
		for (UnlinkedTree tree : trees) {
			if (tree.isReferring()) {
				referring.add(tree);
			}
		}
		References references = referring.isEmpty() ? null : new References(trees, others, limit);
		if (references != null) {
			references.link(referring);
		}
		List<@Nullable Node> linked = new ArrayList<>(trees.size());
		for (UnlinkedTree tree : trees) {
			linked.add((references != null) ? references.linked(tree.root()) : tree.root());
		}
		return linked;
	}

	private @Nullable Node linked(@Nullable Node root) {
		return (root != null) ? LinkedTree.of(root, (reference) -> this.linked.getOrDefault(reference, reference))
				: null;
	}

	private void link(List<UnlinkedTree> referring) {
		for (UnlinkedTree tree : referring) {
			this.before = 0;
			Node root = Objects.requireNonNull(tree.root());
			String owner = tree.path().toString();
			walk(new Reference.Position(tree, tree.known(), owner), tree.path(), root, declared(root));
		}
		List<Lead> leads = new ArrayList<>();
		// What they lead to may hold others
		while (leads.size() < this.references.size()) {
			leads.add(follow(this.references.get(leads.size())));
		}
		for (Lead lead : leads) {
			this.byPath.put(lead.reference().path(), lead.reference());
		}
		for (Lead lead : leads) {
			check(lead);
		}
		checkCycles();
	}

	private static ResolvableType declared(Node root) {
		return ResolvableType.forClass((root instanceof ObjectNode object) ? object.javaType() : Object.class);
	}

	private void walk(Reference.Position at, PropertyPath path, Node node, ResolvableType declared) {
		Integer place = at.tree().position(node);
		this.before = (place != null) ? place : this.before;
		if (node instanceof RefNode reference) {
			this.graph.start(path.toString());
			this.references.add(new Reference(at, path.toString(), reference, declared, this.before));
		}
		else if (node instanceof ObjectNode object) {
			walkObject(at, path, object);
		}
		else if (node instanceof ListNode list) {
			for (int i = 0; i < list.items().size(); i++) {
				walk(at, path.index(i), list.items().get(i), inner(Aggregates.element(declared)));
			}
		}
		else if (node instanceof MapNode map && declared.toClass() != Object.class) {
			ResolvableType value = inner(declared.asMap().getGeneric(1));
			for (Map.Entry<String, MapNode.Entry> entry : map.entries().entrySet()) {
				walk(at, path.entry(entry.getKey()), entry.getValue().value(), value);
			}
		}
	}

	private void walkObject(Reference.Position at, PropertyPath path, ObjectNode object) {
		String self = path.toString();
		if (object.isComponent()) {
			this.reached.add(self);
			this.graph.start(self);
		}
		if (!self.equals(at.owner())) {
			this.graph.need(at.owner(), self, null);
		}
		for (Parameter parameter : object.creator().parameters()) {
			Node child = object.properties().get(parameter.name());
			if (child != null) {
				walk(at.ownedBy(self), path.property(parameter.name()), child, inner(parameter.type()));
			}
		}
	}

	private static ResolvableType inner(ResolvableType declared) {
		Class<?> type = declared.toClass();
		return (type == Lazy.class || type == Optional.class) ? inner(declared.getGeneric(0)) : declared;
	}

	private Lead follow(Reference reference) {
		Set<String> steps = new LinkedHashSet<>();
		List<String> links = new ArrayList<>();
		ReferenceTargets.Found found = this.targets.find(reference.node().written(), reference.at().known());
		this.graph.need(reference.at().owner(), found.path(), reference);
		this.graph.need(reference.path(), found.path(), reference);
		String first = found.path();
		while (steps.add(found.path()) && steps.size() <= this.limit && found.next() != null) {
			if (found.known().reference(found.path()) != null) {
				links.add(found.path());
			}
			ReferenceTargets.Found next = this.targets.find(found.next(), found.known());
			this.graph.need(found.path(), next.path(), null);
			found = next;
		}
		reach(reference, found);
		return new Lead(reference, first, found, links);
	}

	// What was bound before may hold references, which are checked as well
	private void reach(Reference reference, ReferenceTargets.Found found) {
		ObjectNode component = found.component();
		if (component != null && this.reached.add(found.path())) {
			this.before = reference.at().tree().end();
			walk(new Reference.Position(reference.at().tree(), found.known(), found.path()),
					PropertyPath.of(found.path()), component, ResolvableType.forClass(component.javaType()));
		}
	}

	private void check(Lead lead) {
		Reference reference = lead.reference();
		ObjectNode target = lead.found().component();
		if (target != null) {
			this.linked.put(reference.node(), reference.node().linked(lead.first(), lead.found().path()));
			if (!target.fits(reference.declared()) && lead.links().stream().allMatch((link) -> fits(link, target))) {
				problem(reference, ReferenceProblems.misfit(reference, target), false);
			}
		}
		else if (lead.found().next() == null && !lead.found().uncertain() && lead.links().isEmpty()) {
			missing(reference);
		}
	}

	private boolean fits(String link, ObjectNode target) {
		Reference reference = this.byPath.get(link);
		return reference == null || target.fits(reference.declared());
	}

	private void missing(Reference reference) {
		if (reference.node().written().isEmpty() && !reference.node().secret()) {
			problem(reference, ReferenceProblems.EMPTY, true);
			return;
		}
		String why = this.targets.contain(reference.node().written()) ? ReferenceProblems.NO_NODE
				: this.others.absent();
		problem(reference, ReferenceProblems.missing(reference, why), true);
	}

	private void problem(Reference reference, String reason, boolean listed) {
		RefNode node = reference.node();
		Problem problem = Problem.of(this.targets.shown(reference.path()), reason)
			.at(node.secret() ? null : node.written(), node.origin());
		List<String> names = listed ? this.targets.names(node.written()) : List.of();
		String nearest = node.secret() ? null : nearest(node.written(), names, reference.at().known().prefix() + ".");
		reference.at().tree().problem(reference.before(), listed ? problem.known("Nodes", names, nearest) : problem);
	}

	// The prefix of the configuration is easily forgotten
	private static @Nullable String nearest(String written, List<String> names, String prefix) {
		List<String> own = names.stream()
			.filter((name) -> name.startsWith(prefix))
			.map((name) -> name.substring(prefix.length()))
			.toList();
		String nearest = Nearest.to(written, own);
		return (nearest != null) ? prefix + nearest : Nearest.to(written, names);
	}

	private void checkCycles() {
		List<List<String>> cycles = new ArrayList<>();
		String tooHigh = this.graph.check(cycles::add);
		for (List<String> cycle : cycles) {
			cycle(cycle);
		}
		if (tooHigh != null && cycles.isEmpty()) {
			tooHigh(tooHigh);
		}
	}

	private void cycle(List<String> cycle) {
		Reference reference = Objects.requireNonNull(this.graph.first(cycle));
		List<String> reported = cycle.stream().map(this.targets::shown).toList();
		reference.at().tree().problem(reference.before(), ReferenceProblems.cycle(reference, reported));
	}

	private void tooHigh(String path) {
		UnlinkedTree tree = this.trees.stream()
			.filter((each) -> Names.isWithin(path, each.path().toString()))
			.findFirst()
			.orElse(this.trees.get(0));
		tree.problem(tree.end(),
				ReferenceProblems.tooManyNodes(this.targets.shown(path), this.limit, origin(tree.known(), path)));
	}

	private static @Nullable Origin origin(KnownNodes known, String path) {
		Node node = known.node(path);
		return (node != null) ? node.origin() : null;
	}

	/**
	 * Where a reference leads.
	 *
	 * @param reference the reference
	 * @param first the path that it names, in canonical form
	 * @param found what is at the end
	 * @param links the references on the way
	 */
	private record Lead(Reference reference, String first, ReferenceTargets.Found found, List<String> links) {

	}

}
