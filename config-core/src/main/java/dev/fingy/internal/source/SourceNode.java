package dev.fingy.internal.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.origin.Origin;

/**
 * One element of the names in one property source: the property that ends here, if any,
 * and what continues below.
 */
public final class SourceNode {

	private final String element;

	private final boolean index;

	private final SourceKind kind;

	private final int rank;

	// Most nodes are values
	private Map<String, SourceNode> children = Collections.emptyMap();

	private List<SourceNode> spellings = List.of();

	private boolean spelledInSeveralWays;

	private boolean otherSpelling;

	private boolean indexes;

	private boolean described;

	private @Nullable ConfigurationProperty property;

	private @Nullable Resolved resolved;

	private Form form = Form.VALUE;

	SourceNode(String element, boolean index, SourceKind kind, int rank) {
		this.element = element;
		this.index = index;
		this.kind = kind;
		this.rank = rank;
	}

	/**
	 * Return the root of a source that is not the environment's.
	 * @param kind how it is merged with others
	 * @param rank its rank, zero for the highest precedence
	 * @return a node that has neither a value nor children
	 */
	public static SourceNode root(SourceKind kind, int rank) {
		return new SourceNode("", false, kind, rank);
	}

	/**
	 * Add a node below this one.
	 * @param name the name of a property, the key of an entry, or an index
	 * @param isIndex whether it is the index of a list
	 * @param childKind how the node is merged with others
	 * @return the new node
	 */
	public SourceNode child(String name, boolean isIndex, SourceKind childKind) {
		String key = isIndex ? name : key(name);
		SourceNode same = this.children.get(key);
		return (same != null && !same.element.equals(name)) ? spelled(same, name, isIndex)
				: add(key, new SourceNode(name, isIndex, childKind, this.rank));
	}

	static String key(String name) {
		boolean plain = name.chars().allMatch((ch) -> Character.isLetterOrDigit(ch) || ch == '-' || ch == '_');
		return plain ? Names.uniform(name) : name;
	}

	/**
	 * Set the value that the source has here.
	 * @param value the value
	 * @param origin where it is, or {@code null}
	 */
	public void put(Object value, @Nullable Origin origin) {
		setProperty(new ConfigurationProperty(ConfigurationPropertyName.EMPTY, value, origin));
	}

	/**
	 * Set an empty map here, which a source writes as an empty text.
	 * @param origin where it is, or {@code null}
	 */
	public void putEmptyMap(@Nullable Origin origin) {
		put("", origin);
		this.form = Form.EMPTY_MAP;
	}

	/**
	 * Return whether the empty text here was an empty map in the source: a node without
	 * properties, and not an absent one.
	 * @return {@code true} for <code>{}</code>
	 */
	public boolean isEmptyMap() {
		return this.form == Form.EMPTY_MAP;
	}

	/**
	 * Return whether the source names this place and has null there. Spring Boot does not
	 * see such a name.
	 * @return {@code true} if the empty text here was null in the source
	 */
	public boolean isNull() {
		return this.form == Form.NULL;
	}

	/**
	 * Return whether a description names a type here, and no argument is here.
	 * @return {@code true} if the value is the name of a type
	 */
	public boolean isDescribedType() {
		return this.property != null && this.property.getValue() instanceof DescribedType;
	}

	/**
	 * Return whether the value here is the type of the node and nothing else, which
	 * leaves the arguments of lower sources as they are.
	 * @return {@code true} if the value is the name of a type
	 */
	public boolean isChosenType() {
		return this.property != null && this.property.getValue() instanceof ChosenType;
	}

	/**
	 * Set a part of a resolved tree here that is not bound again.
	 * @param part the part, with all below it
	 */
	public void putUnchanged(Resolved part) {
		put(part, part.origin());
		this.form = Form.UNCHANGED;
	}

	/**
	 * Return whether the part of a resolved tree here is not bound again.
	 * @return {@code true} if it is next to a change
	 */
	public boolean isUnchanged() {
		return this.form == Form.UNCHANGED;
	}

