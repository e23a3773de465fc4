package dev.fingy.source;

import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.origin.Origin;

/**
 * Changes made in code, in the shape of a property source of the highest precedence.
 */
public final class ChangeTree {

	/**
	 * The origin of values that were changed in code.
	 */
	public static final Origin ORIGIN = new Origin() {

		@Override
		public String toString() {
			return "changed by the application";
		}

	};

	private ChangeTree() {
	}

	/**
	 * Return the changes as a tree.
	 * @param changes values by their paths below the node; maps and lists are whole nodes
	 * @param prefix the whole name of the node
	 * @param rank the rank of the source, below those that it changes
	 * @return the root of the tree
	 * @throws IllegalArgumentException if a path is no property name
	 */
	public static SourceNode of(Map<String, ?> changes, String prefix, int rank) {
		SourceNode root = new SourceNode("", false, SourceKind.PATCH, rank);
		changes.forEach((path, value) -> {
			ConfigurationPropertyName name = ConfigurationPropertyName.adapt(path, '.');
			fill(root.descend(name, 0), prefix + "." + path, value);
		});
		return root;
	}

	/**
	 * Return the entries of a value that is a map.
	 * @param value the map
	 * @param property the property that has the value
	 * @param rank the rank of its source
	 * @return the node of the map
	 */
	static SourceNode of(Map<?, ?> value, ConfigurationProperty property, int rank) {
		SourceNode root = new SourceNode("", false, SourceKind.PATCH, rank);
		value.forEach((key, each) -> child(root, String.valueOf(key), false, SourceKind.PATCH).setProperty(
				new ConfigurationProperty(property.getName(), (each != null) ? each : "", property.getOrigin())));
		return root;
	}

	private static void fill(SourceNode node, String path, @Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			map.forEach((key, each) -> fill(child(node, key.toString(), false, node.kind()), path + "." + key, each));
		}
		else if (value instanceof Collection<?> collection) {
			fillList(node, path, collection);
		}
		else {
			node.setProperty(property(path, (value != null) ? value : ""));
		}
	}

	private static void fillList(SourceNode node, String path, Collection<?> collection) {
		if (collection.isEmpty()) {
			node.setProperty(property(path, ""));
		}
		int index = 0;
		for (Object each : collection) {
			fill(child(node, Integer.toString(index), true, SourceKind.DOCUMENT), path + "[" + index + "]", each);
			index++;
		}
	}

	private static SourceNode child(SourceNode parent, String element, boolean index, SourceKind kind) {
		String key = index ? element : key(element);
		SourceNode same = parent.children().get(key);
		return (same != null && !same.element().equals(element)) ? parent.spelled(same, element, index)
				: parent.add(key, new SourceNode(element, index, kind, parent.rank()));
	}

	private static ConfigurationProperty property(String path, Object value) {
		return new ConfigurationProperty(ConfigurationPropertyName.adapt(path, '.'), value, ORIGIN);
	}

	private static String key(String element) {
		boolean plain = element.chars().allMatch((ch) -> Character.isLetterOrDigit(ch) || ch == '-' || ch == '_');
		return plain ? Names.uniform(element) : element;
	}

}
