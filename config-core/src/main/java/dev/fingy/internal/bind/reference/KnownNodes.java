package dev.fingy.internal.bind.reference;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.source.Names;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.tree.AbsentNode;
import dev.fingy.internal.tree.FailedNode;
import dev.fingy.internal.tree.MapNode;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.RefNode;
import dev.fingy.internal.tree.ValueNode;

/**
 * What is where in a tree, for references that lead there. In a tree with problems, that
 * is not known of every place: what failed may hold anything once it is fixed, and a name
 * that is unknown may be meant for something that is absent.
 */
public final class KnownNodes {

	private final String prefix;

	private final Map<String, Node> nodes = new LinkedHashMap<>();

	private final Set<String> uncertain;

	private final Set<String> secretMaps = new LinkedHashSet<>();

	// The canonical paths by their uniform form, or an empty text for several of one form
	private @Nullable Map<String, String> uniform;

	/**
	 * Create an empty set of nodes.
	 * @param prefix the path of the whole tree
	 * @param uncertain the paths of what has an unknown name
	 */
	public KnownNodes(String prefix, Set<String> uncertain) {
		this.prefix = prefix;
		this.uncertain = uncertain;
	}

	String prefix() {
		return this.prefix;
	}

	/**
	 * Add a tree, in the place of what was there.
	 * @param path its path
	 * @param tree the tree
	 */
	public void put(PropertyPath path, Node tree) {
		if (!this.nodes.isEmpty()) {
			this.nodes.keySet().removeIf((each) -> Names.isWithin(each, path.toString()));
		}
		this.uniform = null;
		collect(path, tree);
	}

	/**
	 * Return whether a path is below a prefix.
	 * @param path a path in any relaxed form
	 * @param prefix the prefix
	 * @return {@code true} if it is
	 */
	static boolean isBelow(String path, String prefix) {
		return Names.isWithin(uniform(path), uniform(prefix));
	}

	/**
	 * Return what is at a path.
	 * @param path the path in canonical form
	 * @return the node, or {@code null} if none is known there
	 */
	@Nullable Node node(String path) {
		return this.nodes.get(path);
	}

	/**
	 * Return the canonical form of a path.
	 * @param path a path in any relaxed form
	 * @return the path of a place, or {@code null} if there is none, or more than one
	 */
	@Nullable String canonical(String path) {
		if (this.nodes.containsKey(path)) {
			return path;
		}
		Map<String, String> known = this.uniform;
		if (known == null) {
			known = new HashMap<>();
			for (String each : this.nodes.keySet()) {
				known.merge(uniform(each), each, (one, other) -> "");
			}
			this.uniform = known;
		}
		String canonical = known.get(uniform(path));
		return (canonical == null || canonical.isEmpty()) ? null : canonical;
	}

	private static String uniform(String path) {
		StringJoiner uniform = new StringJoiner(".");
		for (String element : Names.elements(path)) {
			uniform.add(Names.uniform(element));
		}
		return uniform.toString();
	}

	private void collect(PropertyPath path, Node node) {
		if (node instanceof MapNode map && map.secret()) {
			this.secretMaps.add(path.toString());
		}
		if (!(node instanceof ValueNode || node instanceof AbsentNode)) {
			this.nodes.put(path.toString(), node);
		}
		node.forEachChild(path, this::collect);
	}

	/**
	 * Return the component at a path.
	 * @param path the path in canonical form
	 * @return the component, or {@code null} if none is known there
	 */
	@Nullable ObjectNode component(String path) {
		return (this.nodes.get(path) instanceof ObjectNode object && object.isComponent()) ? object : null;
	}

	/**
	 * Return the reference at a path.
	 * @param path the path in canonical form
	 * @return the reference, or {@code null} if none is known there
	 */
	@Nullable RefNode reference(String path) {
		return (this.nodes.get(path) instanceof RefNode reference) ? reference : null;
	}

	/**
	 * Return where references may lead.
	 * @return the paths of components, and of places where one failed, without those that
	 * hold a secret
	 */
	List<String> names() {
		return this.nodes.keySet()
			.stream()
			.filter((path) -> !path.isEmpty() && isNamed(path) && path.equals(shown(path)))
			.toList();
	}

	/**
	 * Return a path as a message may show it: the keys of a secret map are secrets.
	 * @param path the path of something in the tree
	 * @return the path, or that of the secret map that it lies in
	 */
	String shown(String path) {
		return this.secretMaps.stream().filter((map) -> Names.isWithin(path, map)).findFirst().orElse(path);
	}

	private boolean isNamed(String path) {
		return component(path) != null || (this.nodes.get(path) instanceof FailedNode failed && failed.component());
	}

	/**
	 * Return whether a component may be at a path once another problem is fixed.
	 * @param path a path in any relaxed form, where no component is known
	 * @return {@code true} if one may be
	 */
	boolean isUncertain(String path) {
		String place = canonical(path);
		if (place != null) {
			return isNamed(place);
		}
		String owner = canonical(owner(path));
		return owner == null || this.uncertain.contains(owner) || this.nodes.get(owner) instanceof FailedNode;
	}

	/**
	 * Return the part of a path that leads to a known place.
	 * @param path a path in any relaxed form, which is below the prefix
	 * @return the beginning of the path, empty if no place is known
	 */
	String owner(String path) {
		String owner = path;
		while (!owner.isEmpty() && canonical(owner) == null) {
			owner = owner.substring(0, Math.max(0, Math.max(owner.lastIndexOf('.'), owner.lastIndexOf('['))));
		}
		return owner;
	}

}
