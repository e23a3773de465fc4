package dev.fingy.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;

/**
 * What all sources together say at one path: a node of each source that says anything,
 * the highest precedence first.
 */
public final class PropertyView {

	private static final PropertyView EMPTY = new PropertyView(List.of());

	private final List<SourceNode> nodes;

	PropertyView(List<SourceNode> nodes) {
		this.nodes = nodes;
	}

	/**
	 * Return a view at a path of which no source says anything.
	 * @return an empty view
	 */
	public static PropertyView empty() {
		return EMPTY;
	}

	/**
	 * Return the nodes of the sources.
	 * @return the nodes, the highest precedence first
	 */
	public List<SourceNode> nodes() {
		return this.nodes;
	}

	/**
	 * Return whether any source says anything here.
	 * @return {@code true} if one does
	 */
	public boolean isPresent() {
		return !this.nodes.isEmpty();
	}

	/**
	 * Return the properties that end here.
	 * @return the properties, the winner first
	 */
	public List<ConfigurationProperty> properties() {
		if (this.nodes.size() == 1) {
			ConfigurationProperty only = this.nodes.get(0).property();
			return (only != null) ? List.of(only) : List.of();
		}
		return this.nodes.stream().map(SourceNode::property).filter(Objects::nonNull).toList();
	}

	/**
	 * Return whether anything continues below this path.
	 * @return {@code true} if it does
	 */
	public boolean hasChildren() {
		for (SourceNode node : this.nodes) {
			if (!node.children().isEmpty()) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Return whether a list, or a part of one, stands here.
	 * @return {@code true} if an index continues here
	 */
	public boolean hasIndexes() {
		for (SourceNode node : this.nodes) {
			if (node.hasIndexes()) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Return a first property at or below this path, to tell where it stands.
	 * @return a property, or {@code null} if there is none
	 */
	public @Nullable ConfigurationProperty anyProperty() {
		for (SourceNode node : this.nodes) {
			ConfigurationProperty property = node.anyProperty();
			if (property != null) {
				return property;
			}
		}
		return null;
	}

	/**
	 * Return the view of a property below this path.
	 * @param name the name in kebab case
	 * @return the view, possibly empty
	 */
	public PropertyView child(String name) {
		return this.nodes.isEmpty() ? EMPTY : child(name, Names.uniform(name));
	}

	/**
	 * Return the view of a property below this path.
	 * @param name the name in kebab case
	 * @param uniform the name in uniform form
	 * @return the view, possibly empty
	 */
	public PropertyView child(String name, String uniform) {
		if (this.nodes.isEmpty()) {
			return EMPTY;
		}
		List<SourceNode> found = new ArrayList<>(this.nodes.size());
		for (SourceNode node : this.nodes) {
			SourceNode child = childOf(node, name, uniform);
			if (child != null) {
				found.add(child);
			}
		}
		return found.isEmpty() ? EMPTY : new PropertyView(found);
	}

	/**
	 * Return what one source says of a property below a path.
	 * @param node what the source says at the path
	 * @param name the name in kebab case
	 * @param uniform the name in uniform form
	 * @return the node, or {@code null}
	 */
	public static @Nullable SourceNode childOf(SourceNode node, String name, String uniform) {
		SourceNode child = node.children().getOrDefault(name, node.children().get(uniform));
		boolean dashed = child == null && node.kind() == SourceKind.ENVIRONMENT && name.indexOf('-') > 0;
		return dashed ? legacy(node, name) : child;
	}

	private static @Nullable SourceNode legacy(SourceNode node, String name) {
		SourceNode found = node;
		for (String part : name.split("-")) {
			found = (found != null) ? found.children().get(Names.uniform(part)) : null;
		}
		return found;
	}

	/**
	 * Return the view of an element.
	 * @param index the index, from zero
	 * @return the view, possibly empty
	 */
	public PropertyView element(int index) {
		return child(Integer.toString(index));
	}

	/**
	 * Return the keys that continue here, each as the source of the lowest precedence
	 * writes it. The environment drops dashes, so it only adds keys that no other source
	 * can mean.
	 * @return the keys in the order in which the lowest precedence comes first
	 */
	public List<String> keys() {
		Map<String, String> keys = new LinkedHashMap<>();
		for (int i = this.nodes.size() - 1; i >= 0; i--) {
			SourceNode node = this.nodes.get(i);
			if (node.kind() != SourceKind.ENVIRONMENT) {
				node.children().forEach((uniform, child) -> keys.putIfAbsent(uniform, child.element()));
			}
		}
		for (SourceNode node : this.nodes) {
			if (node.kind() == SourceKind.ENVIRONMENT) {
				node.children().forEach((uniform, child) -> addFromEnvironment(keys, uniform, child));
			}
		}
		return List.copyOf(keys.values());
	}

	private static void addFromEnvironment(Map<String, String> keys, String uniform, SourceNode child) {
		boolean patches = keys.values()
			.stream()
			.anyMatch(
					(key) -> key.indexOf('-') > 0 && Names.uniform(key.substring(0, key.indexOf('-'))).equals(uniform));
		if (!patches) {
			keys.putIfAbsent(uniform, child.element());
		}
	}

	/**
	 * Return the view of a list: the source that says the list, and those of higher
	 * precedence that patch it.
	 * @return the view without the lists that are replaced
	 */
	public PropertyView ofList() {
		int base = base();
		return (base + 1 == this.nodes.size()) ? this : new PropertyView(this.nodes.subList(0, base + 1));
	}

	/**
	 * Return the view at a path below this one.
	 * @param path such as {@code .layers[0].size}
	 * @return the view, possibly empty
	 */
	public PropertyView at(String path) {
		PropertyView view = this;
		for (String element : path.split("[.\\[\\]]+")) {
			if (!element.isEmpty()) {
				view = (view.hasIndexes() ? view.ofList() : view).child(element);
			}
		}
		return view;
	}

	/**
	 * Return the rank of the source of the highest precedence.
	 * @return its rank, zero if no source says anything
	 */
	public int lowestRank() {
		return this.nodes.stream().mapToInt(SourceNode::rank).min().orElse(0);
	}

	/**
	 * Return what patches the list that stands here.
	 * @return the view without the source that says the list
	 */
	public PropertyView withoutBase() {
		return new PropertyView(this.nodes.subList(0, this.nodes.size() - 1));
	}

	/**
	 * Return the properties below this path by their whole remaining names.
	 * @param key the name of this path
	 * @return the views of the properties
	 */
	public Map<String, PropertyView> leaves(String key) {
		Map<String, PropertyView> leaves = new LinkedHashMap<>();
		if (!properties().isEmpty()) {
			leaves.put(key, this);
		}
		for (String child : keys()) {
			child(child).leaves(key + "." + child).forEach(leaves::putIfAbsent);
		}
		return leaves;
	}

	/**
	 * Return the view of a single value.
	 * @param value the value
	 * @param part the property that the value is a part of
	 * @return a view of one source
	 */
	public static PropertyView ofValue(Object value, ConfigurationProperty part) {
		SourceNode node = new SourceNode("", false, SourceKind.DOCUMENT, 0);
		node.setProperty(new ConfigurationProperty(part.getName(), value, part.getOrigin()));
		return new PropertyView(List.of(node));
	}

	private int base() {
		for (int i = 0; i < this.nodes.size(); i++) {
			if (this.nodes.get(i).replacesLists()) {
				return i;
			}
		}
		return this.nodes.size() - 1;
	}

}
