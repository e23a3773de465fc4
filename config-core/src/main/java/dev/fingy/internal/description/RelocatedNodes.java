package dev.fingy.internal.description;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

import dev.fingy.internal.creation.Component;
import dev.fingy.internal.source.CodeOrigin;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.RefNode;
import dev.fingy.internal.tree.SecretTexts;
import dev.fingy.internal.tree.ValueNode;

/**
 * Takes parts of trees to places in another. References follow: to where their target
 * went, or, if it stayed behind, to a copy that the first of them becomes.
 */
public final class RelocatedNodes {

	private final Map<Object, String> placed = new IdentityHashMap<>();

	private boolean shared;

	/**
	 * Return whether an object was given twice.
	 * @return {@code true} if there is a reference in the place of one
	 */
	public boolean isShared() {
		return this.shared;
	}

	/**
	 * Take an object to another place.
	 * @param identity what is one object wherever it is given
	 * @param fingy its description
	 * @param node its tree
	 * @param to the place
	 * @return the tree for the place, a reference if the object is there already
	 */
	public Node relocate(Object identity, TreeFingy fingy, ObjectNode node, PropertyPath to) {
		Component<?> component = fingy.component(fingy.path());
		return relocate((component != null) ? component : identity, fingy, node, fingy.path(), to);
	}

	/**
	 * Take what is no object of its own to another place, such as a value or a list.
	 * @param fingy its description
	 * @param to the place
	 * @return the tree for the place
	 */
	public Node relocate(TreeFingy fingy, PropertyPath to) {
		return moved(fingy.node(), Way.of(fingy, fingy.path(), to), to);
	}

	private Node relocate(Object identity, TreeFingy fingy, ObjectNode node, String from, PropertyPath to) {
		String at = this.placed.get(identity);
		if (at != null && node.type() != null) {
			this.shared = true;
			return new RefNode(at, node.lazy(), CodeOrigin.GIVEN);
		}
		this.placed.put(identity, to.toString());
		return moved(node, Way.of(fingy, from, to), to);
	}

	private Node moved(Node node, Way way, PropertyPath to) {
		if (node instanceof ObjectNode object) {
			Component<?> component = object.isComponent() ? way.component(to) : null;
			String at = (component != null) ? this.placed.putIfAbsent(component, to.toString()) : null;
			if (at != null && !at.equals(to.toString()) && object.type() != null) {
				this.shared = true;
				return new RefNode(at, object.lazy(), CodeOrigin.GIVEN);
			}
		}
		if (node instanceof ValueNode value && way.takesSecret(value)) {
			return value.asSecret();
		}
		return (node instanceof RefNode reference) ? followed(reference, way, to)
				: node.mapChildren(to, (at, child) -> moved(child, way, at));
	}

	private Node followed(RefNode reference, Way way, PropertyPath to) {
		String inside = way.inside(reference.target());
		if (inside != null) {
			return reference.withTarget(inside);
		}
		Component<?> target = way.fingy().component(reference.target());
		return (target != null) ? relocate(target, way.fingy(), target.node(), reference.target(), to) : reference;
	}

	/**
	 * From one place to another.
	 */
	private record Way(TreeFingy fingy, String from, String to, Supplier<SecretTexts> secrets) {

		static Way of(TreeFingy fingy, String from, PropertyPath to) {
			return new Way(fingy, from, to.toString(), SingletonSupplier.of(fingy::secrets));
		}

		// What declares the secret stays behind
		boolean takesSecret(ValueNode value) {
			return value.text() != null && this.secrets.get().occurIn(String.valueOf(value.value()));
		}

		@Nullable Component<?> component(PropertyPath place) {
			String below = place.toString().substring(this.to.length());
			boolean joined = below.isEmpty() || below.startsWith(".") || below.startsWith("[");
			String source = this.from + (joined ? "" : ".") + below;
			return this.fingy.component(source.startsWith(".") ? source.substring(1) : source);
		}

		@Nullable String inside(String target) {
			boolean isBelow = target.startsWith(this.from + ".") || target.startsWith(this.from + "[");
			if (!this.from.isEmpty() && !isBelow) {
				return null;
			}
			String below = target.substring(this.from.length());
			String dotted = (below.startsWith(".") || below.startsWith("[")) ? below : "." + below;
			return (this.to.isEmpty() && dotted.startsWith(".")) ? dotted.substring(1) : this.to + dotted;
		}

	}

}
