package dev.fingy.internal.bind.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.fingy.Problem;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.tree.Node;

/**
 * A tree whose references are not linked yet, with the problems that are found on the
 * way. After a problem, the tree is good for finding others.
 */
public final class UnlinkedTree {

	private final PropertyPath path;

	private final @Nullable Node root;

	private final boolean referring;

	private final KnownNodes known;

	private final Function<Node, @Nullable Integer> positions;

	private final int end;

	private final Map<Integer, List<Problem>> found = new HashMap<>();

	/**
	 * Create a tree.
	 * @param path its whole name
	 * @param root the tree, or {@code null} after a problem
	 * @param referring whether there may be references in it
	 * @param known the nodes around it
	 * @param positions returns how many problems of the binding come before those of a
	 * node
	 * @param end how many problems the binding has
	 */
	public UnlinkedTree(PropertyPath path, @Nullable Node root, boolean referring, KnownNodes known,
			Function<Node, @Nullable Integer> positions, int end) {
		this.path = path;
		this.root = root;
		this.referring = referring;
		this.known = known;
		this.positions = positions;
		this.end = end;
	}

	void putTree() {
		if (this.root != null) {
			this.known.put(this.path, this.root);
		}
	}

	PropertyPath path() {
		return this.path;
	}

	@Nullable Node root() {
		return this.root;
	}

	boolean isReferring() {
		return this.referring && this.root != null;
	}

	KnownNodes known() {
		return this.known;
	}

	@Nullable Integer position(Node node) {
		return this.positions.apply(node);
	}

	/**
	 * Add a problem of a reference.
	 * @param before how many other problems come before it
	 * @param problem the problem
	 */
	void problem(int before, Problem problem) {
		this.found.computeIfAbsent(before, (key) -> new ArrayList<>()).add(problem);
	}

	int end() {
		return this.end;
	}

	/**
	 * Return the problems of references.
	 * @return the problems by how many of the binding come before them
	 */
	public Map<Integer, List<Problem>> problems() {
		return this.found;
	}

}
