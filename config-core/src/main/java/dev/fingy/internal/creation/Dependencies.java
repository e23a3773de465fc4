package dev.fingy.internal.creation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

import dev.fingy.Lazy;
import dev.fingy.internal.construction.Parameter;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.tree.Aggregates;
import dev.fingy.internal.tree.ListNode;
import dev.fingy.internal.tree.MapNode;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.RefNode;
import dev.fingy.internal.tree.ValueNode;

/**
 * Finds the components that an object has as arguments or refers to, at any depth of what
 * is no component itself.
 */
final class Dependencies {

	private final Visitor visitor;

	private Dependencies(Visitor visitor) {
		this.visitor = visitor;
	}

	/**
	 * Visit the components of an object.
	 * @param object its tree
	 * @param path its whole name
	 * @param visitor visits each
	 */
	static void visit(ObjectNode object, PropertyPath path, Visitor visitor) {
		new Dependencies(visitor).object(object, path);
	}

	/**
	 * Visit the components of an argument.
	 * @param parameter the parameter
	 * @param argument the tree of the argument, {@code null} if there is none
	 * @param path the whole name of the object that has it
	 * @param visitor visits each
	 */
	static void visit(Parameter parameter, @Nullable Node argument, PropertyPath path, Visitor visitor) {
		new Dependencies(visitor).argument(parameter, argument, path);
	}

	private void object(ObjectNode object, PropertyPath path) {
		for (Parameter parameter : object.creator().parameters()) {
			argument(parameter, object.properties().get(parameter.name()), path);
		}
	}

	private void argument(Parameter parameter, @Nullable Node argument, PropertyPath path) {
		if (argument != null && !(argument instanceof ValueNode) && !parameter.isInjected()) {
			node(parameter.type(), argument, path.property(parameter.name()), false);
		}
	}

	private void node(ResolvableType declared, Node node, PropertyPath path, boolean lazy) {
		Class<?> type = declared.toClass();
		if (node instanceof ValueNode) {
			return;
		}
		if (type == Optional.class || type == Lazy.class) {
			node(declared.getGeneric(0), node, path, lazy || type == Lazy.class);
		}
		else if (node instanceof RefNode reference) {
			this.visitor.visit(reference.target(), path, lazy);
		}
		else if (node instanceof ObjectNode object && object.isComponent()) {
			this.visitor.visit(path.toString(), path, lazy);
		}
		else if (node instanceof ObjectNode object) {
			object(object, path);
		}
		else if (node instanceof ListNode || node instanceof MapNode) {
			ResolvableType member = Aggregates.member(declared, node);
			node.forEachChild(path, (at, child) -> node(member, child, at, false));
		}
	}

	/**
	 * Visits a component.
	 */
	@FunctionalInterface
	interface Visitor {

		/**
		 * Visit a component.
		 * @param path its whole name
		 * @param place where it is declared, the name of a reference to it included
		 * @param lazy whether it is declared as {@link Lazy}
		 */
		void visit(String path, PropertyPath place, boolean lazy);

	}

}
