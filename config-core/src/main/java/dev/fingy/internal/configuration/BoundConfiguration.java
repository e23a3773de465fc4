package dev.fingy.internal.configuration;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.fingy.Fingy;
import dev.fingy.Problem;
import dev.fingy.internal.creation.Component;
import dev.fingy.internal.creation.Container;
import dev.fingy.internal.creation.Scope;
import dev.fingy.internal.creation.StartupParts;
import dev.fingy.internal.description.TreeFingy;
import dev.fingy.internal.resolution.Resolution;
import dev.fingy.internal.sanitize.LiveObjects;
import dev.fingy.internal.source.Names;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.tree.LinkedTree;
import dev.fingy.internal.tree.ListNode;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.Paths;
import dev.fingy.internal.tree.RefNode;
import dev.fingy.internal.tree.ReplacedNodes;
import dev.fingy.internal.tree.RetainedNodes;
import dev.fingy.internal.tree.SameTree;
import dev.fingy.internal.tree.TreeSize;

/**
 * A resolved configuration with its objects. Safe for use by many threads.
 */
public final class BoundConfiguration {

	private final String prefix;

	private final Class<?> type;

	private volatile ObjectNode root;

	private volatile @Nullable ObjectNode upcoming;

	private final Scope scope;

	private final ConfigurationChanges changes;

	private final LiveObjects live;

	private volatile @Nullable Object object;

	private volatile @Nullable TreeFingy described;

	BoundConfiguration(Resolution resolution, Container container, SharedComponents shared) {
		this(resolution, resolution.root(), container, shared);
	}

	BoundConfiguration(Resolution resolution, ObjectNode root, Container container, SharedComponents shared) {
		this.prefix = resolution.prefix();
		this.type = resolution.type();
		this.root = root;
		this.changes = new ConfigurationChanges(resolution);
		this.scope = Scope.of(this.prefix, root, new Scope.Surroundings(container, this.changes, shared::find));
		this.live = LiveObjects.of((path) -> path.equals(this.prefix) ? this.object : this.scope.created(path),
				this.scope::replacement);
	}

	/**
	 * Return a configuration, ready to create its objects.
	 * @param resolution what it was resolved to
	 * @param container keeps components and injects arguments
	 * @return the configuration, in which nothing is created
	 * @throws dev.fingy.FingyException if there are problems
	 */
	public static BoundConfiguration of(Resolution resolution, Container container) {
		return new BoundConfiguration(resolution, container, SharedComponents.untouched(resolution.others()));
	}

	/**
	 * Return the prefix.
	 * @return the prefix of the configuration
	 */
	public String prefix() {
		return this.prefix;
	}

	/**
	 * Return the class.
	 * @return the class of the configuration
	 */
	public Class<?> type() {
		return this.type;
	}

	/**
	 * Return the tree.
	 * @return the root
	 */
	public ObjectNode root() {
		return this.root;
	}

	/**
	 * Return the configuration object, created once.
	 * @return the object
	 */
	public synchronized Object object() {
		Object existing = this.object;
		if (existing == null) {
			existing = remembered(this.scope.instantiate(this.root, PropertyPath.of(this.prefix)));
		}
		return existing;
	}

	/**
	 * Set the properties of a JavaBean that the application created, or that is bound
	 * again.
	 * @param existing the JavaBean
	 * @return the JavaBean
	 */
	public synchronized Object objectInto(Object existing) {
		this.root = upcomingRoot();
		return remembered(this.scope.populate(existing, this.root, PropertyPath.of(this.prefix)));
	}

	private Object remembered(Object created) {
		this.object = created;
		this.changes.created(created, this.root, held(created));
		return created;
	}

	// What is remembered for as long as an object lives must not keep it alive
	private LiveObjects held(Object created) {
		String path = this.prefix;
		WeakReference<Object> whole = new WeakReference<>(created);
		WeakReference<Scope> parts = new WeakReference<>(this.scope);
		return LiveObjects.of((at) -> {
			Scope scope = parts.get();
			return at.equals(path) ? whole.get() : (scope != null) ? scope.created(at) : null;
		}, (at) -> {
			Scope scope = parts.get();
			return (scope != null) ? scope.replacement(at) : null;
		});
	}

	/**
	 * Let a JavaBean have the plain properties of another resolution of its configuration
	 * when it is bound again. It keeps its nodes, and properties that have a problem.
	 * @param next the other resolution
	 */
	public void follow(Resolution next) {
		ObjectNode other = next.partialRoot();
		if (this.root.creator().isBean() && other != null) {
			List<String> failed = next.problems().stream().map(Problem::property).toList();
			this.upcoming = new RetainedNodes(failed).merge(this.root, other, PropertyPath.of(this.prefix));
		}
	}

