package dev.fingy.internal.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;

/**
 * What all sources together have for a list. One source has the list, and those of higher
 * precedence may patch it.
 *
 * @param view the sources that patch the list, and last the one that has it
 * @param base the list, {@code null} if no source has one
 * @param replaced the nearest list of lower precedence, {@code null} if there is none
 */
public record ListView(PropertyView view, @Nullable SourceNode base, @Nullable SourceNode replaced) {

	/**
	 * Return the view of a list of nodes, which some sources patch.
	 * @param view what the sources have where the list is
	 * @return the view without the lists that are replaced
	 */
	public static ListView ofNodes(PropertyView view) {
		return of(view, true);
	}

	/**
	 * Return the view of a list of values, which one source has as a whole, as in Spring
	 * Boot. Only changes made in code patch it.
	 * @param view what the sources have where the list is
	 * @return the view without the lists that are replaced
	 */
	public static ListView ofValues(PropertyView view) {
		return of(view, false);
	}

	private static ListView of(PropertyView view, boolean patched) {
		List<SourceNode> nodes = view.nodes();
		int index = base(nodes, patched);
		if (index < 0 || (nodes.size() == 1 && !view.isOpen())) {
			return new ListView(view, (index < 0) ? null : nodes.get(index), null);
		}
		SourceNode list = nodes.get(index);
		int next = index + 1;
		while (!patched && next < nodes.size() && nodes.get(next).rank() == list.rank()) {
			list = SourceNodes.merged(list, nodes.get(next++));
		}
		List<SourceNode> left = new ArrayList<>(nodes.subList(0, index));
		left.add(list);
		return new ListView(view.only(left, list.rank()), list, firstList(nodes.subList(next, nodes.size())));
	}

	private static int base(List<SourceNode> nodes, boolean patched) {
		int lowest = -1;
		for (int i = 0; i < nodes.size(); i++) {
			SourceNode node = nodes.get(i);
			if (node.isList()) {
				lowest = i;
				if (node.replacesLists() || !(patched || node.kind() == SourceKind.CHANGE)) {
					return lowest;
				}
			}
		}
		return lowest;
	}

	private static @Nullable SourceNode firstList(List<SourceNode> nodes) {
		return nodes.stream().filter(SourceNode::isList).findFirst().orElse(null);
	}

	/**
	 * Return whether sources patch the list.
	 * @return {@code true} if one names an element
	 */
	public boolean isPatched() {
		return this.view.nodes().stream().anyMatch((node) -> node != this.base && node.hasIndexes());
	}

	/**
	 * Return the view of the list if it is given as one value, element by element.
	 * @param values the values of the elements
	 * @return the view, with the patches of the list
	 */
	public ListView withElements(List<?> values) {
		List<SourceNode> all = new ArrayList<>(this.view.nodes());
		SourceNode whole = all.remove(all.size() - 1);
		if (whole.hasIndexes()) {
			all.add(whole.withoutProperty());
		}
		SourceNode elements = elements(whole, values);
		all.add(elements);
		return new ListView(this.view.only(all, whole.rank()), elements, this.replaced);
	}

	private static SourceNode elements(SourceNode whole, List<?> values) {
		ConfigurationProperty property = Objects.requireNonNull(whole.property());
		SourceNode list = new SourceNode(whole.element(), whole.isIndex(), SourceKind.REPLACING, whole.rank());
		for (int i = 0; i < values.size(); i++) {
			SourceNode item = new SourceNode(Integer.toString(i), true, whole.kind(), whole.rank());
			item.setProperty(new ConfigurationProperty(property.getName(), values.get(i), property.getOrigin()));
			list.add(item.element(), item);
		}
		return list;
	}

}
