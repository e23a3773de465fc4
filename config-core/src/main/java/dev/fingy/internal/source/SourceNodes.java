package dev.fingy.internal.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;

/**
 * Copies of {@link SourceNode source nodes} with another name or another selection of
 * properties.
 */
public final class SourceNodes {

	private SourceNodes() {
	}

	/**
	 * Return a node of the same source without anything below it.
	 * @param node the node
	 * @param element the element of the copy
	 * @return a copy that has the property of the node
	 */
	public static SourceNode leaf(SourceNode node, String element) {
		SourceNode copy = new SourceNode(element, node.isIndex(), node.kind(), node.rank());
		copy.setProperty(node.property(), node.form());
		return copy;
	}

	/**
	 * Return a node of the same source with another element.
	 * @param node the node
	 * @param element the element of the copy
	 * @param index whether the element is the index of a list
	 * @return a copy that has the property of the node and what continues below it
	 */
	static SourceNode named(SourceNode node, String element, boolean index) {
		SourceNode copy = new SourceNode(element, index, node.kind(), node.rank());
		copy.setProperty(node.property(), node.form());
		node.children().forEach(copy::add);
		return copy;
	}

	/**
	 * Return a node under the name that its element and those below make together, as
	 * {@code num} and {@code features} in the environment mean {@code num-features}.
	 * @param node the node
	 * @return the node at the end of the name
	 */
	public static SourceNode joined(SourceNode node) {
		SourceNode end = node;
		StringBuilder name = new StringBuilder(node.element());
		while (end.property() == null && end.children().size() == 1 && !end.hasIndexes()) {
			end = end.children().values().iterator().next();
			name.append('-').append(end.element());
		}
		return named(end, name.toString(), false);
	}

	/**
	 * Return what two nodes of the same source have.
	 * @param first the node that wins
	 * @param second the other part of the source
	 * @return a node of the names of both
	 */
	static SourceNode merged(SourceNode first, SourceNode second) {
		SourceNode merged = named(first, first.element(), first.isIndex());
		if (first.property() == null) {
			merged.setProperty(second.property(), second.form());
		}
		second.children().forEach((key, child) -> {
			SourceNode own = merged.children().get(key);
			merged.add(key, (own != null) ? merged(own, child) : child);
		});
		return merged;
	}

	/**
	 * Return a node without one of the nodes below it.
	 * @param node the node
	 * @param path the elements in uniform form
	 * @param from the index of the first element below the node
	 * @return a copy, or {@code null} if nothing is left
	 */
	public static @Nullable SourceNode without(SourceNode node, List<String> path, int from) {
		SourceNode copy = leaf(node, node.element());
		node.children().forEach((key, child) -> {
			SourceNode left = !key.equals(path.get(from)) ? child
					: (from + 1 < path.size()) ? without(child, path, from + 1) : null;
			if (left != null) {
				copy.add(key, left);
			}
		});
		return isEmpty(copy) ? null : copy;
	}

	/**
	 * Return a node of the same source that holds one property.
	 * @param node a node of the source
	 * @param element the element of the new node
	 * @param property the property that ends there
	 * @return a node without anything below it
	 */
	public static SourceNode of(SourceNode node, String element, ConfigurationProperty property) {
		SourceNode leaf = new SourceNode(element, false, node.kind(), node.rank());
		leaf.setProperty(property);
		return leaf;
	}

	/**
	 * Return whether a node holds no property.
	 * @param node the node
	 * @return {@code true} if there is none at the node or below it
	 */
	public static boolean isEmpty(SourceNode node) {
		return node.property() == null && node.children().isEmpty();
	}

	/**
	 * Return whether names continue below a node for more than some elements.
	 * @param node the node
	 * @param depth the number of elements
	 * @return {@code true} if a name has more
	 */
	public static boolean isDeeperThan(SourceNode node, int depth) {
		List<SourceNode> level = List.of(node);
		for (int i = 0; i <= depth && !level.isEmpty(); i++) {
			level = level.stream().flatMap((each) -> each.children().values().stream()).toList();
		}
		return !level.isEmpty();
	}

	/**
	 * Return what is left of a node without some of its properties.
	 * @param node the node
	 * @param excluded the properties to leave out
	 * @return a copy, or {@code null} if nothing is left
	 */
	public static @Nullable SourceNode without(SourceNode node, Predicate<ConfigurationProperty> excluded) {
		SourceNode copy = leaf(node, node.element());
		ConfigurationProperty property = node.property();
		if (property != null && excluded.test(property)) {
			copy.setProperty(null);
		}
		node.children().forEach((key, child) -> {
			SourceNode left = without(child, excluded);
			if (left != null) {
				copy.add(key, left);
			}
		});
		return isEmpty(copy) ? null : copy;
	}

	private static void add(SourceNode node, String key, SourceNode child) {
		SourceNode same = node.children().get(key);
		node.add(key, (same != null) ? merged(same, child) : child);
	}

	/**
	 * Add a node below another.
	 * @param root the node to add to
	 * @param name the name of a property, the key of an entry or an index
	 * @param node what the source has there
	 */
	public static void put(SourceNode root, String name, SourceNode node) {
		add(root, SourceNode.key(name), named(node, name, node.isIndex()));
	}

	/**
	 * Add a node below another by the name of a property, which may have dots.
	 * @param root the node to add to
	 * @param name the name in kebab case
	 * @param node what the source has there
	 */
	public static void putProperty(SourceNode root, String name, SourceNode node) {
		int dot = name.indexOf('.');
		if (dot < 0) {
			put(root, name, node);
			return;
		}
		SourceNode owner = new SourceNode(name.substring(0, dot), false, node.kind(), node.rank());
		putProperty(owner, name.substring(dot + 1), node);
		put(root, owner.element(), owner);
	}

	/**
	 * Visit the properties at a node and below it.
	 * @param node the node
	 * @param visitor takes the elements below the node and the property
	 */
	public static void visit(SourceNode node, BiConsumer<List<String>, ConfigurationProperty> visitor) {
		visit(node, List.of(), visitor);
	}

	private static void visit(SourceNode node, List<String> path,
			BiConsumer<List<String>, ConfigurationProperty> visitor) {
		ConfigurationProperty property = node.property();
		if (property != null) {
			visitor.accept(path, property);
		}
		for (Map.Entry<String, SourceNode> child : node.children().entrySet()) {
			List<String> below = new ArrayList<>(path);
			below.add(child.getValue().element());
			visit(child.getValue(), below, visitor);
		}
	}

	/**
	 * Return what one source has for a property below a path.
	 * @param node what the source has at the path
	 * @param name the name in kebab case
	 * @param uniform the name in uniform form
	 * @return the node, or {@code null}
	 */
	public static @Nullable SourceNode child(SourceNode node, String name, String uniform) {
		SourceNode child = node.children().get(uniform);
		if (node.kind() == SourceKind.ENVIRONMENT && name.indexOf('-') > 0) {
			return inEnvironment(child, node.find(Names.words(name), 0));
		}
		if (child == null) {
			return null;
		}
		for (SourceNode spelling : child.spellings()) {
			if (spelling.element().equals(name)) {
				return spelling;
			}
		}
		return child;
	}

	// NUMLAYERS and NUM_LAYERS, where the first wins as with Spring Boot
	private static @Nullable SourceNode inEnvironment(@Nullable SourceNode joined, @Nullable SourceNode inWords) {
		if (joined != null && inWords != null) {
			return merged(joined, inWords);
		}
		return (joined != null) ? joined : inWords;
	}

}
