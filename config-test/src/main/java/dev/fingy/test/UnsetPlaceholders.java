package dev.fingy.test;

import java.util.ArrayList;
import java.util.List;

import org.springframework.core.env.Environment;
import org.springframework.util.PlaceholderResolutionException;

import dev.fingy.Problem;
import dev.fingy.capture.ConfigurationNode;
import dev.fingy.source.PropertyPath;
import dev.fingy.tree.ListNode;
import dev.fingy.tree.MapNode;
import dev.fingy.tree.Node;
import dev.fingy.tree.ObjectNode;
import dev.fingy.tree.ValueNode;

/**
 * Finds texts whose placeholder nothing resolves. Spring Boot leaves such a text as it
 * is, so that a password is {@code ${DB_PASSWORD}} until somebody uses it.
 */
final class UnsetPlaceholders {

	private final Environment environment;

	private final List<Problem> problems = new ArrayList<>();

	UnsetPlaceholders(Environment environment) {
		this.environment = environment;
	}

	List<Problem> in(List<ConfigurationNode> configurations) {
		configurations.forEach((configuration) -> find(PropertyPath.of(configuration.prefix()), configuration.root()));
		return this.problems;
	}

	private void find(PropertyPath path, Node node) {
		if (node instanceof ObjectNode object) {
			object.properties().forEach((name, child) -> find(path.property(name), child));
		}
		else if (node instanceof MapNode map) {
			map.entries().forEach((key, entry) -> find(path.entry(key), entry.value()));
		}
		else if (node instanceof ListNode list) {
			for (int i = 0; i < list.items().size(); i++) {
				find(path.index(i), list.items().get(i));
			}
		}
		else if (node instanceof ValueNode value && value.text() != null) {
			check(path, value, value.text());
		}
	}

	private void check(PropertyPath path, ValueNode value, String text) {
		try {
			this.environment.resolveRequiredPlaceholders(text);
		}
		catch (PlaceholderResolutionException ex) {
			this.problems.add(Problem.of(path.toString(), "needs '" + ex.getPlaceholder() + "', which nothing sets")
				.at(value.secret() ? null : text, value.origin()));
		}
	}

}
