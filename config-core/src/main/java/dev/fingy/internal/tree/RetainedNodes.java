package dev.fingy.internal.tree;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.source.PropertyPath;

/**
 * Takes plain properties of an object from another tree, and retains its nodes. A
 * property that has a problem in the other tree is retained as well.
 */
public final class RetainedNodes {

	private final List<String> failed;

	/**
	 * Create a merger.
	 * @param failed the whole names at which the other tree has a problem
	 */
	public RetainedNodes(List<String> failed) {
		this.failed = failed;
	}

	/**
	 * Merge two trees of one class.
	 * @param current the tree whose nodes are retained
	 * @param next the tree whose plain properties are taken
	 * @param path the whole name of both
	 * @return a tree with the nodes of the first, and the plain properties of the second
	 */
	public ObjectNode merge(ObjectNode current, ObjectNode next, PropertyPath path) {
		if (this.failed.contains(path.toString()) || current.creator().javaType() != next.creator().javaType()) {
			return current;
		}
		Map<String, Node> merged = new LinkedHashMap<>();
		names(current, next).forEach((name) -> {
			Node node = merge(current.properties().get(name), next.properties().get(name), path.property(name));
			if (node != null) {
				merged.put(name, node);
			}
		});
		return new ObjectNode(next.type(), next.creator(), current.lazy(), next.origin(), merged, next.setAside(),
				next.secret(), next.discriminator());
	}

	private static Set<String> names(ObjectNode current, ObjectNode next) {
		Set<String> known = new LinkedHashSet<>(current.properties().keySet());
		known.addAll(next.properties().keySet());
		Set<String> names = new LinkedHashSet<>();
		next.creator()
			.parameters()
			.stream()
			.map((parameter) -> parameter.name())
			.filter(known::contains)
			.forEach(names::add);
		return names;
	}

	private @Nullable Node merge(@Nullable Node current, @Nullable Node next, PropertyPath path) {
		if (next instanceof FailedNode || this.failed.contains(path.toString())) {
			return current;
		}
		if (isPlain(current) && isPlain(next) && !hasFailed(path.toString())) {
			return next;
		}
		if (current instanceof ObjectNode object && !object.isComponent()) {
			if (next instanceof ObjectNode other && !other.isComponent()) {
				return merge(object, other, path);
			}
			return (next == null && object.creator().isBean()) ? nodesOf(object) : current;
		}
		return current;
	}

	private static ObjectNode nodesOf(ObjectNode bean) {
		Map<String, Node> nodes = new LinkedHashMap<>();
		bean.properties().forEach((name, node) -> {
			if (!isPlain(node)) {
				boolean nested = node instanceof ObjectNode object && !object.isComponent()
						&& object.creator().isBean();
				nodes.put(name, nested ? nodesOf((ObjectNode) node) : node);
			}
		});
		return new ObjectNode(bean.type(), bean.creator(), bean.lazy(), bean.origin(), nodes, bean.setAside(),
				bean.secret(), bean.discriminator());
	}

	private boolean hasFailed(String path) {
		return this.failed.stream().anyMatch((each) -> each.startsWith(path + ".") || each.startsWith(path + "["));
	}

	private static boolean isPlain(@Nullable Node node) {
		if (node instanceof RefNode || node instanceof FailedNode) {
			return false;
		}
		boolean component = node instanceof ObjectNode object && object.isComponent();
		return node == null || (!component && node.children().stream().allMatch(RetainedNodes::isPlain));
	}

}
