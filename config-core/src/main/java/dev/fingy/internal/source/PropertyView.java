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

	private final List<Probe> probes;

	PropertyView(List<SourceNode> nodes) {
		this(nodes, List.of());
	}

	PropertyView(List<SourceNode> nodes, List<Probe> probes) {
		this.nodes = nodes;
		this.probes = probes;
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
		all.sort(Comparator.comparingInt(SourceNode::rank));
		return new PropertyView(all, this.probes);
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
				return new PropertyView(
						this.nodes.stream().map(SourceNode::withoutNull).filter(Objects::nonNull).toList(),
						this.probes);
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
		return new PropertyView(some, this.probes);
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
	 * @return {@code true} if it has to be asked for each name
	 */
	public boolean isOpen() {
		return !this.probes.isEmpty();
	}

	/**
	 * Ask the sources that cannot list their names.
	 * @param names names below this path, in kebab case
	 * @return a view that includes what they have
	 */
	public PropertyView asked(List<String> names) {
		List<SourceNode> all = new ArrayList<>(this.nodes);
		for (Probe probe : this.probes) {
			SourceNode answers = new SourceNode("", false, SourceKind.DOCUMENT, probe.rank());
			names.forEach((name) -> probe.ask(name, answers));
			if (!answers.children().isEmpty()) {
				all.add(answers);
			}
		}
		all.sort(Comparator.comparingInt(SourceNode::rank));
		return new PropertyView(all, this.probes);
	}

	/**
	 * Ask the sources that cannot list their names for the elements of a list.
	 * @param names names below each element, in kebab case
	 * @return a view that includes what they have
	 */
	public PropertyView askedForElements(List<String> names) {
		List<SourceNode> all = new ArrayList<>(this.nodes);
		for (Probe probe : this.probes) {
			SourceNode list = probe.elements(names);
			boolean known = this.nodes.stream().anyMatch((node) -> node.rank() == probe.rank());
			if (!known && list.hasIndexes()) {
				all.add(list);
			}
		}
		all.sort(Comparator.comparingInt(SourceNode::rank));
		return new PropertyView(all, this.probes);
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
			SourceNode child = childOf(node, name, uniform);
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
		return this.nodes.isEmpty() && this.probes.isEmpty();
	}

	private PropertyView below(List<SourceNode> found, String element, boolean index) {
		if (this.probes.isEmpty()) {
			return found.isEmpty() ? EMPTY : new PropertyView(found);
		}
		List<Probe> below = new ArrayList<>(this.probes.size());
		for (Probe probe : this.probes) {
			Probe child = probe.child(element, index);
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
	 * Return what one source has for a property below a path.
	 * @param node what the source has at the path
	 * @param name the name in kebab case
	 * @param uniform the name in uniform form
	 * @return the node, or {@code null}
	 */
	public static @Nullable SourceNode childOf(SourceNode node, String name, String uniform) {
		SourceNode child = node.children().get(uniform);
		if (node.kind() == SourceKind.ENVIRONMENT && name.indexOf('-') > 0) {
			return inEnvironment(child, node.find(Names.words(name), 0));
		}
		if (child == null) {
			return null;
		}
		for (SourceNode spelling : child.spellings()) {
			if (spelling.element().equals(name)) {
				return spelling;
			}
		}
		return child;
	}

	// NUMLAYERS and NUM_LAYERS, where the first wins as with Spring Boot
	private static @Nullable SourceNode inEnvironment(@Nullable SourceNode joined, @Nullable SourceNode inWords) {
		if (joined != null && inWords != null) {
			return joined.joinedWith(inWords);
		}
		return (joined != null) ? joined : inWords;
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
	 * Return the view of a map in which the keys that YAML reads as booleans or numbers
	 * are those that are written.
	 * @param texts what is written in files
	 * @return the view itself if there are none
	 */
	public PropertyView withKeys(WrittenTexts texts) {
		boolean changed = false;
		List<SourceNode> all = new ArrayList<>(this.nodes.size());
		for (SourceNode node : this.nodes) {
			SourceNode written = node.withKeys(texts);
			all.add(written);
			changed |= written != node;
		}
		return changed ? new PropertyView(all, this.probes) : this;
	}

	/**
	 * Return the view of some of the nodes.
	 * @param left the nodes
	 * @param rank the rank of the only source that may still have more
	 * @return the view
	 */
	PropertyView only(List<SourceNode> left, int rank) {
		return new PropertyView(left, this.probes.stream().filter((probe) -> probe.rank() == rank).toList());
	}

	/**
	 * Return the properties below this path by their whole remaining names.
	 * @param key the name of this path
	 * @param depth how many elements a remaining name may have
	 * @return the views of the properties, and of what is deeper
	 */
	public Map<String, PropertyView> leaves(String key, int depth) {
		return leaves(key, depth, false);
	}

	/**
	 * Return the lists below this path by their whole remaining names.
	 * @param key the name of this path
	 * @param depth how many elements a remaining name may have
	 * @return the views of the lists, and of what is deeper
	 */
	public Map<String, PropertyView> lists(String key, int depth) {
		return leaves(key, depth, true);
	}

	private Map<String, PropertyView> leaves(String key, int depth, boolean lists) {
		Map<String, PropertyView> leaves = new LinkedHashMap<>();
		boolean list = lists && (hasIndexes() || !values().isEmpty());
		if (depth == 0 || list || !values().isEmpty()) {
			leaves.put(key, (depth > 0 && !list) ? withoutChildren() : this);
		}
		if (depth > 0 && !list) {
			entries().forEach((child, view) -> view.leaves(key + "." + child, depth - 1, lists)
				.forEach((each, properties) -> leaves.merge(each, properties, PropertyView::with)));
		}
		return leaves;
	}

	private PropertyView withoutChildren() {
		return new PropertyView(this.nodes.stream()
			.filter((node) -> node.property() != null)
			.map((node) -> node.children().isEmpty() ? node : SourceNodes.leaf(node, node.element()))
			.toList(), this.probes);
	}

	/**
	 * Return what this view and another have for one name.
	 * @param other the other view
	 * @return a view of the nodes of both
	 */
	public PropertyView with(PropertyView other) {
		List<SourceNode> all = new ArrayList<>(this.nodes);
		all.addAll(other.nodes);
		all.sort(Comparator.comparingInt(SourceNode::rank));
		return new PropertyView(all, this.probes);
	}

	/**
	 * Return the view in which values that are maps are entries.
	 * @return the view itself if there are none
	 */
	public PropertyView withMapsOpened() {
		if (!hasMaps()) {
			return this;
		}
		List<SourceNode> all = new ArrayList<>();
		for (SourceNode node : this.nodes) {
			ConfigurationProperty property = node.property();
			boolean map = property != null && property.getValue() instanceof Map<?, ?>;
			all.add(map ? node.withoutProperty() : node);
			if (map && property != null) {
				all.add(ChangeTree.of((Map<?, ?>) property.getValue(), property, node));
			}
		}
		return new PropertyView(all, this.probes);
	}

	private boolean hasMaps() {
		for (SourceNode node : this.nodes) {
			ConfigurationProperty property = node.property();
			if (property != null && property.getValue() instanceof Map<?, ?>) {
				return true;
			}
		}
		return false;
	}

}