	/**
	 * Return the part of a resolved tree that is here.
	 * @param <P> the kind of part
	 * @param type the kind of part
	 * @return the part, or {@code null} if there is another or a value of another source
	 */
	public <P extends Resolved> @Nullable P resolved(Class<P> type) {
		return (this.resolved != null && type.isInstance(this.resolved)) ? type.cast(this.resolved) : null;
	}

	/**
	 * Return the value of the property that ends here.
	 * @return the value, which is no text if it is {@link #resolved part of a tree}
	 * @throws NullPointerException if no property ends here
	 */
	public Object value() {
		return Objects.requireNonNull(this.property).getValue();
	}

	/**
	 * Return the value here as it was written.
	 * @return the value, {@code null} for a structure of a tree
	 */
	public @Nullable Object written() {
		return (this.resolved != null) ? this.resolved.written() : value();
	}

	/**
	 * Return whether a part of a tree is here that is secret.
	 * @return {@code true} if its value is never written
	 */
	public boolean isSecret() {
		return this.resolved != null && this.resolved.secret();
	}

	/**
	 * Return where the property is that ends here.
	 * @return its origin, or {@code null} if it has none, or no property ends here
	 */
	public @Nullable Origin origin() {
		return (this.property != null) ? this.property.getOrigin() : null;
	}

	/**
	 * Return whether an empty text is here.
	 * @return {@code true} for an empty map and null as well, which are empty texts in a
	 * source
	 */
	public boolean isEmptyText() {
		return this.property != null && this.property.getValue() instanceof CharSequence text && text.isEmpty();
	}

	/**
	 * Return whether a node that a description has for the name of a type may be below.
	 * @return {@code false} for what files contain
	 */
	boolean mayBeDescribed() {
		return this.described;
	}

	SourceNode descend(ConfigurationPropertyName name, int from) {
		SourceNode node = this;
		for (int i = from; i < name.getNumberOfElements(); i++) {
			SourceNode child = node.childOf(name, i);
			this.spelledInSeveralWays |= node.spelledInSeveralWays;
			node = child;
		}
		return node;
	}

	private SourceNode childOf(ConfigurationPropertyName name, int i) {
		String key = name.getElement(i, ConfigurationPropertyName.Form.UNIFORM);
		SourceNode child = this.children.get(key);
		String element = (child != null && this.kind == SourceKind.ENVIRONMENT) ? child.element
				: name.getElement(i, ConfigurationPropertyName.Form.ORIGINAL);
		if (child == null) {
			return add(key,
					new SourceNode(element.equals(key) ? key : element, name.isNumericIndex(i), this.kind, this.rank));
		}
		return child.element.equals(element) ? child : spelled(child, element, name.isNumericIndex(i));
	}

	SourceNode spelled(SourceNode child, String other, boolean asIndex) {
		for (SourceNode spelling : child.spellings) {
			if (spelling.element.equals(other)) {
				return spelling;
			}
		}
		if (child.spellings.isEmpty()) {
			child.spellings = new ArrayList<>(2);
		}
		SourceNode spelling = new SourceNode(other, asIndex, this.kind, this.rank);
		spelling.otherSpelling = true;
		child.spellings.add(spelling);
		this.spelledInSeveralWays = true;
		return spelling;
	}

	/**
	 * Return the nodes of other spellings of the element in the same source, such as
	 * {@code FOO_BAR} next to {@code foo-bar}.
	 * @return the nodes, usually none
	 */
	List<SourceNode> spellings() {
		return this.spellings;
	}

	/**
	 * Return whether the source writes an element of the name in another way as well.
	 * @return {@code true} for all but the first spelling, and what is below them
	 */
	public boolean isOtherSpelling() {
		return this.otherSpelling;
	}

	/**
	 * Return whether names directly below are written in several ways.
	 * @return {@code true} if the source does so
	 */
	public boolean isSpelledInSeveralWays() {
		return this.spelledInSeveralWays;
	}

