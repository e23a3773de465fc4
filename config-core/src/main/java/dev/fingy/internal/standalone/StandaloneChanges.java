package dev.fingy.internal.standalone;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.fingy.FingyException;
import dev.fingy.internal.bind.TreeBinder;
import dev.fingy.internal.creation.Component;
import dev.fingy.internal.resolution.Resolution;
import dev.fingy.internal.tree.ObjectNode;

/**
 * Binds changed standalone components and their parts.
 */
final class StandaloneChanges extends Changes {

	private final Resolution resolution;

	StandaloneChanges(Resolution resolution) {
		super(resolution);
		this.resolution = resolution;
	}

	@Override
	@SuppressWarnings("unchecked") // it is bound to the same declaration
	protected <T> Component<T> replaced(Component<T> component, @Nullable ObjectNode changed, TreeBinder binder) {
		if (!component.isStandalone()) {
			return super.replaced(component, changed, binder);
		}
		Class<?> declared = component.declared().toClass();
		if (changed == null) {
			throw new FingyException("the change of '" + declared.getSimpleName() + "'",
					StandaloneComponents.named(declared, binder.problems()));
		}
		log(StandaloneComponents.named(declared, binder.warnings()));
		return (Component<T>) StandaloneComponents.component(this.resolution.resolver(), declared, changed);
	}

	@Override
	protected Component<?> withoutObject(String path, ObjectNode node, Map<String, ObjectNode> detached) {
		Component<?> root = StandaloneComponents.component(this.resolution.resolver(), this.resolution.type(),
				this.resolution.root());
		return path.isEmpty() ? root : Objects.requireNonNull(root.find(path));
	}

}
