package dev.fingy.internal.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;

/**
 * What all sources together have at one path: a node of each source that has anything,
 * the highest precedence first.
 */
public final class PropertyView {

	private static final PropertyView EMPTY = new PropertyView(List.of());

	private final List<SourceNode> nodes;

	private final List<NonEnumerableSource> nonEnumerable;

	PropertyView(List<SourceNode> nodes) {
		this(nodes, List.of());
	}

	PropertyView(List<SourceNode> nodes, List<NonEnumerableSource> nonEnumerable) {
		this.nodes = nodes;
		this.nonEnumerable = nonEnumerable;
	}

	/**
	 * Return a view at a path where no source has anything.
	 * @return an empty view
	 */
	public static PropertyView empty() {
		return EMPTY;
	}

	/**
	 * Return a view of sources.
	 * @param nodes what each of them has, the highest precedence first
	 * @return a view
	 */
	public static PropertyView of(List<SourceNode> nodes) {
		return new PropertyView(List.copyOf(nodes));
	}

	/**
	 * Return the nodes of the sources.
	 * @return the nodes, the highest precedence first
	 */
	public List<SourceNode> nodes() {
		return this.nodes;
	}

	/**
	 * Return what the environment has here.
	 * @return the nodes of the environment, usually at most one
	 */
	public List<SourceNode> environment() {
		List<SourceNode> environment = List.of();
		for (SourceNode node : this.nodes) {
			if (node.kind() == SourceKind.ENVIRONMENT) {
				environment = environment.isEmpty() ? new ArrayList<>(1) : environment;
				environment.add(node);
			}
		}
		return environment;
	}

	/**
	 * Return this view with another selection of the environment.
	 * @param environment what the environment has here instead
	 * @return a view with the nodes of all other sources
	 */
	public PropertyView withEnvironment(Collection<SourceNode> environment) {
		List<SourceNode> all = new ArrayList<>(this.nodes);
		all.removeIf((node) -> node.kind() == SourceKind.ENVIRONMENT);
		all.addAll(environment);
		return sorted(all);
	}

	private PropertyView sorted(List<SourceNode> all) {
		all.sort(Comparator.comparingInt(SourceNode::rank));
		return with(all);
	}

	/**
	 * Return whether any source has anything here.
	 * @return {@code true} if one does
	 */
	public boolean isPresent() {
		return !this.nodes.isEmpty();
	}

	/**
	 * Return the nodes of the sources that have a property here.
	 * @return nodes with a property, the winner first
	 */
	public List<SourceNode> values() {
		if (this.nodes.size() == 1) {
			return (this.nodes.get(0).property() != null) ? this.nodes : List.of();
		}
		return this.nodes.stream().filter((node) -> node.property() != null).toList();
	}

	/**
	 * Return the part of a resolved tree that is here.
	 * @param <P> the kind of part
	 * @param type the kind of part
	 * @return the part of the source of the highest precedence that has one, or
	 * {@code null}
	 */
	public <P extends Resolved> @Nullable P resolved(Class<P> type) {
		for (SourceNode node : this.nodes) {
			P part = node.resolved(type);
			if (part != null) {
				return part;
			}
		}
		return null;
	}

