package dev.fingy.internal.source;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The entries of a map of values, whose keys may have dots.
 */
public final class MapLeaves {

	private MapLeaves() {
	}

	/**
	 * Return what is below an entry by whole remaining names.
	 * @param key the name of the entry
	 * @param view what the sources have there
	 * @param depth how many elements a remaining name may have
	 * @param lists whether the values are lists
	 * @return the views of the values, and of what is deeper
	 */
	public static Map<String, PropertyView> of(String key, PropertyView view, int depth, boolean lists) {
		Map<String, PropertyView> leaves = new LinkedHashMap<>();
		boolean value = !view.values().isEmpty();
		boolean list = lists && (view.hasIndexes() || value);
		if (depth == 0 || list || value) {
			leaves.put(key, (depth > 0 && !list) ? withoutChildren(view) : view);
		}
		if (depth > 0 && !list) {
			view.entries()
				.forEach((child, below) -> of(key + "." + child, below, depth - 1, lists)
					.forEach((each, leaf) -> leaves.merge(each, leaf, PropertyView::with)));
		}
		return leaves;
	}

	private static PropertyView withoutChildren(PropertyView view) {
		return view.with(view.values()
			.stream()
			.map((node) -> node.children().isEmpty() ? node : SourceNodes.leaf(node, node.element()))
			.toList());
	}

}