	/**
	 * Let nodes take another resolution of the configuration: those that are in both,
	 * have no object yet, and are not held by a node that has one. A node that refers to
	 * others, or that others refer to, takes part in nothing.
	 * @param next the same configuration, bound from the other resolution
	 * @param referred the whole names that references of any configuration lead to
	 * @param beans registers the beans of the components that are there now, in place of
	 * those that were there
	 */
	public synchronized void take(BoundConfiguration next, Set<String> referred, Beans beans) {
		Map<String, ObjectNode> taken = new LinkedHashMap<>();
		owners().forEach((path) -> {
			ObjectNode node = differing(path, next);
			if (node != null && referred.stream().noneMatch((each) -> Names.isWithin(each, path))
					&& beans.isReplaceable(path, next.scope.within(path).values())
					&& this.scope.take(path, next.scope, beans::replace)) {
				taken.put(path, node);
			}
		});
		if (!taken.isEmpty()) {
			this.root = ReplacedNodes.in(this.prefix, this.root, taken);
			ObjectNode following = this.upcoming;
			this.upcoming = (following != null) ? ReplacedNodes.in(this.prefix, following, taken) : null;
			Object existing = this.object;
			if (existing != null) {
				remembered(existing);
			}
		}
	}

	// Of nodes within others, the outermost
	private List<String> owners() {
		List<String> owners = new ArrayList<>();
		components().keySet().forEach((path) -> {
			if (owners.stream().noneMatch((owner) -> Names.isWithin(path, owner))) {
				owners.add(path);
			}
		});
		return owners;
	}

	private @Nullable ObjectNode differing(String path, BoundConfiguration next) {
		Component<?> current = components().get(path);
		Component<?> other = next.components().get(path);
		boolean differs = current != null && other != null && current.declared().equals(other.declared())
				&& !current.isCreated() && !SameTree.is(current.node(), other.node())
				&& LinkedTree.targets(current.node()).isEmpty() && LinkedTree.targets(other.node()).isEmpty()
				&& isOfSameList(path, next);
		return (differs && other != null) ? other.node() : null;
	}

	// An index means little where elements were added or removed
	private boolean isOfSameList(String path, BoundConfiguration next) {
		if (!path.endsWith("]") || path.length() <= this.prefix.length()) {
			return true;
		}
		String list = path.substring(this.prefix.length() + 1, path.lastIndexOf('['));
		return !(Paths.find(this.root, list) instanceof ListNode one
				&& Paths.find(next.root, list) instanceof ListNode other) || one.items().size() == other.items().size();
	}

	/**
	 * Return the tree that the object has once it is bound again.
	 * @return {@link #root()}, unless a JavaBean is to follow another resolution
	 */
	public ObjectNode upcomingRoot() {
		ObjectNode next = this.upcoming;
		return (next != null) ? next : this.root;
	}

	/**
	 * Return what a start makes of the configuration.
	 * @return its parts, none of which is created
	 */
	public StartupParts startupParts() {
		return StartupParts.of(this.scope, PropertyPath.of(this.prefix), this.root);
	}

	/**
	 * Return the components.
	 * @return the components by their paths, owners first
	 */
	public Map<String, Component<?>> components() {
		return this.scope.components();
	}

	/**
	 * Return a component of this configuration, or of another that it can refer to.
	 * @param path the whole name of the component, or of a reference to it
	 * @return the component, or {@code null} if there is none
	 */
	public @Nullable Component<?> find(String path) {
		RefNode reference = references().get(path);
		return this.scope.find((reference != null) ? reference.target() : path);
	}

	/**
	 * Return the references.
	 * @return the references by path
	 */
	public Map<String, RefNode> references() {
		return this.scope.references();
	}

	/**
	 * Return what the configuration was resolved to.
	 * @return its resolution
	 */
	Resolution resolution() {
		return this.changes.resolution();
	}

	/**
	 * Bind a changed tree without a word about warnings.
	 * @param from the tree
	 * @param values what changes, by whole names or names below the tree
	 * @param size the size of the tree
	 * @return the changed tree
	 * @throws dev.fingy.FingyException with every problem found
	 */
	ObjectNode changedQuietly(ObjectNode from, Map<String, ? extends @Nullable Object> values, TreeSize size) {
		return this.changes.changedQuietly(from, values, size);
	}

	/**
	 * Return what was created so far.
	 * @return a live view
	 */
	public LiveObjects live() {
		return this.live;
	}

	/**
	 * Return the description of the whole configuration.
	 * @return its fingy
	 */
	public Fingy fingy() {
		ObjectNode current = this.root;
		TreeFingy known = this.described;
		if (known == null || !known.describes(current, this.live)) {
			known = this.changes.describe(current, this.live);
			this.described = known;
		}
		return known;
	}

	/**
	 * The beans of components.
	 */
	public interface Beans {

		/**
		 * No beans.
		 */
		Beans NONE = new Beans() {

			@Override
			public boolean isReplaceable(String path, Collection<Component<?>> next) {
				return true;
			}

			@Override
			public void replace(Map<String, Component<?>> before, Map<String, Component<?>> after) {
			}

		};

		/**
		 * Return whether the beans of a component and of those that it owns are those
		 * that were registered for them.
		 * @param path the whole name of the component
		 * @param next the components that are to be there
		 * @return {@code false} if the application has a bean in the place of one, or the
		 * others cannot be beans
		 */
		boolean isReplaceable(String path, Collection<Component<?>> next);

		/**
		 * Register beans of components in place of others.
		 * @param before the components that were there
		 * @param after the components that are there now
		 */
		void replace(Map<String, Component<?>> before, Map<String, Component<?>> after);

	}

}