	/**
	 * Return whether anything continues below this path.
	 * @return {@code true} if it does
	 */
	public boolean hasChildren() {
		for (SourceNode node : this.nodes) {
			if (!node.children().isEmpty()) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Return whether there is a structure here: the source of the highest precedence
	 * decides.
	 * @return {@code false} if it has a value
	 */
	public boolean isStructure() {
		return hasChildren() && !(this.nodes.get(0).children().isEmpty() && this.nodes.get(0).property() != null);
	}

	/**
	 * Return whether there is an empty text here.
	 * @return {@code true} if the source of the highest precedence has one and nothing
	 * below it
	 */
	public boolean isEmptyText() {
		return isPresent() && !isStructure() && this.nodes.get(0).isEmptyText();
	}

	/**
	 * Return whether a list, or a part of one, is here.
	 * @return {@code true} if an index continues here
	 */
	public boolean hasIndexes() {
		for (SourceNode node : this.nodes) {
			if (node.hasIndexes()) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Return the view as Spring Boot has it, which knows no null: a null that a source
	 * has at this path is left out.
	 * @return the view itself if there is no null
	 */
	public PropertyView withoutNulls() {
		for (SourceNode node : this.nodes) {
			if (node.isNull()) {
				return with(this.nodes.stream().map(SourceNode::withoutNull).filter(Objects::nonNull).toList());
			}
		}
		return this;
	}

	/**
	 * Return what some of the sources have.
	 * @param some the nodes of these sources
	 * @return a view of them alone
	 */
	public PropertyView with(List<SourceNode> some) {
		return new PropertyView(some, this.nonEnumerable);
	}

	/**
	 * Return a first property at or below this path, to show where it is.
	 * @return a property, or {@code null} if there is none
	 */
	public @Nullable ConfigurationProperty anyProperty() {
		for (SourceNode node : this.nodes) {
			ConfigurationProperty property = node.anyProperty();
			if (property != null) {
				return property;
			}
		}
		return null;
	}

	/**
	 * Return where a first property at or below this path is.
	 * @return its origin, or {@code null} if there is none
	 */
	public @Nullable Origin origin() {
		ConfigurationProperty any = anyProperty();
		return (any != null) ? any.getOrigin() : null;
	}

	/**
	 * Return whether a source that cannot list its names may have more than is seen here.
	 * @return {@code true} if each name has to be looked up in it
	 */
	public boolean isOpen() {
		return !this.nonEnumerable.isEmpty();
	}

	/**
	 * Look up names in the sources that cannot list theirs.
	 * @param names names below this path, in kebab case
	 * @return a view that includes what they have
	 */
	public PropertyView lookedUp(List<String> names) {
		List<SourceNode> all = new ArrayList<>(this.nodes);
		for (NonEnumerableSource source : this.nonEnumerable) {
			SourceNode found = new SourceNode("", false, SourceKind.REPLACING, source.rank());
			names.forEach((name) -> source.lookUp(name, found));
			if (!found.children().isEmpty()) {
				all.add(found);
			}
		}
		return sorted(all);
	}

	/**
	 * Look up the elements of a list in the sources that cannot list their names.
	 * @param names names below each element, in kebab case
	 * @return a view that includes what they have
	 */
	public PropertyView lookedUpElements(List<String> names) {
		List<SourceNode> all = new ArrayList<>(this.nodes);
		for (NonEnumerableSource source : this.nonEnumerable) {
			SourceNode list = source.elements(names);
			boolean known = this.nodes.stream().anyMatch((node) -> node.rank() == source.rank());
			if (!known && list.hasIndexes()) {
				all.add(list);
			}
		}
		return sorted(all);
	}

	/**
	 * Return the view of a property below this path.
	 * @param name the name in kebab case
	 * @return the view, possibly empty
	 */
	public PropertyView child(String name) {
		return isVoid() ? EMPTY : child(name, Names.uniform(name));
	}

	/**
	 * Return the view of a property below this path.
	 * @param name the name in kebab case, possibly with dots
	 * @param uniform the name in uniform form
	 * @return the view, possibly empty
	 */
	public PropertyView child(String name, String uniform) {
		if (isVoid()) {
			return EMPTY;
		}
		int dot = name.indexOf('.');
		if (dot > 0) {
			return withWhole(name, child(name.substring(0, dot)).child(name.substring(dot + 1)));
		}
		List<SourceNode> found = new ArrayList<>(this.nodes.size());
		for (SourceNode node : this.nodes) {
			SourceNode child = SourceNodes.child(node, name, uniform);
			if (child != null) {
				found.add(child);
				if (node.isSpelledInSeveralWays()) {
					addSpellings(found, node.children().get(uniform), child);
				}
			}
		}
		return below(found, name, false);
	}

	// Code gives an argument by its whole name
	private PropertyView withWhole(String name, PropertyView nested) {
		List<SourceNode> whole = this.nodes.stream()
			.map((node) -> node.children().get(name))
			.filter(Objects::nonNull)
			.toList();
		return whole.isEmpty() ? nested : nested.with(new PropertyView(whole));
	}

	private static void addSpellings(List<SourceNode> found, @Nullable SourceNode first, SourceNode child) {
		if (first != null && !first.spellings().isEmpty()) {
			Stream.concat(Stream.of(first), first.spellings().stream())
				.filter((each) -> each != child)
				.forEach(found::add);
		}
	}

	private boolean isVoid() {
		return this.nodes.isEmpty() && this.nonEnumerable.isEmpty();
	}

	private PropertyView below(List<SourceNode> found, String element, boolean index) {
		if (this.nonEnumerable.isEmpty()) {
			return found.isEmpty() ? EMPTY : new PropertyView(found);
		}
		List<NonEnumerableSource> below = new ArrayList<>(this.nonEnumerable.size());
		for (NonEnumerableSource source : this.nonEnumerable) {
			NonEnumerableSource child = source.child(element, index);
			if (child != null) {
				below.add(child);
				SourceNode node = child.read(element, index);
				if (node != null && found.stream().noneMatch((each) -> each.rank() == node.rank())) {
					found.add(node);
				}
			}
		}
		found.sort(Comparator.comparingInt(SourceNode::rank));
		return new PropertyView(found, below);
	}

	/**
	 * Return the view of an element.
	 * @param index the index, from zero
	 * @return the view, possibly empty
	 */
	public PropertyView element(int index) {
		String element = Integer.toString(index);
		List<SourceNode> found = new ArrayList<>(this.nodes.size());
		for (SourceNode node : this.nodes) {
			SourceNode child = node.children().get(element);
			if (child != null) {
				found.add(child);
			}
		}
		return below(found, element, true);
	}

	/**
	 * Return the entries that continue here, by keys as the source of the lowest
	 * precedence writes them. The environment only adds those that no other source can
	 * mean.
	 * @return the entries in the order in which the lowest precedence comes first
	 */
	public Map<String, PropertyView> entries() {
		Map<String, PropertyView> entries = new LinkedHashMap<>();
		for (MapEntries.Entry entry : MapEntries.of(this.nodes)) {
			entries.put(entry.key(), below(entry.nodes(), entry.key(), false));
		}
		return entries;
	}

	/**
	 * Return the view of some of the nodes.
	 * @param left the nodes
	 * @param rank the rank of the only source that may still have more
	 * @return the view
	 */
	PropertyView only(List<SourceNode> left, int rank) {
		return new PropertyView(left, this.nonEnumerable.stream().filter((source) -> source.rank() == rank).toList());
	}

	/**
	 * Return what this view and another have for one name.
	 * @param other the other view
	 * @return a view of the nodes of both
	 */
	public PropertyView with(PropertyView other) {
		List<SourceNode> all = new ArrayList<>(this.nodes);
		all.addAll(other.nodes);
		return sorted(all);
	}

}