	/**
	 * Return what continues below by a path.
	 * @param path the elements in uniform form
	 * @param from the index of the first element below this node
	 * @return the node, or {@code null}
	 */
	public @Nullable SourceNode find(List<String> path, int from) {
		SourceNode node = this;
		for (int i = from; i < path.size() && node != null; i++) {
			node = node.children.get(path.get(i));
		}
		return node;
	}

	/**
	 * Return this node with a value.
	 * @param value the value
	 * @param origin where it is, or {@code null}
	 * @return a copy with the same names below it
	 */
	public SourceNode withValue(Object value, @Nullable Origin origin) {
		SourceNode copy = new SourceNode(this.element, this.index, this.kind, this.rank);
		this.children.forEach(copy::add);
		copy.put(value, origin);
		return copy;
	}

	/**
	 * Return the part of this node that lies below, without its own property.
	 * @return a node that patches a list
	 */
	SourceNode withoutProperty() {
		SourceNode copy = new SourceNode(this.element, this.index,
				this.kind.replacesLists() ? SourceKind.PATCH : this.kind, this.rank);
		this.children.forEach(copy::add);
		return copy;
	}

	SourceNode add(String key, SourceNode child) {
		if (this.children.isEmpty()) {
			this.children = new LinkedHashMap<>(4);
		}
		this.children.put(key, child);
		this.indexes |= child.index;
		this.described |= DescribedType.TYPE.equals(key) || DescribedType.CLASS.equals(key);
		child.otherSpelling |= this.otherSpelling;
		return child;
	}

	/**
	 * Set what the source has here.
	 * @param property the property, or {@code null} if it has none
	 */
	public void setProperty(@Nullable ConfigurationProperty property) {
		setProperty(property, Form.VALUE);
	}

	Form form() {
		return this.form;
	}

	void setProperty(@Nullable ConfigurationProperty property, Form as) {
		this.property = property;
		this.resolved = (property != null && property.getValue() instanceof Resolved part) ? part : null;
		this.form = as;
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
	 * Return whether there is an element of a list here.
	 * @param at the index of the element
	 * @return {@code true} if that index continues here
	 */
	public boolean hasIndex(String at) {
		SourceNode child = this.children.get(at);
		return child != null && child.index;
	}

	/**
	 * Return whether there is a list here, or a part of one.
	 * @return {@code true} if an index continues here, or the list is one value
	 */
	boolean isList() {
		return this.property != null || this.indexes;
	}

	/**
	 * Return whether the list of nodes here replaces those of lower precedence.
	 * @return {@code true} unless it patches them
	 */
	boolean replacesLists() {
		return this.property != null || (this.indexes && (this.kind.replacesLists()
				|| this.children.values().stream().anyMatch((child) -> child.index && child.kind.replacesLists())));
	}

	/**
	 * Return this node as Spring Boot sees it, which knows no null.
	 * @return the node, or {@code null} if nothing is left of it
	 */
	@Nullable SourceNode withoutNull() {
		return !isNull() ? this : this.children.isEmpty() ? null : withoutProperty();
	}

	/**
	 * Return a first property at or below this node, to show where it is.
	 * @return a property, or {@code null} if there is none
	 */
	public @Nullable ConfigurationProperty anyProperty() {
		return anyValue().property;
	}

	/**
	 * Return a first node at or below this one that has a property.
	 * @return the node, without a property if there is none
	 */
	public SourceNode anyValue() {
		SourceNode node = this;
		while (node.property == null && !node.children.isEmpty()) {
			node = node.children.values().iterator().next();
		}
		return node;
	}

	/**
	 * What the value of a property is in the source.
	 */
	enum Form {

		/**
		 * A value, the empty text among them.
		 */
		VALUE,

		/**
		 * An empty map.
		 */
		EMPTY_MAP,

		/**
		 * Null.
		 */
		NULL,

		/**
		 * A part of a resolved tree that is not bound again.
		 */
		UNCHANGED

	}

}
