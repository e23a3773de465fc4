package dev.fingy.internal.standalone;

import java.io.ObjectStreamException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.bind.TreeBinder;
import dev.fingy.internal.creation.ChangeBinder;
import dev.fingy.internal.creation.Component;
import dev.fingy.internal.description.ArgumentOrder;
import dev.fingy.internal.description.KnownObjects;
import dev.fingy.internal.description.TreeFingy;
import dev.fingy.internal.resolution.Resolution;
import dev.fingy.internal.resolution.Warnings;
import dev.fingy.internal.sanitize.ConfigurationNode;
import dev.fingy.internal.sanitize.LiveObjects;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.tree.ChangedTree;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.Removals;

/**
 * Binds changed components. A change is a source of the highest precedence over the tree
 * that the component was resolved to, so that the same rules hold for both, and nothing
 * that did not change is resolved another time.
 */
public abstract class Changes implements ChangeBinder {

	private final Resolution resolution;

	private final Set<String> reported = ConcurrentHashMap.newKeySet();

	private final Supplier<? extends Changes> lasting;

	/**
	 * Create changes.
	 * @param resolution what is changed
	 */
	protected Changes(Resolution resolution) {
		this(resolution, null);
	}

	/**
	 * Create changes of objects that may outlive what they are created in.
	 * @param resolution what is changed
	 * @param withoutContainer the changes from then on, {@code null} for these
	 */
	protected Changes(Resolution resolution, @Nullable Changes withoutContainer) {
		this.resolution = resolution;
		this.lasting = (withoutContainer != null) ? lasting(new WeakReference<>(this), withoutContainer) : () -> this;
		this.reported.addAll(Warnings.sentences(resolution.warnings()));
	}

	/**
	 * Return a component like the one of an object, which holds no object.
	 * @param path its whole name
	 * @param node its tree
	 * @param detached the components that took the place of others, owners first
	 * @return a component of its own
	 */
	protected abstract Component<?> withoutObject(String path, ObjectNode node, Map<String, ObjectNode> detached);

	private static Supplier<Changes> lasting(WeakReference<Changes> current, Changes withoutContainer) {
		return () -> {
			Changes changes = current.get();
			return (changes != null) ? changes : withoutContainer;
		};
	}

	/**
	 * Return these changes for as long as an object lives. The container holds objects,
	 * and must not be held by what is remembered of them.
	 * @return returns these, or those without the container once it is gone
	 */
	protected final Supplier<? extends Changes> lasting() {
		return this.lasting;
	}

	@Override
	public <T> Component<T> change(Component<T> component, Map<String, ?> values) {
		String path = component.path();
		NamedChanges given = NamedChanges.of(path, values, ArgumentOrder.AS_GIVEN);
		TreeBinder binder = this.resolution.binder();
		ObjectNode changed = changed(component, given, binder);
		if (changed != null && given.dependsOnOrder()) {
			binder = this.resolution.binder();
			changed = changed(component, NamedChanges.of(path, values, ArgumentOrder.of(path, changed)), binder);
		}
		return replaced(component, changed, binder);
	}

	private @Nullable ObjectNode changed(Component<?> component, NamedChanges changes, TreeBinder binder) {
		return binder.rebind(component.path(), component.declared(), component.node(),
				ChangedTree.of(removals(component.path(), component.node(), changes)), enclosing(component));
	}

	/**
	 * Take what changes remove out of a tree.
	 * @param path the whole name of the tree
	 * @param tree the tree
	 * @param changes the changes
	 * @return what is left
	 */
	protected static Removals removals(String path, ObjectNode tree, NamedChanges changes) {
		Removals removals = Removals.of(path, tree, changes.names());
		if (!removals.problems().isEmpty()) {
			throw NamedChanges.failure(path, removals.problems());
		}
		return removals;
	}

	private TreeBinder.EnclosingTree enclosing(Component<?> component) {
		return component.isStandalone() ? new TreeBinder.EnclosingTree("", component.node(), Map.of())
				: new TreeBinder.EnclosingTree(this.resolution.prefix(), this.resolution.root(), component.detached());
	}

