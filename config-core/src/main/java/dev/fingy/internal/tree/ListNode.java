package dev.fingy.internal.tree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;

import dev.fingy.internal.source.PropertyPath;

/**
 * A list, a set or an array.
 *
 * @param items its elements
 * @param set whether their order makes no difference
 * @param origin where it is, or {@code null} for an empty default
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
	 * @param origin where it is, or {@code null} for an empty default
	 */
	public ListNode(List<Node> items, @Nullable Origin origin) {
		this(items, false, origin, false);
	}

	@Override
	public Collection<Node> children() {
		return this.items;
	}

	@Override
	public void forEachChild(PropertyPath path, BiConsumer<PropertyPath, Node> action) {
		for (int i = 0; i < this.items.size(); i++) {
			action.accept(path.index(i), this.items.get(i));
		}
	}

	@Override
	public Node mapChildren(PropertyPath path, BiFunction<PropertyPath, Node, Node> change) {
		List<Node> changed = new ArrayList<>(this.items.size());
		this.items.forEach((item) -> changed.add(change.apply(path.index(changed.size()), item)));
		return new ListNode(changed, this.set, this.origin, this.secret);
	}

}
