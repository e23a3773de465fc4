package dev.fingy.tree;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;

/**
 * A list, a set or an array.
 *
 * @param items its elements
 * @param set whether their order makes no difference
 * @param origin where it stands, or {@code null} for an empty default
 * @param secret whether nothing of it is written
 */
public record ListNode(List<Node> items, boolean set, @Nullable Origin origin, boolean secret) implements Node {

	/**
	 * Copy the items.
	 */
	public ListNode {
		items = List.copyOf(items);
	}

	/**
	 * Create a list or an array that is no secret.
	 * @param items its elements
	 * @param origin where it stands, or {@code null} for an empty default
	 */
	public ListNode(List<Node> items, @Nullable Origin origin) {
		this(items, false, origin, false);
	}

}
