package dev.fingy.internal.bind;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.core.ResolvableType;

import dev.fingy.Problem;
import dev.fingy.internal.bind.conversion.Conversion;
import dev.fingy.internal.bind.reference.KnownNodes;
import dev.fingy.internal.bind.reference.OtherConfigurations;
import dev.fingy.internal.bind.reference.References;
import dev.fingy.internal.bind.reference.UnlinkedTree;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.source.PropertyView;
import dev.fingy.internal.tree.AbsentNode;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.TreeSize;

/**
 * Binds a part of the environment to a tree. One instance serves one binding and collects
 * its problems; not safe for use by several threads.
 */
public final class TreeBinder {

	private final ProblemCollector collector = new ProblemCollector();

	private final Limits limits;

	private final NodeBinder nodes;

	private final OtherConfigurations others;

	/**
	 * Create a binder.
	 * @param catalog what configuration can choose from
	 * @param binder whose conversion is used
	 * @param placeholders resolves placeholders
	 * @param sources all sources, to find where placeholders lead
	 * @param rules what is allowed
	 * @param others what references may lead to besides
	 */
	public TreeBinder(TypeCatalog catalog, Binder binder, PlaceholdersResolver placeholders,
			Iterable<ConfigurationPropertySource> sources, BindingRules rules, OtherConfigurations others) {
		this.limits = rules.limits();
		this.others = others;
		this.nodes = new NodeBinder(catalog, new Conversion(binder, catalog.classArguments()),
				new Placeholders(placeholders, sources), new RecordedNulls(sources), this.collector, rules);
	}

	/**
	 * Bind a configuration.
	 * @param prefix its prefix
	 * @param type its class
	 * @param view what the sources have below the prefix
	 * @return the tree, or {@code null} after a problem
	 */
	public @Nullable ObjectNode bindRoot(String prefix, Class<?> type, PropertyView view) {
		return sound(bindTogether(Map.of(this, new Root(prefix, type, view)), this.others).get(this));
	}

	/**
	 * Bind configurations that may refer to each other.
	 * @param roots the configurations by the binders that bind them and collect their
	 * problems
	 * @param others what they may refer to besides
	 * @return the tree of each; after a problem, what could be bound in spite of it, if
	 * anything
	 */
	public static Map<TreeBinder, ObjectNode> bindTogether(Map<TreeBinder, Root> roots, OtherConfigurations others) {
		List<UnlinkedTree> trees = new ArrayList<>();
		roots.forEach((binder, root) -> trees.add(binder.unlinked(root)));
		Limits limits = roots.keySet().iterator().next().limits;
		Iterator<@Nullable Node> linked = References.link(trees, others, limits.maxDepth()).iterator();
		Iterator<UnlinkedTree> unlinked = trees.iterator();
		Map<TreeBinder, ObjectNode> bound = new IdentityHashMap<>();
		roots.keySet().forEach((binder) -> {
			binder.collector.insert(unlinked.next().problems());
			if (linked.next() instanceof ObjectNode root) {
				bound.put(binder, root);
			}
		});
		return bound;
	}

	private UnlinkedTree unlinked(Root root) {
		Target target = new Target(PropertyPath.of(root.prefix()), ResolvableType.forClass(root.type()), null,
				root.view(), Target.Context.ROOT);
		ObjectNode bound = this.nodes.bindRoot(target);
		return unlinked(root.prefix(), bound, this.collector.hasReferences());
	}

	private UnlinkedTree unlinked(String prefix, @Nullable Node root, boolean references) {
		KnownNodes known = new KnownNodes(prefix, this.collector.uncertain());
		return unlinked(PropertyPath.of(prefix), root, references, known);
	}

	private UnlinkedTree unlinked(PropertyPath path, @Nullable Node root, boolean references, KnownNodes known) {
		return new UnlinkedTree(path, root, references, known, this.collector::position,
				this.collector.problems().size());
	}

	/**
	 * Bind a configuration some of whose parts are unchanged.
	 * @param prefix its prefix
	 * @param type its class
	 * @param view what changed, and what is unchanged
	 * @param previous the size of what was there
	 * @return the tree, or {@code null} after a problem, or if only a binding of the
	 * whole can determine whether it is too large
	 */
	public @Nullable Changed bindChanged(String prefix, Class<?> type, PropertyView view, TreeSize previous) {
		Target target = new Target(PropertyPath.of(prefix), ResolvableType.forClass(type), null, view,
				Target.Context.ROOT);
		ObjectNode bound = this.nodes.bindRoot(target);
		TreeSize size = previous.with(this.nodes.count(), this.collector.hasReferences());
		ObjectNode root = checked(prefix, bound, size.references());
		return (root != null && size.nodes() <= this.limits.maxNodes()) ? new Changed(root, size) : null;
	}

	/**
	 * Bind a node that is standalone.
	 * @param path its whole name
	 * @param declared a base of its type
	 * @param view what the sources have there
	 * @return the tree, or {@code null} after a problem
	 */
	public @Nullable ObjectNode bindNode(String path, Class<?> declared, PropertyView view) {
		Target target = this.nodes.environment()
			.match(new Target(PropertyPath.of(path), ResolvableType.forClass(declared), null, view,
					Target.Context.ROOT));
		if (!target.view().isPresent()) {
			this.collector.problem(Problems.noNode(path));
		}
		return checked(path, this.nodes.bind(target));
	}

