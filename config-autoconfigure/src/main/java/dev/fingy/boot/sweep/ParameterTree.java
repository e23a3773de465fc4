package dev.fingy.boot.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/**
 * The parameters of a sweep as they are written: a tree of names, in which a list or a
 * distribution may be at any place, also above another one.
 */
final class ParameterTree {

	private final Map<String, ParameterTree> children = new LinkedHashMap<>();

	private final List<ParameterTree> items = new ArrayList<>();

	private @Nullable String text;

	private ParameterTree() {
	}

	/**
	 * Read what is configured.
	 * @param texts texts by names such as {@code training.trainer[1].trees}
	 * @return the tree
	 */
	static ParameterTree of(Map<String, String> texts) {
		ParameterTree root = new ParameterTree();
		texts.forEach((name, text) -> root.put(ConfigurationPropertyName.adapt(name, '.'), text));
		root.separateItems();
		return root;
	}

	private void put(ConfigurationPropertyName name, String text) {
		ParameterTree tree = this;
		for (int i = 0; i < name.getNumberOfElements(); i++) {
			tree = tree.children.computeIfAbsent(name.getElement(i, ConfigurationPropertyName.Form.ORIGINAL),
					(key) -> new ParameterTree());
		}
		tree.text = text;
	}

	// The keys of a map do not show whether a number is an index
	private void separateItems() {
		this.children.values().forEach(ParameterTree::separateItems);
		ParameterTree next = this.children.get("0");
		while (next != null) {
			this.items.add(next);
			next = this.children.get(String.valueOf(this.items.size()));
		}
		for (int i = 0; i < this.items.size(); i++) {
			this.children.remove(String.valueOf(i));
		}
	}

	/**
	 * Visit what is at its place no further part of a name: a list, a text, or a map that
	 * has a type.
	 * @param action receives the whole name of the property and what is there, owners
	 * before what is below them
	 */
	void forEachParameter(BiConsumer<String, ParameterTree> action) {
		this.children.forEach((name, child) -> child.visit(name, action));
	}

	private void visit(String path, BiConsumer<String, ParameterTree> action) {
		if (!this.items.isEmpty() || this.text != null || isDistribution()) {
			action.accept(path, this);
		}
		if (!isDistribution()) {
			this.children.forEach((name, child) -> child.visit(path + "." + name, action));
		}
	}

	/**
	 * Return whether this describes a distribution.
	 * @return {@code true} if there is a type, which is one text
	 */
	boolean isDistribution() {
		ParameterTree type = this.children.get("type");
		return this.items.isEmpty() && type != null && type.text != null && type.items.isEmpty()
				&& type.children.isEmpty();
	}

	/**
	 * Return the values to choose from.
	 * @return the elements of the list, or the parts of the text between its commas
	 */
	List<Object> values() {
		if (this.items.isEmpty()) {
			return split((this.text != null) ? this.text : "");
		}
		return this.items.stream().map(ParameterTree::value).toList();
	}

	private static List<Object> split(String text) {
		List<Object> values = new ArrayList<>();
		for (String each : text.split(",")) {
			if (!each.isBlank()) {
				values.add(each.strip());
			}
		}
		return values;
	}

	private Object value() {
		if (!this.items.isEmpty()) {
			return this.items.stream().map(ParameterTree::value).toList();
		}
		if (this.children.isEmpty()) {
			return (this.text != null) ? this.text : "";
		}
		Map<String, Object> map = new LinkedHashMap<>();
		this.children.forEach((name, child) -> map.put(name, child.value()));
		return map;
	}

}