	/**
	 * Return a component with a changed tree.
	 * @param <T> the type of the object
	 * @param component the component
	 * @param changed the tree, or {@code null} if it could not be bound
	 * @param binder bound the tree
	 * @return a component of its own
	 */
	protected <T> Component<T> replaced(Component<T> component, @Nullable ObjectNode changed, TreeBinder binder) {
		if (changed == null) {
			throw NamedChanges.failure(component.path(), binder.problems());
		}
		log(binder.warnings());
		return component.replaced(changed);
	}

	/**
	 * Log warnings that were not logged before.
	 * @param warnings what was found
	 */
	protected void log(List<Problem> warnings) {
		Warnings.log(warnings, this.reported);
	}

	@Override
	public List<Problem> violations(Object created, ObjectNode node, PropertyPath path) {
		return this.resolution.resolver().violations(created, node, path);
	}

	@Override
	public List<Problem> violations(@Nullable Object[] arguments, ObjectNode node, PropertyPath path) {
		return this.resolution.resolver().violations(arguments, node, path);
	}

	@Override
	public Object serialized(Component<?> component) throws ObjectStreamException {
		return LazyForm.of(component);
	}

	@Override
	public void created(Component<?> component, Object object) {
		KnownObjects.remember(object,
				new Created(this.lasting, component.propertyPath(), component.node(), component.detached()));
	}

	@Override
	public Fingy describe(Component<?> component) {
		return describe(component, LiveObjects.of(component::created, component::replacement));
	}

	private Fingy describe(Component<?> component, LiveObjects live) {
		return new TreeFingy(component.path(), this.resolution.prefix(), component.node(), live,
				new TreeFingy.Binding() {

					@Override
					public Fingy with(Map<String, ? extends @Nullable Object> values) {
						Component<?> changed = change(component, values);
						return changed.fingy();
					}

					@Override
					public Object build(String path) {
						return built(path, component.copy().find(path));
					}

					@Override
					public List<ConfigurationNode> surroundings() {
						return Changes.this.surroundings(Changes.this.resolution.root(), component.detached());
					}

					@Override
					public @Nullable Component<?> component(String path) {
						return component.find(path);
					}

				});
	}

	/**
	 * Return what a part can refer to outside of it.
	 * @param root the tree of the configuration
	 * @param replaced components that take the place of others in it
	 * @return all configurations
	 */
	protected List<ConfigurationNode> surroundings(ObjectNode root, Map<String, ObjectNode> replaced) {
		Map<String, ObjectNode> roots = new LinkedHashMap<>(this.resolution.others().roots().roots());
		roots.put(this.resolution.prefix(), root);
		roots.putAll(replaced);
		List<ConfigurationNode> nodes = new ArrayList<>();
		roots.forEach((path, tree) -> nodes.add(new ConfigurationNode(path, tree)));
		return nodes;
	}

	/**
	 * Create an object.
	 * @param path its whole name
	 * @param component what it is created from
	 * @return a new object
	 * @throws FingyException if there is no component
	 */
	protected static Object built(String path, @Nullable Component<?> component) {
		if (component == null) {
			throw new FingyException("the creation of '" + path + "'",
					List.of(Problem.of(path, "is no object of its own; build what holds it")));
		}
		return component.newInstance();
	}

	/**
	 * What an object was created from, which is held as long as the object lives.
	 *
	 * @param changes describe and change it
	 * @param path its whole name
	 * @param node its tree
	 * @param detached the components that took the place of others, owners first
	 */
	private record Created(Supplier<? extends Changes> changes, PropertyPath path, ObjectNode node,
			Map<String, ObjectNode> detached) implements KnownObjects.Description {

		@Override
		public Fingy of(Object object) {
			Changes current = this.changes.get();
			String at = this.path.toString();
			WeakReference<Object> created = new WeakReference<>(object);
			return current.describe(current.withoutObject(at, this.node, this.detached),
					(each) -> each.equals(at) ? created.get() : null);
		}

	}

}
