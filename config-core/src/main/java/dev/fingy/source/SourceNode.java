package dev.fingy.source;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

/**
 * One element of the names in one property source: the property that ends here, if any,
 * and what continues below.
 */
public final class SourceNode {

	private final String element;

	private final boolean index;

	private final SourceKind kind;

	private final int rank;

	private final Map<String, SourceNode> children = new LinkedHashMap<>(4);

	private boolean indexes;

	private @Nullable ConfigurationProperty property;

	SourceNode(String element, boolean index, SourceKind kind, int rank) {
		this.element = element;
		this.index = index;
		this.kind = kind;
		this.rank = rank;
	}

	SourceNode descend(ConfigurationPropertyName name, int from) {
		SourceNode node = this;
		for (int i = from; i < name.getNumberOfElements(); i++) {
			node = node.childOf(name, i);
		}
		return node;
	}

	private SourceNode childOf(ConfigurationPropertyName name, int i) {
		String key = name.getElement(i, Form.UNIFORM);
		SourceNode child = this.children.get(key);
		if (child == null) {
			String original = name.getElement(i, Form.ORIGINAL);
			String element = original.equals(key) ? key : original;
			child = add(key, new SourceNode(element, name.isNumericIndex(i), this.kind, this.rank));
		}
		return child;
	}

	SourceNode add(String key, SourceNode child) {
		this.children.put(key, child);
		this.indexes |= child.index;
		return child;
	}

	void setProperty(@Nullable ConfigurationProperty property) {
		this.property = property;
	}

	/**
	 * Return the element as the source writes it.
	 * @return such as {@code num-features}, or {@code 0} for an index
	 */
	public String element() {
		return this.element;
	}

	/**
	 * Return whether the element is the index of a list.
	 * @return {@code true} for {@code [0]}
	 */
	public boolean isIndex() {
		return this.index;
	}

	/**
	 * Return the kind of the source.
	 * @return its kind
	 */
	public SourceKind kind() {
		return this.kind;
	}

	/**
	 * Return the rank of the source.
	 * @return zero for the source of the highest precedence
	 */
	public int rank() {
		return this.rank;
	}

	/**
	 * Return the property that ends here.
	 * @return the property, or {@code null}
	 */
	public @Nullable ConfigurationProperty property() {
		return this.property;
	}

	/**
	 * Return what continues below.
	 * @return the nodes by their elements in uniform form, in the source's order
	 */
	public Map<String, SourceNode> children() {
		return this.children;
	}

	/**
	 * Return whether this is a list, or part of one is patched here.
	 * @return {@code true} if an index continues here
	 */
	public boolean hasIndexes() {
		return this.indexes;
	}

	/**
	 * Return whether the list that stands here replaces those of lower precedence.
	 * @return {@code true} for documents and for lists that were set as a whole
	 */
	public boolean replacesLists() {
		return this.property != null || this.kind.replacesLists()
				|| this.children.values().stream().anyMatch((child) -> child.index && child.kind.replacesLists());
	}

	/**
	 * Return a first property at or below this node, to tell where it stands.
	 * @return a property, or {@code null} if there is none
	 */
	public @Nullable ConfigurationProperty anyProperty() {
		SourceNode node = this;
		while (node.property == null && !node.children.isEmpty()) {
			node = node.children.values().iterator().next();
		}
		return node.property;
	}

}
