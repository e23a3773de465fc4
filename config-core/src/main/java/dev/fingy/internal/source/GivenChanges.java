package dev.fingy.internal.source;

import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.origin.Origin;

/**
 * Changes made in code, in the shape of a property source of the highest precedence.
 */
public final class GivenChanges {

	/**
	 * The rank of changes: above every source, and above a tree that takes their place.
	 */
	public static final int RANK = -1;

	/**
	 * The origin of values that were changed in code.
	 */
	public static final Origin ORIGIN = new CodeOrigin("changed by the application");

	private GivenChanges() {
	}

	/**
	 * Return the name that a path is, in any of its relaxed forms.
	 * @param path a path below a node, such as {@code layers[0].size}; empty for the node
	 * itself
	 * @return its name, or {@code null} if the path is none
	 */
	public static @Nullable ConfigurationPropertyName name(String path) {
		return isName(path) ? ConfigurationPropertyName.adapt(path, '.') : null;
	}

	private static boolean isName(String path) {
		int i = 0;
		while (i < path.length()) {
			int start = i;
			if (path.charAt(i) == '[') {
				i = path.indexOf(']', i) + 1;
				if (i < start + 3) {
					return false;
				}
			}
			else {
				i += (i > 0 && path.charAt(i) == '.') ? 1 : 0;
				int end = i;
				while (end < path.length() && isPlain(path.charAt(end))) {
					end++;
				}
				if (end == i || (start > 0 && start == i)
						|| path.substring(i, end).chars().allMatch((ch) -> ch == '-')) {
					return false;
				}
				i = end;
			}
		}
		return true;
	}

	private static boolean isPlain(char ch) {
		return Character.isLetterOrDigit(ch) || ch == '-' || ch == '_';
	}

	/**
	 * Return the changes as a tree.
	 * @param changes values by their names below the node; maps and lists are whole
	 * nodes, and {@code null} names a property without giving it a value
	 * @return the root of the tree
	 */
	public static SourceNode of(Map<ConfigurationPropertyName, ? extends @Nullable Object> changes) {
		SourceNode root = SourceNode.root(SourceKind.CHANGE, RANK);
		changes.forEach((name, value) -> {
			SourceNode node = root.descend(name, 0);
			if (value != null) {
				fill(node, value);
			}
		});
		return root;
	}

	/**
	 * Return the entries of a value that is a map.
	 * @param value the map
	 * @param property the property that has the value
	 * @param node the node of the property
	 * @return the node of the map
	 */
	static SourceNode of(Map<?, ?> value, ConfigurationProperty property, SourceNode node) {
		SourceNode root = SourceNode.root(node.kind(), node.rank());
		value.forEach((key, each) -> root.child(String.valueOf(key), false, node.kind())
			.setProperty(
					new ConfigurationProperty(property.getName(), (each != null) ? each : "", property.getOrigin())));
		return root;
	}

	private static void fill(SourceNode node, @Nullable Object value) {
		if (value instanceof Map<?, ?> map && !map.isEmpty()) {
			map.forEach((key, each) -> fill(node.child(key.toString(), false, node.kind()), each));
		}
		else if (value instanceof Collection<?> collection && !collection.isEmpty()) {
			int index = 0;
			for (Object each : collection) {
				fill(node.child(Integer.toString(index++), true, SourceKind.REPLACING), each);
			}
		}
		else if (value instanceof Map<?, ?>) {
			node.putEmptyMap(ORIGIN);
		}
		else {
			Object given = (value == null || value instanceof Collection<?>) ? "" : value;
			// Placeholders are resolved, and all else of a text is as it is given
			node.put((given instanceof String text) ? PlaceholderEscapes.escapeBackslashes(text) : given, ORIGIN);
		}
	}

}
