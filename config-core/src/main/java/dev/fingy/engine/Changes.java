package dev.fingy.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.bind.TreeBinder;
import dev.fingy.build.ChangeBinder;
import dev.fingy.build.Component;
import dev.fingy.document.LiveObjects;
import dev.fingy.source.ChangeTree;
import dev.fingy.source.PropertySourcesTree;
import dev.fingy.source.PropertyView;
import dev.fingy.tree.ObjectNode;

/**
 * Binds changed components. A change is a source of the highest precedence over those
 * that the component was bound from, so that the same rules hold for both.
 */
final class Changes implements ChangeBinder {

	private final Resolution resolution;

	private final LiveObjects live;

	Changes(Resolution resolution, LiveObjects live) {
		this.resolution = resolution;
		this.live = live;
	}

	@Override
	public <T> Component<T> change(Component<T> component, Map<String, ?> values) {
		PropertyView base = component.view();
		if (base == null) {
			base = this.resolution.view().at(component.path().substring(this.resolution.prefix().length()));
		}
		PropertyView view = PropertySourcesTree.overlay(base, changes(component.path(), values, base.lowestRank() - 1));
		TreeBinder binder = this.resolution.resolver().binder(this.resolution.sources());
		ObjectNode changed = binder.bindAnew(component.path(), component.declared(), component.node(), view);
		if (changed != null && binder.problems().isEmpty()) {
			binder.checkReferences(this.resolution.prefix(), this.resolution.root(), component.path(), changed);
		}
		if (changed == null || !binder.problems().isEmpty()) {
			throw new FingyException("the change of '" + component.path() + "'", binder.problems());
		}
		return component.replaced(changed, view);
	}

	private static dev.fingy.source.SourceNode changes(String path, Map<String, ?> values, int rank) {
		Map<String, Object> relative = new LinkedHashMap<>();
		values.forEach((key, value) -> relative.put(key.startsWith(path + ".") ? key.substring(path.length() + 1) : key,
				value));
		try {
			return ChangeTree.of(relative, path, rank);
		}
		catch (RuntimeException ex) {
			throw new FingyException("the change of '" + path + "'", List
				.of(Problem.of(path, "is to be changed at something that is no property name: " + values.keySet())));
		}
	}

	@Override
	public Fingy describe(Component<?> component) {
		boolean changed = component.view() != null;
		return new TreeFingy(component.path(), this.resolution.prefix(), component.node(),
				changed ? LiveObjects.NONE : this.live);
	}

}
