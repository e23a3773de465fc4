package dev.fingy.internal.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.source.ConfigurationProperty;

/**
 * What all sources together have for a map of nodes. An empty text in place of the map is
 * one at each key of the sources of lower precedence.
 *
 * @param view the sources
 * @param discarded what sources of lower precedence have at the keys that are emptied
 */
public record MapView(PropertyView view, Map<String, SourceNode> discarded) {

	/**
	 * Return the view of a map of nodes.
	 * @param view what the sources have where the map is
	 * @return the view with an empty text at each key that is emptied
	 */
	public static MapView of(PropertyView view) {
		List<SourceNode> nodes = view.nodes();
		for (int i = 0; i < nodes.size() - 1; i++) {
			if (isEmptyText(nodes.get(i))) {
				return emptied(view, i);
			}
		}
		return new MapView(view, Map.of());
	}

	// A document that is replayed holds what is absent
	private static boolean isEmptyText(SourceNode node) {
		return node.isEmptyText() && !node.isEmptyMap() && node.kind() != SourceKind.REPLAY;
	}

	/**
	 * Return the view of a map in which values that are maps are entries.
	 * @param view what the sources have where the map is
	 * @return the view itself if there are none
	 */
	public static PropertyView opened(PropertyView view) {
		if (!hasMaps(view)) {
			return view;
		}
		List<SourceNode> all = new ArrayList<>();
		for (SourceNode node : view.nodes()) {
			all.add(isMap(node) ? node.withoutProperty() : node);
			ConfigurationProperty property = node.property();
			if (property != null && property.getValue() instanceof Map<?, ?> map) {
				all.add(GivenChanges.of(map, property, node));
			}
		}
		return view.with(all);
	}

	private static boolean hasMaps(PropertyView view) {
		for (SourceNode node : view.nodes()) {
			if (isMap(node)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isMap(SourceNode node) {
		return node.property() != null && node.value() instanceof Map<?, ?>;
	}

	/**
	 * Return the view of a map in which the keys that YAML reads as booleans or numbers
	 * are those that are written.
	 * @param view what the sources have where the map is
	 * @param texts what is written in files
	 * @return the view with the keys as they are written
	 */
	public static PropertyView withKeys(PropertyView view, WrittenTexts texts) {
		List<SourceNode> nodes = view.nodes().stream().map((node) -> withKeys(node, texts)).toList();
		return nodes.equals(view.nodes()) ? view : view.with(nodes);
	}

	private static SourceNode withKeys(SourceNode node, WrittenTexts texts) {
		Map<String, String> written = new LinkedHashMap<>();
		node.children().forEach((key, child) -> {
			String text = WrittenTexts.isLoadedKey(child.element()) ? texts.key(child.element(), child.anyProperty())
					: null;
			if (text != null && !text.equals(child.element())) {
				written.put(key, text);
			}
		});
		if (written.isEmpty()) {
			return node;
		}
		SourceNode copy = SourceNodes.leaf(node, node.element());
		node.children().forEach((key, child) -> {
			String text = written.get(key);
			copy.add((text != null) ? SourceNode.key(text) : key,
					(text != null) ? SourceNodes.named(child, text, false) : child);
		});
		return copy;
	}

	private static MapView emptied(PropertyView view, int index) {
		List<SourceNode> nodes = new ArrayList<>(view.nodes());
		SourceNode empty = nodes.get(index);
		Map<String, SourceNode> discarded = new LinkedHashMap<>();
		for (SourceNode lower : nodes.subList(index + 1, nodes.size())) {
			if (lower.rank() != empty.rank()) {
				lower.children().values().forEach((child) -> discarded.putIfAbsent(child.element(), child));
			}
		}
		discarded.keySet().removeAll(empty.children().values().stream().map(SourceNode::element).toList());
		nodes.set(index, withEmptyTexts(empty, discarded.values()));
		return new MapView(view.with(nodes), discarded);
	}

	// An empty text at keys of lower sources as well
	private static SourceNode withEmptyTexts(SourceNode empty, Collection<SourceNode> discarded) {
		SourceNode copy = new SourceNode(empty.element(), empty.isIndex(), empty.kind(), empty.rank());
		empty.children().forEach(copy::add);
		for (SourceNode other : discarded) {
			other.spellings().forEach((spelling) -> putEmptyText(copy, spelling, empty));
			putEmptyText(copy, other, empty);
		}
		return copy;
	}

	private static void putEmptyText(SourceNode copy, SourceNode other, SourceNode empty) {
		copy.child(other.element(), other.isIndex(), empty.kind()).setProperty(empty.property());
	}

}
