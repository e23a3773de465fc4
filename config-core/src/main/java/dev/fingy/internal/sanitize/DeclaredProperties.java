package dev.fingy.internal.sanitize;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.construction.Parameter;
import dev.fingy.internal.tree.AbsentNode;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.RefNode;
import dev.fingy.internal.tree.ValueNode;

/**
 * What the declaration of properties determines about their nodes.
 *
 * @param parameters the declarations by the names of the properties
 * @param mayBeUnset whether an object may hold values that configuration does not mention
 */
record DeclaredProperties(Map<String, Parameter> parameters, boolean mayBeUnset) {

	static DeclaredProperties of(Creator creator) {
		Map<String, Parameter> parameters = new LinkedHashMap<>();
		creator.parameters().forEach((parameter) -> parameters.put(parameter.name(), parameter));
		return new DeclaredProperties(parameters,
				creator.isBean() || parameters.values().stream().anyMatch(Parameter::isDefaultedByCode));
	}

	/**
	 * Return whether a node is secret as a whole. What a reference leads to is judged
	 * where it is.
	 * @param parameter the declaration, or {@code null} if there is none
	 * @param node the node
	 * @return {@code true} if nothing of it is written
	 */
	static boolean isSecret(@Nullable Parameter parameter, Node node) {
		if (node instanceof ValueNode value) {
			return value.kind() != ValueNode.Kind.INJECTED
					&& (value.secret() || (parameter != null && parameter.isSecret()));
		}
		return parameter != null && parameter.isSecret() && !(node instanceof RefNode) && !(node instanceof AbsentNode);
	}

}
