package dev.fingy.internal.boot;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.util.PlaceholderResolutionException;

import dev.fingy.Problem;
import dev.fingy.internal.sanitize.ConfigurationNode;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.tree.ListNode;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ValueNode;

/**
 * Finds texts whose placeholder nothing resolves. Spring Boot leaves such a text as it
 * is, so that a password is {@code ${DB_PASSWORD}} until somebody uses it.
 */
public final class UnsetPlaceholders {

	private final Environment environment;

	/**
	 * Look for placeholders of an application.
	 * @param environment its environment
	 */
	public UnsetPlaceholders(Environment environment) {
		this.environment = environment;
	}

	/**
	 * Find the placeholders of configurations that nothing sets.
	 * @param configurations the configurations
	 * @return a problem for each
	 */
	public List<Problem> in(List<ConfigurationNode> configurations) {
		List<Problem> problems = new ArrayList<>();
		configurations.forEach((each) -> find(PropertyPath.of(each.prefix()), each.root(), problems));
		return problems;
	}

	private void find(PropertyPath path, Node node, List<Problem> problems) {
		if (node instanceof ListNode list) {
			findInList(path, list, problems);
		}
		else if (node instanceof ValueNode value && value.text() != null) {
			check(path, value, value.text(), problems);
		}
		else {
			node.forEachChild(path, (at, child) -> find(at, child, problems));
		}
	}

	// Elements that are written as one text have the text of the whole list
	private void findInList(PropertyPath path, ListNode list, List<Problem> problems) {
		String whole = (list.items().size() > 1) ? text(list.items().get(0)) : null;
		if (whole != null && list.items().stream().allMatch((item) -> whole.equals(text(item)))) {
			check(path, (ValueNode) list.items().get(0), whole, problems);
			return;
		}
		for (int i = 0; i < list.items().size(); i++) {
			find(path.index(i), list.items().get(i), problems);
		}
	}

	private static @Nullable String text(Node node) {
		return (node instanceof ValueNode value) ? value.text() : null;
	}

	private void check(PropertyPath path, ValueNode value, String text, List<Problem> problems) {
		try {
			this.environment.resolveRequiredPlaceholders(text);
		}
		catch (PlaceholderResolutionException ex) {
			problems.add(Problem.of(path.toString(), "needs '" + ex.getPlaceholder() + "', which nothing sets")
				.at(value.secret() ? null : text, value.origin()));
		}
	}

}
