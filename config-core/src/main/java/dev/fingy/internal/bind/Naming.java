package dev.fingy.internal.bind;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;

import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.source.DescribedType;
import dev.fingy.internal.source.Names;
import dev.fingy.internal.source.SourceNode;
import dev.fingy.internal.source.SourceNodes;
import dev.fingy.internal.tree.AbsentNode;
import dev.fingy.internal.tree.ObjectNode;

/**
 * How one source names the type of a node: by a property of its own, by a text in place
 * of the node, or by an object that was somewhere before.
 *
 * @param named the node that holds the name, without a property of its own if a structure
 * is there
 * @param structure whether something is there that is no name
 * @param scalar whether the name is in place of the node
 * @param previous the object, {@code null} where there is a name
 */
record Naming(SourceNode named, boolean structure, boolean scalar, @Nullable ObjectNode previous) {

	/**
	 * Return how a source names the type.
	 * @param node what the source has of the node
	 * @param base how nodes there name their type
	 * @return the naming, or {@code null} if it has nothing for the type
	 */
	static @Nullable Naming in(SourceNode node, TypeCatalog.BaseType base) {
		ObjectNode previous = node.resolved(ObjectNode.class);
		if (previous != null) {
			return new Naming(node, false, true, previous);
		}
		SourceNode type = property(node, base);
		if (type != null) {
			return new Naming(type, type.property() == null || isBinary(type.value()), false, null);
		}
		return (node.property() != null) ? new Naming(node, isBinary(node.value()), true, null) : null;
	}

	static @Nullable SourceNode property(SourceNode node, TypeCatalog.BaseType base) {
		return DescribedType.isIn(node) ? DescribedType.find(node, DescribedType.TYPE)
				: isDescribed(node) ? null : SourceNodes.child(node, base.property(), Names.uniform(base.property()));
	}

	/**
	 * Return whether all names below a node are those of arguments, as its type is named
	 * apart from them.
	 * @param node what the source has of the node
	 * @return {@code true} for what a description contains
	 */
	static boolean isDescribed(SourceNode node) {
		return DescribedType.isIn(node) || node.resolved(ObjectNode.class) != null;
	}

	private static boolean isBinary(Object value) {
		return value.getClass().isArray();
	}

	static boolean isIn(SourceNode node, TypeCatalog.BaseType base) {
		Naming naming = in(node, base);
		return naming != null && (naming.structure() || !naming.isEmptyNode());
	}

	ConfigurationProperty property() {
		return Objects.requireNonNull(this.named.property());
	}

	boolean isEmptyNode() {
		return this.scalar && this.previous == null
				&& (this.named.resolved(AbsentNode.class) != null || String.valueOf(this.named.value()).isEmpty());
	}

}
