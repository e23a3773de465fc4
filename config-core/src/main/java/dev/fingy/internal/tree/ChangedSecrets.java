package dev.fingy.internal.tree;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.source.PropertyPath;

/**
 * Finds the secrets in which two trees differ. No document shows them.
 */
public final class ChangedSecrets {

	private final List<String> changed = new ArrayList<>();

	private ChangedSecrets() {
	}

	/**
	 * Compare the secrets of two trees, where both have them.
	 * @param path the whole name of both
	 * @param before a tree
	 * @param after another
	 * @return the whole names of the secrets that differ
	 */
	public static List<String> between(String path, Node before, Node after) {
		ChangedSecrets secrets = new ChangedSecrets();
		secrets.compare(PropertyPath.of(path), before, after);
		return secrets.changed;
	}

	private void compare(PropertyPath path, Node before, Node after) {
		if (before.secret() && after.secret()) {
			if (!SameTree.is(before, after)) {
				this.changed.add(path.toString());
			}
		}
		else if (before instanceof ObjectNode one && after instanceof ObjectNode other) {
			one.properties()
				.forEach((name, node) -> compareIfPresent(path.property(name), node, other.properties().get(name)));
		}
		else if (before instanceof ListNode one && after instanceof ListNode other) {
			for (int i = 0; i < Math.min(one.items().size(), other.items().size()); i++) {
				compare(path.index(i), one.items().get(i), other.items().get(i));
			}
		}
		else if (before instanceof MapNode one && after instanceof MapNode other) {
			one.entries().forEach((key, entry) -> {
				MapNode.Entry found = other.entries().get(key);
				compareIfPresent(path.entry(key), entry.value(), (found != null) ? found.value() : null);
			});
		}
	}

	private void compareIfPresent(PropertyPath path, Node before, @Nullable Node after) {
		if (after != null) {
			compare(path, before, after);
		}
	}

}
