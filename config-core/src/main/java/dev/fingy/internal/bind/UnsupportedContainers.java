package dev.fingy.internal.bind;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.tree.Aggregates;
import dev.fingy.internal.tree.ListNode;
import dev.fingy.internal.tree.MapNode;
import dev.fingy.internal.tree.Node;

/**
 * Finds collections and maps of types that Spring does not create, before an object that
 * takes one is created. A JavaBean may have made its own, which is filled.
 */
final class UnsupportedContainers {

	private final ProblemCollector collector;

	UnsupportedContainers(ProblemCollector collector) {
		this.collector = collector;
	}

	/**
	 * Check an argument.
	 * @param creator what takes the argument
	 * @param target the place of the argument
	 * @param node what was bound there
	 */
	void check(Creator creator, Target target, @Nullable Node node) {
		if (node instanceof ListNode || node instanceof MapNode) {
			ResolvableType declared = target.type();
			ResolvableType type = (declared.toClass() == Optional.class) ? declared.getGeneric(0) : declared;
			if (creator.isBean()) {
				checkElements(target.path(), type, node);
			}
			else {
				check(target.path(), type, node);
			}
		}
	}

	private void check(PropertyPath path, ResolvableType declared, Node node) {
		if (!(node instanceof ListNode || node instanceof MapNode)) {
			return;
		}
		if (!Aggregates.isBuildable(declared)) {
			this.collector.problem(Problems.unsupportedContainer(path, declared.toClass(), node));
		}
		checkElements(path, declared, node);
	}

	private void checkElements(PropertyPath path, ResolvableType declared, Node node) {
		ResolvableType inner = (node instanceof ListNode) ? Aggregates.element(declared) : Aggregates.value(declared);
		if (Aggregates.isContainer(inner)) {
			node.forEachChild(path, (at, child) -> check(at, inner, child));
		}
	}

}
