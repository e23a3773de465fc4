package dev.fingy.tree;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;

/**
 * A map.
 *
 * @param entries its entries by their keys as they are written
 * @param origin where it stands, or {@code null} for an empty default
 */
public record MapNode(Map<String, Entry> entries, @Nullable Origin origin) implements Node {

	/**
	 * Copy the entries.
	 */
	public MapNode {
		entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
	}

	/**
	 * One entry.
	 *
	 * @param key the key in the map's key type
	 * @param value the value
	 */
	public record Entry(Object key, Node value) {

		Entry withValue(Node changed) {
			return new Entry(this.key, changed);
		}

	}

}
