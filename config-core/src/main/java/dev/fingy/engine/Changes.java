package dev.fingy.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.bind.TreeBinder;
import dev.fingy.build.ChangeBinder;
import dev.fingy.build.Component;
import dev.fingy.build.Container;
import dev.fingy.document.LiveObjects;
import dev.fingy.source.ChangeTree;
import dev.fingy.source.PropertyPath;
import dev.fingy.tree.ChangedTree;
import dev.fingy.tree.ObjectNode;

/**
 * Binds changed components. A change is a source of the highest precedence over the tree
 * that the component was resolved to, so that the same rules hold for both, and nothing
 * that did not change is resolved another time.
 */
final class Changes implements ChangeBinder {

	private final Resolution resolution;

	private final Set<String> told = ConcurrentHashMap.newKeySet();

	Changes(Resolution resolution) {
		this.resolution = resolution;
		this.told.addAll(Warnings.sentences(resolution.warnings()));
	}

	@Override
	public <T> Component<T> change(Component<T> component, Map<String, ?> values) {
		String path = component.path();
		TreeBinder binder = this.resolution.resolver().binder(this.resolution.sources());
		ObjectNode changed = binder.bindAnew(path, component.declared(), component.node(),
				ChangedTree.of(component.node(), names(path, values)));
		if (changed != null && binder.problems().isEmpty()) {
			Map<String, ObjectNode> replaced = component.detached();
			replaced.remove(path);
			replaced.put(path, changed);
			binder.checkReferences(this.resolution.prefix(), this.resolution.root(), replaced);
		}
		if (changed == null || !binder.problems().isEmpty()) {
			throw failure(path, binder.problems());
		}
		Warnings.log(binder.warnings(), this.told);
		return component.replaced(changed);
	}

	private static Map<ConfigurationPropertyName, @Nullable Object> names(String path, Map<String, ?> values) {
		Map<ConfigurationPropertyName, @Nullable Object> names = new LinkedHashMap<>();
		List<Problem> problems = new ArrayList<>();
		values.forEach((key, value) -> {
			ConfigurationPropertyName name = ChangeTree.name(relative(path, key));
			if (name == null) {
				problems.add(Problem.of(path + "." + key, "is no property name"));
			}
			else if (name.isEmpty() && value == null) {
				problems.add(Problem.of(path, "cannot be absent"));
			}
			else {
				names.put(name, value);
			}
		});
		if (!problems.isEmpty()) {
			throw failure(path, problems);
		}
		return names;
	}

	private static String relative(String path, String key) {
		return key.equals(path) ? "" : key.startsWith(path + ".") ? key.substring(path.length() + 1) : key;
	}

	private static FingyException failure(String path, List<Problem> problems) {
		return new FingyException("the change of '" + path + "'", problems);
	}

	@Override
	public List<Problem> violations(Object created, ObjectNode node, PropertyPath path) {
		return this.resolution.resolver().violations(created, node, path);
	}

	@Override
	public Fingy describe(Component<?> component) {
		return new TreeFingy(component.path(), this.resolution.prefix(), component.node(), component::created,
				new TreeFingy.Binding() {

					@Override
					public Fingy with(Map<String, ? extends @Nullable Object> values) {
						return describe(change(component, values));
					}

					@Override
					public Object build(String path) {
						return built(path, component);
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
		String prefix = this.resolution.prefix();
		return new TreeFingy(prefix, prefix, root, live, new TreeFingy.Binding() {

			@Override
			public Fingy with(Map<String, ? extends @Nullable Object> values) {
				return describe(changed(root, values), LiveObjects.NONE);
			}

			@Override
			public Object build(String path) {
				BoundConfiguration built = new BoundConfiguration(Changes.this.resolution, root, Container.NONE);
				return path.equals(prefix) ? built.object() : built(path, built.components().get(path));
			}

		});
	}

	private ObjectNode changed(ObjectNode root, Map<String, ? extends @Nullable Object> values) {
		String prefix = this.resolution.prefix();
		TreeBinder binder = this.resolution.resolver().binder(this.resolution.sources());
		ObjectNode changed = binder.bindRoot(prefix, this.resolution.type(),
				ChangedTree.of(root, names(prefix, values)));
		if (changed == null || !binder.problems().isEmpty()) {
			throw failure(prefix, binder.problems());
		}
		Warnings.log(binder.warnings(), this.told);
		return changed;
	}

	private static Object built(String path, @Nullable Component<?> component) {
		if (component == null || !component.path().equals(path)) {
			throw new FingyException("the creation of '" + path + "'",
					List.of(Problem.of(path, "is no object of its own; build what holds it")));
		}
		return component.create();
	}

}
