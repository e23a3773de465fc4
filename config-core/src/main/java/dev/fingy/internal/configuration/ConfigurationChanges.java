package dev.fingy.internal.configuration;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

import dev.fingy.Fingy;
import dev.fingy.internal.bind.TreeBinder;
import dev.fingy.internal.creation.Component;
import dev.fingy.internal.creation.Container;
import dev.fingy.internal.description.ArgumentOrder;
import dev.fingy.internal.description.KnownObjects;
import dev.fingy.internal.description.TreeFingy;
import dev.fingy.internal.resolution.Resolution;
import dev.fingy.internal.sanitize.ConfigurationNode;
import dev.fingy.internal.sanitize.LiveObjects;
import dev.fingy.internal.standalone.Changes;
import dev.fingy.internal.standalone.NamedChanges;
import dev.fingy.internal.tree.ChangedTree;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.Removals;
import dev.fingy.internal.tree.TreeSize;

/**
 * Binds a changed configuration and its changed components.
 */
final class ConfigurationChanges extends Changes {

	private final Resolution resolution;

	// What was described last, with what is computed of it once
	private volatile @Nullable TreeFingy described;

	ConfigurationChanges(Resolution resolution) {
		this(resolution,
				resolution.sources().ofContainer() ? new ConfigurationChanges(resolution.withoutContainer()) : null);
	}

	private ConfigurationChanges(Resolution resolution, @Nullable ConfigurationChanges withoutContainer) {
		super(resolution, withoutContainer);
		this.resolution = resolution;
	}

	Resolution resolution() {
		return this.resolution;
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
				return ConfigurationChanges.this.surroundings(root, Map.of());
			}

			@Override
			public @Nullable Component<?> component(String path) {
				return Objects.requireNonNull(components.get()).find(path);
			}

		});
	}

	private BoundConfiguration untouched(ObjectNode root) {
		SharedComponents all = SharedComponents.untouched(this.resolution.others());
		BoundConfiguration untouched = new BoundConfiguration(this.resolution, root, Container.NONE, all);
		all.add(untouched);
		return untouched;
	}

	/**
	 * Remember the configuration object.
	 * @param object the object
	 * @param root its tree
	 * @param live what was created of it, which must not hold the object
	 */
	void created(Object object, ObjectNode root, LiveObjects live) {
		if (this.resolution.sources().ofContainer()) {
			Supplier<? extends Changes> changes = lasting();
			KnownObjects.remember(object, (each) -> ((ConfigurationChanges) changes.get()).describeOnce(root, live));
		}
		else {
			TreeFingy known = describe(root, live);
			KnownObjects.remember(object, (each) -> known);
		}
	}

	private TreeFingy describeOnce(ObjectNode root, LiveObjects live) {
		TreeFingy known = this.described;
		if (known == null || !known.describes(root, live)) {
			known = describe(root, live);
			this.described = known;
		}
		return known;
	}

	@Override
	protected Component<?> withoutObject(String path, ObjectNode node, Map<String, ObjectNode> detached) {
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
		Attempt attempt = bound(root, values, size);
		log(attempt.binder().warnings());
		return Objects.requireNonNull(attempt.changed());
	}

	/**
	 * Bind a changed tree, whose warnings are those of the configuration many times over.
	 * @param root the tree
	 * @param values what changes, by whole names or names below the tree
	 * @param size the size of the tree
	 * @return the changed tree
	 * @throws dev.fingy.FingyException with every problem found
	 */
	ObjectNode changedQuietly(ObjectNode root, Map<String, ? extends @Nullable Object> values, TreeSize size) {
		return Objects.requireNonNull(bound(root, values, size).changed()).root();
	}

	private Attempt bound(ObjectNode root, Map<String, ? extends @Nullable Object> values, TreeSize size) {
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
		return attempt;
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

	/**
	 * What became of changes.
	 */
	private record Attempt(TreeBinder binder, TreeBinder.@Nullable Changed changed) {

	}

}
