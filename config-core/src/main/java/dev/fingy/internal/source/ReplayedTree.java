package dev.fingy.internal.source;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.origin.PropertySourceOrigin;

/**
 * Reads the maps and lists of a replayed source.
 */
final class ReplayedTree {

	private final ReplayedSource source;

	private final ConfigurationPropertyName prefix;

	private final SourceNode root;

	/**
	 * Create what reads below a prefix.
	 * @param source the source
	 * @param prefix the prefix
	 * @param root takes what is below the prefix
	 */
	ReplayedTree(ReplayedSource source, ConfigurationPropertyName prefix, SourceNode root) {
		this.source = source;
		this.prefix = prefix;
		this.root = root;
	}

	/**
	 * Add what is below the prefix.
	 * @param path a whole name
	 * @param value the maps and lists that the source has there
	 */
	void add(String path, Object value) {
		ConfigurationPropertyName name = ConfigurationPropertyName.adapt(path, '.');
		if (name.equals(this.prefix) || this.prefix.isAncestorOf(name)) {
			fill(this.root.descend(name, this.prefix.getNumberOfElements()), path, value);
		}
		else if (name.isAncestorOf(this.prefix)) {
			addBelow(name.getNumberOfElements(), path, value);
		}
	}

	private void addBelow(int depth, String path, @Nullable Object value) {
		if (depth == this.prefix.getNumberOfElements()) {
			fill(this.root, path, value);
		}
		else if (value instanceof List<?> items && this.prefix.isNumericIndex(depth)) {
			int index = Integer.parseInt(this.prefix.getElement(depth, Form.ORIGINAL));
			addBelow(depth + 1, path + "[" + index + "]", (index < items.size()) ? items.get(index) : null);
		}
		else if (value instanceof Map<?, ?> members) {
			members.forEach((key, member) -> {
				if (Names.uniform((String) key).equals(this.prefix.getElement(depth, Form.UNIFORM))) {
					addBelow(depth + 1, Names.append(path, (String) key), member);
				}
			});
		}
	}

	private void add(SourceNode owner, String path, String key, @Nullable Object value) {
		SourceNode known = owner.children().get(SourceNode.key(key));
		SourceNode node = (known != null && known.element().equals(key)) ? known
				: owner.child(key, false, SourceKind.REPLAY);
		fill(node, Names.append(path, key), value);
	}

	private void fill(SourceNode node, String path, @Nullable Object value) {
		if (value instanceof Map<?, ?> map && !map.isEmpty()) {
			map.forEach((key, each) -> add(node, path, (String) key, each));
		}
		else if (value instanceof List<?> list && !list.isEmpty()) {
			for (int i = 0; i < list.size(); i++) {
				fill(node.child(Integer.toString(i), true, SourceKind.REPLAY), path + "[" + i + "]", list.get(i));
			}
		}
		else {
			boolean empty = value == null || value instanceof List<?> || value instanceof Map<?, ?>;
			node.setProperty(property(path, (value == null || empty) ? "" : value),
					(value instanceof Map<?, ?>) ? SourceNode.Form.EMPTY_MAP : SourceNode.Form.VALUE);
		}
	}

	private ConfigurationProperty property(String path, Object value) {
		return new ConfigurationProperty(ConfigurationPropertyName.adapt(path, '.'), value,
				PropertySourceOrigin.get(this.source, path));
	}

}
