package dev.fingy.internal.bind;

import java.util.Objects;

import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.source.DescribedType;
import dev.fingy.internal.source.Names;
import dev.fingy.internal.source.PropertyView;
import dev.fingy.internal.source.SourceNode;
import dev.fingy.internal.tree.AbsentNode;
import dev.fingy.internal.tree.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationProperty;

/**
 * How one source names the type of a node: by a property of its own, by a text in place
 * of the node, or by an object that was somewhere before.
 *
 * @param named the property that holds the name, {@code null} where others are below
 * @param structure whether something is there that is no name
 * @param scalar whether the name is in place of the node
 * @param previous the object, {@code null} where there is a name
 */
record Naming(@Nullable ConfigurationProperty named, boolean structure, boolean scalar, @Nullable ObjectNode previous) {

	/**
	 * Return how a source names the type.
	 * @param node what the source has of the node
	 * @param base how nodes there name their type
	 * @return the naming, or {@code null} if it has nothing for the type
	 */
	static @Nullable Naming in(SourceNode node, TypeCatalog.BaseType base) {
		ConfigurationProperty scalar = node.property();
		if (scalar != null && scalar.getValue() instanceof ObjectNode previous) {
			return new Naming(scalar, false, true, previous);
		}
		SourceNode type = property(node, base);
		if (type != null) {
			ConfigurationProperty property = type.property();
			return new Naming(property, property == null || isBinary(property.getValue()), false, null);
		}
		return (scalar != null) ? new Naming(scalar, isBinary(scalar.getValue()), true, null) : null;
	}

	static @Nullable SourceNode property(SourceNode node, TypeCatalog.BaseType base) {
		return DescribedType.isIn(node) ? DescribedType.find(node, DescribedType.TYPE) : isDescribed(node) ? null
				: PropertyView.childOf(node, base.property(), Names.uniform(base.property()));
	}

	/**
	 * Return whether all names below a node are those of arguments, as its type is named
	 * apart from them.
	 * @param node what the source has of the node
	 * @return {@code true} for what a description contains
	 */
	static boolean isDescribed(SourceNode node) {
		return DescribedType.isIn(node)
				|| (node.property() != null && node.property().getValue() instanceof ObjectNode);
	}

	private static boolean isBinary(@Nullable Object value) {
		return value != null && value.getClass().isArray();
	}

	static boolean isIn(SourceNode node, TypeCatalog.BaseType base) {
		Naming naming = in(node, base);
		return naming != null && (naming.structure() || !naming.isEmptyNode());
	}

	ConfigurationProperty property() {
		return Objects.requireNonNull(this.named);
	}

	boolean isEmptyNode() {
		return this.scalar && this.previous == null
				&& (property().getValue() instanceof AbsentNode || String.valueOf(property().getValue()).isEmpty());
	}

}