	/**
	 * Bind a node that is a part of something else. Its references are not checked.
	 * @param path its whole name
	 * @param declared a base of its type
	 * @param view what the sources have there
	 * @return the tree, or {@code null} after a problem
	 */
	public @Nullable ObjectNode bindPart(String path, Class<?> declared, PropertyView view) {
		Target target = new Target(PropertyPath.of(path), ResolvableType.forClass(declared), null, view,
				Target.Context.ROOT);
		return checked(path, this.nodes.bind(this.nodes.environment().match(target)), false);
	}

	/**
	 * Bind an object that is created later and is standalone.
	 * @param declared its class or a base
	 * @param view what is given for it
	 * @return the tree, or {@code null} after a problem
	 */
	public @Nullable ObjectNode bindStandalone(Class<?> declared, PropertyView view) {
		Target target = new Target(PropertyPath.of(""), ResolvableType.forClass(declared), null, view,
				new Target.Context(true, true, false));
		return checked("", this.nodes.bind(target));
	}

	private @Nullable ObjectNode checked(String prefix, @Nullable Node root) {
		return checked(prefix, root, this.collector.hasReferences());
	}

	private @Nullable ObjectNode checked(String prefix, @Nullable Node root, boolean references) {
		if (root instanceof AbsentNode absent) {
			this.collector.problem(Problems.cannotBeAbsent(prefix, absent));
		}
		return checked(unlinked(prefix, root, references));
	}

	private @Nullable ObjectNode checked(UnlinkedTree tree) {
		Node linked = References.link(List.of(tree), this.others, this.limits.maxDepth()).get(0);
		this.collector.insert(tree.problems());
		return sound(linked);
	}

	private @Nullable ObjectNode sound(@Nullable Node root) {
		return (root instanceof ObjectNode object && this.collector.problems().isEmpty()) ? object : null;
	}

	/**
	 * Bind one component again.
	 * @param path its whole name
	 * @param declared its declared type
	 * @param previous what was there
	 * @param view what the sources have there
	 * @param enclosing what surrounds it
	 * @return the tree, or {@code null} after a problem
	 */
	public @Nullable ObjectNode rebind(String path, ResolvableType declared, ObjectNode previous, PropertyView view,
			EnclosingTree enclosing) {
		Target.Context context = new Target.Context(previous.lazy(), true, previous.secret());
		Node node = this.nodes.bind(new Target(PropertyPath.of(path), declared, null, view, context));
		if (node != null && !(node instanceof ObjectNode)) {
			this.collector.problem(Problems.noComponent(path));
		}
		if (!(node instanceof ObjectNode object) || !this.collector.hasReferences()) {
			return sound(node);
		}
		KnownNodes known = new KnownNodes(enclosing.prefix(), this.collector.uncertain());
		known.put(PropertyPath.of(enclosing.prefix()), enclosing.root());
		enclosing.replaced(path, object).forEach((each, part) -> known.put(PropertyPath.of(each), part));
		return checked(unlinked(PropertyPath.of(path), object, true, known));
	}

	/**
	 * Return what is wrong.
	 * @return the problems, in the order of the configuration
	 */
	public List<Problem> problems() {
		return List.copyOf(this.collector.problems());
	}

	/**
	 * Return what should be reported although it is not wrong.
	 * @return the warnings
	 */
	public List<Problem> warnings() {
		return List.copyOf(this.collector.warnings());
	}

	/**
	 * Return the names that Spring Boot ignores, as they are not in a node.
	 * @return a warning for each
	 */
	public List<Problem> ignored() {
		return List.copyOf(this.collector.ignored());
	}

	/**
	 * Return the environment variables that set a property of a configuration.
	 * @param prefix its prefix
	 * @param type its class
	 * @param view what the sources have below the prefix
	 * @return the names of the variables as Spring Boot reads them
	 */
	public Set<ConfigurationPropertyName> variables(String prefix, Class<?> type, PropertyView view) {
		EnvironmentMatcher environment = this.nodes.environment();
		environment
			.match(new Target(PropertyPath.of(prefix), ResolvableType.forClass(type), null, view, Target.Context.ROOT));
		return environment.matched();
	}

	/**
	 * Return the environment variables below the prefix that set no property.
	 * @return the variables
	 */
	public List<UnmatchedVariable> unmatched() {
		return this.nodes.environment().unmatched();
	}

	/**
	 * Return the names in the documents of other runs that no property has any more,
	 * where Spring Boot would ignore them.
	 * @return a problem for each
	 */
	public List<Problem> stale() {
		return List.copyOf(this.collector.stale());
	}

	/**
	 * A configuration to bind.
	 *
	 * @param prefix its prefix
	 * @param type its class
	 * @param view what the sources have below the prefix
	 */
	public record Root(String prefix, Class<?> type, PropertyView view) {

	}

	/**
	 * What surrounds a component that is bound again.
	 *
	 * @param prefix the prefix of its configuration
	 * @param root the tree of its configuration, or what was in its place if it is on its
	 * own
	 * @param replaced components that take the place of others there, owners first
	 */
	public record EnclosingTree(String prefix, ObjectNode root, Map<String, ObjectNode> replaced) {

		private Map<String, ObjectNode> replaced(String path, ObjectNode changed) {
			Map<String, ObjectNode> all = new LinkedHashMap<>(this.replaced);
			all.remove(path);
			all.put(path, changed);
			return all;
		}

	}

	/**
	 * A changed tree.
	 *
	 * @param root the tree
	 * @param size its size
	 */
	public record Changed(ObjectNode root, TreeSize size) {

	}

}
