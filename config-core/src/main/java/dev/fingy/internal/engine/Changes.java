package dev.fingy.internal.engine;

import java.io.ObjectStreamException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.bind.TreeBinder;
import dev.fingy.internal.creation.ChangeBinder;
import dev.fingy.internal.creation.Component;
import dev.fingy.internal.creation.Container;
import dev.fingy.internal.sanitize.ConfigurationNode;
import dev.fingy.internal.sanitize.LiveObjects;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.tree.ChangedTree;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.Removals;
import dev.fingy.internal.tree.TreeSize;
import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

/**
 * Binds changed components. A change is a source of the highest precedence over the tree
 * that the component was resolved to, so that the same rules hold for both, and nothing
 * that did not change is resolved another time.
 */
final class Changes implements ChangeBinder {

	private final Resolution resolution;

	// What binds changes of objects that outlive the container
	private final Changes withoutContainer;

	private final Set<String> reported = ConcurrentHashMap.newKeySet();

	Changes(Resolution resolution) {
		this.resolution = resolution;
		this.withoutContainer = resolution.sources().ofContainer() ? new Changes(resolution.withoutContainer()) : this;
		this.reported.addAll(Warnings.sentences(resolution.warnings()));
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
		if (component.isStandalone()) {
			return standalone(component, changed, binder);
		}
		if (changed == null) {
			throw NamedChanges.failure(path, binder.problems());
		}
		Warnings.log(binder.warnings(), this.reported);
		return component.replaced(changed);
	}

	private @Nullable ObjectNode changed(Component<?> component, NamedChanges changes, TreeBinder binder) {
		return binder.rebind(component.path(), component.declared(), component.node(),
				ChangedTree.of(removals(component.path(), component.node(), changes)), enclosing(component));
	}

