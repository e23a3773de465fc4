package dev.fingy.boot.actuate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.configuration.BoundConfiguration;
import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.construction.Parameter;
import dev.fingy.internal.creation.Component;
import dev.fingy.internal.tree.ListNode;
import dev.fingy.internal.tree.MapNode;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.RefNode;
import dev.fingy.internal.tree.ValueNode;

/**
 * Finds out whether names lead to secrets. It is asked for every value of an application,
 * so what a node holds is looked up by name. Names are walked through the trees of the
 * configurations, since what is referred to has as many names as there are references.
 */
final class SecretIndex {

	private final UnaryOperator<String> uniform;

	private final Map<String, List<BoundConfiguration>> configurations;

	private final Map<Creator, Map<String, List<Parameter>>> parameters = new IdentityHashMap<>();

	private final Map<MapNode, Map<String, List<String>>> keys = new IdentityHashMap<>();

	/**
	 * Create an index.
	 * @param configurations where to look
	 * @param uniform returns the form in which two spellings of one name are equal
	 */
	SecretIndex(Collection<BoundConfiguration> configurations, UnaryOperator<String> uniform) {
		this.uniform = uniform;
		this.configurations = byName(configurations, BoundConfiguration::prefix);
	}

	private <T> Map<String, List<T>> byName(Collection<T> values, Function<T, String> name) {
		Map<String, List<T>> byName = new HashMap<>();
		for (T value : values) {
			byName.computeIfAbsent(this.uniform.apply(name.apply(value)), (key) -> new ArrayList<>(1)).add(value);
		}
		return byName;
	}

	/**
	 * Return whether a name leads to or into a secret.
	 * @param path the name
	 * @return {@code true} if it does
	 */
	synchronized boolean isSecret(SecretPath path) {
		return anyMatch(this.configurations, path,
				(configuration, rest) -> isSecret(configuration, configuration.root(), rest));
	}

	private <T> boolean anyMatch(Map<String, List<T>> byName, SecretPath path, BiPredicate<T, SecretPath> predicate) {
		StringBuilder name = new StringBuilder();
		for (int i = 0; i < path.elements().size(); i++) {
			name.append(path.elements().get(i));
			SecretPath rest = path.after(i + 1);
			for (T value : byName.getOrDefault(name.toString(), List.of())) {
				if (predicate.test(value, rest)) {
					return true;
				}
			}
		}
		return false;
	}

	private boolean isSecret(BoundConfiguration configuration, @Nullable Node node, SecretPath path) {
		if (node instanceof ValueNode value) {
			return value.secret();
		}
		if (node instanceof ObjectNode object) {
			return anyMatch(parameters(object.creator()), path, (parameter, rest) -> parameter.isSecret()
					|| isSecret(configuration, object.properties().get(parameter.name()), rest));
		}
		if (node instanceof MapNode map) {
			return anyMatch(keys(map), path, (key, rest) -> isSecret(configuration, value(map, key), rest));
		}
		if (node instanceof ListNode list) {
			int index = path.index();
			return index >= 0 && index < list.items().size()
					&& isSecret(configuration, list.items().get(index), path.after(1));
		}
		Component<?> referred = (node instanceof RefNode reference) ? configuration.find(reference.target()) : null;
		return referred != null && isSecret(configuration, referred.node(), path);
	}

	private Map<String, List<Parameter>> parameters(Creator creator) {
		return this.parameters.computeIfAbsent(creator, (key) -> byName(key.parameters(), Parameter::name));
	}

	private Map<String, List<String>> keys(MapNode map) {
		return this.keys.computeIfAbsent(map, (node) -> byName(node.entries().keySet(), (key) -> key));
	}

	private static @Nullable Node value(MapNode map, String key) {
		MapNode.Entry entry = map.entries().get(key);
		return (entry != null) ? entry.value() : null;
	}

}
