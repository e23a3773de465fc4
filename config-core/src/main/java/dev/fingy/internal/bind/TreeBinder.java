package dev.fingy.internal.bind;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.fingy.Problem;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.source.PropertyView;
import dev.fingy.internal.tree.AbsentNode;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.TreeSize;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.core.ResolvableType;

/**
 * Binds a part of the environment to a tree. One instance serves one binding and gathers
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
			Iterable<ConfigurationPropertySource> sources, Rules rules, OtherConfigurations others) {
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
	 * @param roots the configurations by what binds them and gathers their problems
	 * @param others what they may refer to besides
	 * @return the tree of each; after a problem, what could be bound in spite of it, if
	 * anything
	 */
	public static Map<TreeBinder, ObjectNode> bindTogether(Map<TreeBinder, Root> roots, OtherConfigurations others) {
		List<UnlinkedTree> trees = new ArrayList<>();
		roots.forEach((binder, root) -> trees.add(binder.unlinked(root)));
		Limits limits = roots.keySet().iterator().next().limits;
		Iterator<@Nullable Node> linked = References.link(trees, others, limits).iterator();
		Map<TreeBinder, ObjectNode> bound = new IdentityHashMap<>();
		roots.keySet().forEach((binder) -> {
			if (linked.next() instanceof ObjectNode root) {
				bound.put(binder, root);
			}
		});
		return bound;
	}

	private UnlinkedTree unlinked(Root root) {
		Target target = new Target(PropertyPath.of(root.prefix()), ResolvableType.forClass(root.type()), null,
				root.view(), Target.Place.ROOT);
		ObjectNode bound = this.nodes.bindRoot(target);
		return unlinked(root.prefix(), bound, this.nodes.hasReferences());
	}

	private UnlinkedTree unlinked(String prefix, @Nullable Node root, boolean references) {
		KnownPlaces places = new KnownPlaces(prefix, this.collector.uncertain());
		return new UnlinkedTree(PropertyPath.of(prefix), root, references, places, this.collector);
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
				Target.Place.ROOT);
		ObjectNode bound = this.nodes.bindRoot(target);
		TreeSize size = previous.with(this.nodes.count(), this.nodes.hasReferences());
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
		Target target = this.nodes.matched(
				new Target(PropertyPath.of(path), ResolvableType.forClass(declared), null, view, Target.Place.ROOT));
		if (!target.view().isPresent()) {
			this.collector.problem(Problem.of(path, "does not exist"));
		}
		return checked(path, this.nodes.bind(target));
	}

	/**
	 * Bind a node that is a part of something else. Where its references lead is not
	 * looked at.
	 * @param path its whole name
	 * @param declared a base of its type
	 * @param view what the sources have there
	 * @return the tree, or {@code null} after a problem
	 */
	public @Nullable ObjectNode bindPart(String path, Class<?> declared, PropertyView view) {
		Target target = new Target(PropertyPath.of(path), ResolvableType.forClass(declared), null, view,
				Target.Place.ROOT);
		return checked(path, this.nodes.bind(this.nodes.matched(target)), false);
	}

	/**
	 * Bind an object that is created later and is standalone.
	 * @param declared its class or a base
	 * @param view what is given for it
	 * @return the tree, or {@code null} after a problem
	 */
	public @Nullable ObjectNode bindStandalone(Class<?> declared, PropertyView view) {
		Target target = new Target(PropertyPath.of(""), ResolvableType.forClass(declared), null, view,
				new Target.Place(true, true, false));
		return checked("", this.nodes.bind(target));
	}

	private @Nullable ObjectNode checked(String prefix, @Nullable Node root) {
		return checked(prefix, root, this.nodes.hasReferences());
	}

	private @Nullable ObjectNode checked(String prefix, @Nullable Node root, boolean references) {
		if (root instanceof AbsentNode) {
			this.collector
				.problem(Problem.of(prefix, "is empty, but the node cannot be absent").at(null, root.origin()));
		}
		return checked(unlinked(prefix, root, references));
	}

	private @Nullable ObjectNode checked(UnlinkedTree tree) {
		return sound(References.link(List.of(tree), this.others, this.limits).get(0));
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
	 * @param around where it is
	 * @return the tree, or {@code null} after a problem
	 */
	public @Nullable ObjectNode bindAnew(String path, ResolvableType declared, ObjectNode previous, PropertyView view,
			Around around) {
		Target.Place place = new Target.Place(previous.lazy(), true, previous.secret());
		Node node = this.nodes.bind(new Target(PropertyPath.of(path), declared, null, view, place));
		if (node != null && !(node instanceof ObjectNode)) {
			this.collector.problem(Problem.of(path, "must stay an object of its own"));
		}
		if (!(node instanceof ObjectNode object) || !this.nodes.hasReferences()) {
			return sound(node);
		}
		KnownPlaces places = new KnownPlaces(around.prefix(), this.collector.uncertain());
		places.put(PropertyPath.of(around.prefix()), around.root());
		around.replaced(path, object).forEach((each, part) -> places.put(PropertyPath.of(each), part));
		return checked(new UnlinkedTree(PropertyPath.of(path), object, true, places, this.collector));
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
		return this.nodes.variables(
				new Target(PropertyPath.of(prefix), ResolvableType.forClass(type), null, view, Target.Place.ROOT));
	}

	/**
	 * Return the environment variables below the prefix that set no property.
	 * @return the variables
	 */
	public List<UnmatchedVariable> unmatched() {
		return this.nodes.unmatched();
	}

	/**
	 * Return the names in the documents of other runs that nothing represents any more,
	 * where Spring Boot would ignore them.
	 * @return a problem for each
	 */
	public List<Problem> stale() {
		return List.copyOf(this.collector.stale());
	}

	/**
	 * What is allowed.
	 *
	 * @param limits how large a configuration may be
	 * @param unknown what becomes of unknown names
	 * @param replayed what becomes of them in the document of another run
	 * @param missing what becomes of missing arguments
	 * @param validator checks constraints, {@code null} without Bean Validation
	 */
	public record Rules(Limits limits, UnknownProperties unknown, UnknownProperties replayed, MissingArguments missing,
			@Nullable Validator validator) {

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
	public record Around(String prefix, ObjectNode root, Map<String, ObjectNode> replaced) {

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