	private static Removals removals(String path, ObjectNode tree, NamedChanges changes) {
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

	@SuppressWarnings("unchecked") // it is bound to the same declaration
	private <T> Component<T> standalone(Component<T> component, @Nullable ObjectNode changed, TreeBinder binder) {
		Class<?> declared = component.declared().toClass();
		if (changed == null) {
			throw new FingyException("the change of '" + declared.getSimpleName() + "'",
					StandaloneComponents.named(declared, binder.problems()));
		}
		Warnings.log(StandaloneComponents.named(declared, binder.warnings()), this.reported);
		return (Component<T>) StandaloneComponents.component(this.resolution.resolver(), declared, changed);
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
	public Fingy describe(Component<?> component) {
		return describe(component, LiveObjects.of(component::created, component::replacement));
	}

	private List<ConfigurationNode> surroundings(String prefix, ObjectNode root, Map<String, ObjectNode> replaced) {
		Map<String, ObjectNode> roots = new LinkedHashMap<>(this.resolution.others().roots().roots());
		roots.put(prefix, root);
		roots.putAll(replaced);
		List<ConfigurationNode> nodes = new ArrayList<>();
		roots.forEach((path, tree) -> nodes.add(new ConfigurationNode(path, tree)));
		return nodes;
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
						return built(path, component.anew().find(path));
					}

					@Override
					public List<ConfigurationNode> surroundings() {
						return Changes.this.surroundings(Changes.this.resolution.prefix(),
								Changes.this.resolution.root(), component.detached());
					}

					@Override
					public @Nullable Component<?> component(String path) {
						return component.find(path);
					}

				});
	}

	/**
	 * Describe the whole configuration.
	 * @param root its tree
	 * @param live what was created of it
	 * @return its fingy
	 */
	TreeFingy describe(ObjectNode root, LiveObjects live) {
		return describe(root, live, SingletonSupplier.of(() -> TreeSize.of(root))::obtain);
	}

	private TreeFingy describe(ObjectNode root, LiveObjects live, Supplier<TreeSize> size) {
		String prefix = this.resolution.prefix();
		SingletonSupplier<BoundConfiguration> components = SingletonSupplier.of(() -> untouched(root));
		return new TreeFingy(prefix, prefix, root, live, new TreeFingy.Binding() {

			@Override
			public Fingy with(Map<String, ? extends @Nullable Object> values) {
				TreeBinder.Changed changed = changed(root, values, size.get());
				return describe(changed.root(), LiveObjects.NONE, changed::size);
			}

			@Override
			public Object build(String path) {
				BoundConfiguration built = untouched(root);
				return path.equals(prefix) ? built.object() : built(path, built.find(path));
			}

			@Override
			public List<ConfigurationNode> surroundings() {
				return Changes.this.surroundings(prefix, root, Map.of());
			}

			@Override
			public @Nullable Component<?> component(String path) {
				return Objects.requireNonNull(components.get()).find(path);
			}

		});
	}

	private BoundConfiguration untouched(ObjectNode root) {
		SharedComponents all = this.resolution.others().untouched();
		BoundConfiguration untouched = new BoundConfiguration(this.resolution, root, Container.NONE, all);
		all.add(untouched);
		return untouched;
	}

	@Override
	public void created(Component<?> component, Object object) {
		String path = component.path();
		ObjectNode node = component.node();
		Map<String, ObjectNode> detached = component.detached();
		WeakReference<Object> weak = new WeakReference<>(object);
		remember(object, (changes) -> changes.describe(changes.again(path, node, detached),
				(at) -> at.equals(path) ? weak.get() : null));
	}

	/**
	 * Remember the configuration object.
	 * @param object the object
	 * @param root its tree
	 * @param live what was created of it, which must not hold the object
	 */
	void created(Object object, ObjectNode root, LiveObjects live) {
		if (this.withoutContainer == this) {
			TreeFingy known = describe(root, live);
			KnownObjects.remember(object, () -> known);
		}
		else {
			remember(object, (changes) -> changes.describe(root, live));
		}
	}

	// The container holds objects, and must not be held as long as they live
	private void remember(Object object, Function<Changes, ? extends Fingy> description) {
		Changes lasting = this.withoutContainer;
		WeakReference<Changes> current = new WeakReference<>(this);
		KnownObjects.remember(object, () -> {
			Changes changes = current.get();
			return description.apply((changes != null) ? changes : lasting);
		});
	}

	// A component like the one of an object, which holds no object
	private Component<?> again(String path, ObjectNode node, Map<String, ObjectNode> detached) {
		if (this.resolution.prefix().isEmpty()) {
			Component<?> root = StandaloneComponents.component(this.resolution.resolver(), this.resolution.type(),
					this.resolution.root());
			return path.isEmpty() ? root : Objects.requireNonNull(root.find(path));
		}
		Component<?> component = null;
		for (Map.Entry<String, ObjectNode> each : detached.entrySet()) {
			component = found(component, each.getKey()).replaced(each.getValue());
		}
		Component<?> last = found(component, path);
		return (last.node() == node) ? last : last.replaced(node);
	}

	private Component<?> found(@Nullable Component<?> component, String path) {
		Component<?> found = (component != null) ? component.find(path)
				: untouched(this.resolution.root()).components().get(path);
		return Objects.requireNonNull(found);
	}

	private TreeBinder.Changed changed(ObjectNode root, Map<String, ? extends @Nullable Object> values, TreeSize size) {
		String prefix = this.resolution.prefix();
		NamedChanges given = NamedChanges.of(prefix, values, ArgumentOrder.AS_GIVEN);
		Attempt attempt = attempt(root, given, size);
		if (attempt.changed() != null && given.dependsOnOrder()) {
			ArgumentOrder order = ArgumentOrder.of(prefix, attempt.changed().root());
			attempt = attempt(root, NamedChanges.of(prefix, values, order), size);
		}
		if (attempt.changed() == null) {
			throw NamedChanges.failure(prefix, attempt.binder().problems());
		}
		Warnings.log(attempt.binder().warnings(), this.reported);
		return attempt.changed();
	}

	private Attempt attempt(ObjectNode root, NamedChanges changes, TreeSize size) {
		String prefix = this.resolution.prefix();
		Removals removals = removals(prefix, root, changes);
		TreeBinder binder = this.resolution.binder();
		TreeBinder.Changed changed = binder.bindChanged(prefix, this.resolution.type(), ChangedTree.sharing(removals),
				size);
		if (changed == null && binder.problems().isEmpty()) {
			binder = this.resolution.binder();
			ObjectNode whole = binder.bindRoot(prefix, this.resolution.type(), ChangedTree.of(removals));
			changed = (whole != null) ? new TreeBinder.Changed(whole, TreeSize.of(whole)) : null;
		}
		return new Attempt(binder, changed);
	}

	private static Object built(String path, @Nullable Component<?> component) {
		if (component == null) {
			throw new FingyException("the creation of '" + path + "'",
					List.of(Problem.of(path, "is no object of its own; build what holds it")));
		}
		return component.newInstance();
	}

	/**
	 * What became of changes.
	 */
	private record Attempt(TreeBinder binder, TreeBinder.@Nullable Changed changed) {

	}

}
