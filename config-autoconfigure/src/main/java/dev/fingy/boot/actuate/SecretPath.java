package dev.fingy.boot.actuate;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.fingy.build.Component;
import dev.fingy.engine.BoundConfiguration;
import dev.fingy.source.Names;
import dev.fingy.tree.ListNode;
import dev.fingy.tree.MapNode;
import dev.fingy.tree.Node;
import dev.fingy.tree.ObjectNode;
import dev.fingy.tree.RefNode;
import dev.fingy.tree.ValueNode;
import dev.fingy.type.Parameter;
import dev.fingy.type.RelaxedName;

/**
 * A name by which somebody else knows a property. It is walked through the tree of a
 * configuration, since what is referred to has as many names as there are references.
 *
 * @param elements the elements of the name in uniform form; an environment variable has
 * more of them than the property, as its dashes separate like its dots
 */
record SecretPath(List<String> elements) {

	static SecretPath ofProperty(String name) {
		return new SecretPath(Names.elements(name).stream().map(RelaxedName::uniform).toList());
	}

	static SecretPath ofVariable(String name) {
		return new SecretPath(Arrays.stream(name.split("_")).map(RelaxedName::uniform).toList());
	}

	/**
	 * Return whether the name leads to or into a secret.
	 * @param configuration where to look
	 * @return {@code true} if it does
	 */
	boolean isSecretIn(BoundConfiguration configuration) {
		int from = after(configuration.prefix(), 0);
		return from > 0 && isSecret(configuration, configuration.root(), from);
	}

	private boolean isSecret(BoundConfiguration configuration, @Nullable Node node, int from) {
		if (node instanceof ValueNode value && value.secret()) {
			return true;
		}
		if (node instanceof ObjectNode object) {
			return object.creator()
				.parameters()
				.stream()
				.anyMatch((parameter) -> isSecret(configuration, object, parameter, from));
		}
		if (node instanceof ListNode list) {
			int index = index(from);
			return index >= 0 && index < list.items().size()
					&& isSecret(configuration, list.items().get(index), from + 1);
		}
		if (node instanceof MapNode map) {
			return map.entries()
				.entrySet()
				.stream()
				.anyMatch((entry) -> isSecretAfter(configuration, entry.getKey(), entry.getValue().value(), from));
		}
		Component<?> referred = (node instanceof RefNode reference) ? configuration.find(reference.target()) : null;
		return referred != null && isSecret(configuration, referred.node(), from);
	}

	private boolean isSecret(BoundConfiguration configuration, ObjectNode owner, Parameter parameter, int from) {
		return parameter.isSecret() ? after(parameter.name(), from) > 0
				: isSecretAfter(configuration, parameter.name(), owner.properties().get(parameter.name()), from);
	}

	private boolean isSecretAfter(BoundConfiguration configuration, String name, @Nullable Node node, int from) {
		int next = after(name, from);
		return next > 0 && isSecret(configuration, node, next);
	}

	private int after(String name, int from) {
		String uniform = RelaxedName.uniform(name);
		String found = "";
		for (int i = from; i < this.elements.size() && found.length() < uniform.length(); i++) {
			found += this.elements.get(i);
			if (found.equals(uniform)) {
				return i + 1;
			}
		}
		return -1;
	}

	private int index(int from) {
		String element = (from < this.elements.size()) ? this.elements.get(from) : "";
		return element.matches("[0-9]{1,9}") ? Integer.parseInt(element) : -1;
	}

}
