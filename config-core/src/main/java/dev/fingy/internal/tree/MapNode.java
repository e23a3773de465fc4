package dev.fingy.internal.tree;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;

import dev.fingy.internal.source.PropertyPath;

/**
 * A map.
 *
 * @param entries its entries by their keys as they are written, with those that a source
 * makes absent
 * @param origin where it is, or {@code null} for an empty default
 * @param secret whether nothing of it is written, keys included
 */
public record MapNode(Map<String, Entry> entries, @Nullable Origin origin, boolean secret) implements Node {

	/**
	 * Copy the entries.
	 */
	public MapNode {
		entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
	}

	/**
	 * Create a map that is no secret.
	 * @param entries its entries
	 * @param origin where it is
	 */
	public MapNode(Map<String, Entry> entries, @Nullable Origin origin) {
		this(entries, origin, false);
	}

	/**
	 * Return the entries that the map has. Absent nodes are not among them.
	 * @return the entries by their keys as they are written
	 */
	public Map<String, Entry> present() {
		boolean complete = this.entries.values().stream().noneMatch((entry) -> entry.value() instanceof AbsentNode);
		if (complete) {
			return this.entries;
		}
		Map<String, Entry> present = new LinkedHashMap<>(this.entries);
		present.values().removeIf((entry) -> entry.value() instanceof AbsentNode);
		return present;
	}

	@Override
	public Collection<Node> children() {
		return this.entries.values().stream().map(Entry::value).toList();
	}

	@Override
	public void forEachChild(PropertyPath path, BiConsumer<PropertyPath, Node> action) {
		this.entries.forEach((key, entry) -> action.accept(path.entry(key), entry.value()));
	}

	@Override
	public Node mapChildren(PropertyPath path, BiFunction<PropertyPath, Node, Node> change) {
		Map<String, Entry> changed = new LinkedHashMap<>(this.entries);
		changed.replaceAll((key, entry) -> entry.withValue(change.apply(path.entry(key), entry.value())));
		return new MapNode(changed, this.origin, this.secret);
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
