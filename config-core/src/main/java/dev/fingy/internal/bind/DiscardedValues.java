package dev.fingy.internal.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;

import dev.fingy.Problem;
import dev.fingy.internal.names.RelaxedName;
import dev.fingy.internal.registry.TypeCatalog.BaseType;
import dev.fingy.internal.registry.TypeDefinition;
import dev.fingy.internal.source.SourceKind;
import dev.fingy.internal.source.SourceNode;
import dev.fingy.internal.source.SourceNodes;
import dev.fingy.internal.tree.AbsentNode;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.SetAside;

/**
 * Collects what sources have at a node that discards it.
 */
final class DiscardedValues {

	private final TypeChoice choices;

	private final UnknownNames names;

	private final ProblemCollector collector;

	DiscardedValues(TypeChoice choices, UnknownNames names, ProblemCollector collector) {
		this.choices = choices;
		this.names = names;
		this.collector = collector;
	}

	/**
	 * Return the arguments of a node, without its type.
	 * @param target the place
	 * @param base how nodes there name their type, {@code null} for a declared class
	 * @param nodes what the sources have there
	 * @return the arguments
	 */
	List<SetAside> arguments(Target target, @Nullable BaseType base, List<SourceNode> nodes) {
		return collect(target, base, nodes, false);
	}

	/**
	 * Return the arguments of a node and its type.
	 * @param target the place
	 * @param base how nodes there name their type, {@code null} for a declared class
	 * @param nodes what the sources have there
	 * @return the values
	 */
	List<SetAside> values(Target target, @Nullable BaseType base, List<SourceNode> nodes) {
		return collect(target, base, nodes, true);
	}

	private List<SetAside> collect(Target target, @Nullable BaseType base, List<SourceNode> nodes, boolean types) {
		List<SetAside> discarded = new ArrayList<>();
		for (SourceNode node : nodes) {
			TypeDefinition previous = (base != null) ? this.choices.inForce(target, base, node.rank()) : null;
			if (types && base != null) {
				addType(target, base, node, discarded);
			}
			for (SourceNode child : node.children().values()) {
				if (types || base == null || !isType(child, base)) {
					boolean words = child.kind() == SourceKind.ENVIRONMENT;
					discarded.add(this.names.setAside(target, words ? SourceNodes.joined(child) : child, previous));
				}
			}
			ObjectNode object = node.resolved(ObjectNode.class);
			if (object != null) {
				discarded.addAll(object.setAside());
			}
		}
		return discarded;
	}

	private void addType(Target target, BaseType base, SourceNode node, List<SetAside> discarded) {
		String name = (node.property() != null) ? name(node, node.property()) : "";
		if (!name.isEmpty()) {
			discarded.add(new SetAside(base.property(), target.isSecret() ? null : name, target.origin(node.property()),
					target.isSecret()));
		}
	}

	private String name(SourceNode node, ConfigurationProperty property) {
		ObjectNode object = node.resolved(ObjectNode.class);
		if (object != null) {
			return (object.type() != null) ? object.type().name() : "";
		}
		return (node.resolved(AbsentNode.class) != null) ? "" : this.choices.text(property);
	}

	private static boolean isType(SourceNode child, BaseType base) {
		return RelaxedName.uniform(child.element()).equals(RelaxedName.uniform(base.property()));
	}

	/**
	 * Warn of what is discarded, once for a node.
	 * @param target the place
	 * @param discarded what is discarded, possibly nothing
	 * @param warning makes the warning
	 */
	void warn(Target target, List<SetAside> discarded, BiFunction<Target, List<SetAside>, Problem> warning) {
		if (!discarded.isEmpty()) {
			this.collector.warning(warning.apply(target, discarded));
		}
	}

}
