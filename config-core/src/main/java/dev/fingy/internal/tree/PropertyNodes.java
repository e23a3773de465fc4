package dev.fingy.internal.tree;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * The properties of an object in the order of its constructor. Most objects have few:
 * arrays take a fifth of the memory of a {@link LinkedHashMap}, and comparing a few names
 * is as fast as a hash.
 */
final class PropertyNodes extends AbstractMap<String, Node> {

	private static final int MOST = 16;

	private final String[] names;

	private final Node[] nodes;

	private PropertyNodes(Map<String, Node> properties) {
		this.names = properties.keySet().toArray(String[]::new);
		this.nodes = properties.values().toArray(Node[]::new);
	}

	static Map<String, Node> copyOf(Map<String, Node> properties) {
		if (properties instanceof PropertyNodes || properties.isEmpty()) {
			return properties.isEmpty() ? Map.of() : properties;
		}
		return (properties.size() > MOST) ? Collections.unmodifiableMap(new LinkedHashMap<>(properties))
				: new PropertyNodes(properties);
	}

	@Override
	public int size() {
		return this.names.length;
	}

	@Override
	public @Nullable Node get(@Nullable Object name) {
		for (int i = 0; i < this.names.length; i++) {
			if (this.names[i].equals(name)) {
				return this.nodes[i];
			}
		}
		return null;
	}

	@Override
	public boolean containsKey(@Nullable Object name) {
		return get(name) != null;
	}

	@Override
	public Collection<Node> values() {
		return Collections.unmodifiableList(Arrays.asList(this.nodes));
	}

	@Override
	public void forEach(BiConsumer<? super String, ? super Node> action) {
		for (int i = 0; i < this.names.length; i++) {
			action.accept(this.names[i], this.nodes[i]);
		}
	}

	@Override
	public Set<Map.Entry<String, Node>> entrySet() {
		return new AbstractSet<>() {

			@Override
			public int size() {
				return PropertyNodes.this.size();
			}

			@Override
			public Iterator<Map.Entry<String, Node>> iterator() {
				return IntStream.range(0, size())
					.mapToObj((i) -> Map.entry(PropertyNodes.this.names[i], PropertyNodes.this.nodes[i]))
					.iterator();
			}

		};
	}

}
