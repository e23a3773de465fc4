package dev.fingy.internal.bind;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;

import dev.fingy.internal.source.Names;
import dev.fingy.internal.source.SourceNode;
import dev.fingy.internal.source.SourceNodes;

/**
 * Collects the environment variables that set no property.
 */
final class UnmatchedVariables {

	private final UnknownNames unknown;

	private final Map<ConfigurationProperty, Entry> variables = new LinkedHashMap<>();

	UnmatchedVariables(UnknownNames unknown) {
		this.unknown = unknown;
	}

	/**
	 * Add a variable, unless it was added for something that lies deeper.
	 * @param owner what has no such argument
	 * @param path the elements of the name below the owner
	 * @param node what the environment has for the owner
	 * @param variable the variable
	 */
	void add(VariableOwner owner, List<String> path, SourceNode node, ConfigurationProperty variable) {
		SourceNode child = child(path, node, variable);
		boolean twice = isSetWithoutUnderscores(node, Names.uniform(child.element()), owner);
		String reason = twice ? NameProblems.UNDERSCORES : owner.reason();
		UnmatchedVariable unmatched = new UnmatchedVariable(
				this.unknown.problem(owner.target(), child, reason, twice ? null : owner.creator()), variable.getName(),
				false);
		this.variables.putIfAbsent(variable, new Entry(unmatched, owner));
	}

	/**
	 * Add a variable that belongs to a service.
	 * @param target the place that the service is named like
	 * @param path the elements of the name below the place
	 * @param node what the environment has at the place
	 * @param variable the variable
	 * @param belowNode whether it may have been meant for a node instead
	 */
	void addService(Target target, List<String> path, SourceNode node, ConfigurationProperty variable,
			boolean belowNode) {
		UnmatchedVariable unmatched = new UnmatchedVariable(
				this.unknown.problem(target, child(path, node, variable), NameProblems.KUBERNETES, null),
				variable.getName(), belowNode);
		this.variables.putIfAbsent(variable, new Entry(unmatched, null));
	}

	private static boolean isSetWithoutUnderscores(SourceNode node, String name, VariableOwner owner) {
		return owner.arguments().contains(name) && node.children().containsKey(name);
	}

	private static SourceNode child(List<String> path, SourceNode node, ConfigurationProperty variable) {
		return SourceNodes.of(node, String.join("-", path), variable);
	}

	/**
	 * Return the variables.
	 * @param matched those that set a property nevertheless
	 * @return all others, in the order of the configuration
	 */
	List<UnmatchedVariable> without(Collection<ConfigurationProperty> matched) {
		this.variables.keySet().removeAll(matched);
		boolean ignored = this.unknown.areIgnored();
		return this.variables.values().stream().map((entry) -> entry.judged(ignored)).toList();
	}

	private record Entry(UnmatchedVariable variable, @Nullable VariableOwner owner) {

		private UnmatchedVariable judged(boolean ignored) {
			return new UnmatchedVariable(this.variable.problem(), this.variable.name(),
					!ignored && (this.variable.belowNode() || (this.owner != null && this.owner.isBelowNode())));
		}

	}

}
