package dev.fingy.internal.bind.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.RefNode;

/**
 * What references may lead to in all configurations. A configuration that was bound
 * before is visited when a reference leads there.
 */
final class ReferenceTargets {

	private final Map<String, KnownNodes> visited = new LinkedHashMap<>();

	private final Map<String, ObjectNode> others;

	ReferenceTargets(List<KnownNodes> bound, Map<String, ObjectNode> others) {
		for (KnownNodes known : bound) {
			this.visited.put(known.prefix(), known);
		}
		this.others = others;
	}

	/**
	 * Find a place.
	 * @param path its path in any relaxed form
	 * @param own where to look first
	 * @return the component or reference there, or whether one may be there
	 */
	Found find(String path, KnownNodes own) {
		List<KnownNodes> candidates = candidates(path, own);
		for (KnownNodes known : candidates) {
			String canonical = known.canonical(path);
			ObjectNode component = (canonical != null) ? known.component(canonical) : null;
			RefNode reference = (canonical != null) ? known.reference(canonical) : null;
			if (canonical != null && (component != null || reference != null)) {
				return new Found(known, canonical, component, (reference != null) ? reference.written() : null, false);
			}
		}
		for (KnownNodes known : candidates) {
			String owner = known.owner(path);
			RefNode reference = known.reference(String.valueOf(known.canonical(owner)));
			if (reference != null && !owner.isEmpty()) {
				return new Found(known, path, null, reference.written() + path.substring(owner.length()), false);
			}
		}
		boolean uncertain = candidates.stream().anyMatch((known) -> known.isUncertain(path));
		return new Found(own, path, null, null, uncertain);
	}

	private List<KnownNodes> candidates(String path, KnownNodes own) {
		List<KnownNodes> candidates = new ArrayList<>();
		if (KnownNodes.isBelow(path, own.prefix())) {
			candidates.add(own);
		}
		for (String prefix : prefixes(path)) {
			KnownNodes known = visit(prefix);
			if (known != own) {
				candidates.add(known);
			}
		}
		return candidates;
	}

	private List<String> prefixes(String path) {
		List<String> prefixes = new ArrayList<>();
		for (String prefix : prefixes()) {
			if (KnownNodes.isBelow(path, prefix)) {
				prefixes.add(prefix);
			}
		}
		if (prefixes.size() > 1) {
			prefixes.sort(Comparator.comparing(String::length).reversed());
		}
		return prefixes;
	}

	private Set<String> prefixes() {
		Set<String> prefixes = new LinkedHashSet<>(this.visited.keySet());
		prefixes.addAll(this.others.keySet());
		return prefixes;
	}

	private KnownNodes visit(String prefix) {
		KnownNodes known = this.visited.get(prefix);
		if (known == null) {
			known = new KnownNodes(prefix, Set.of());
			known.put(PropertyPath.of(prefix), Objects.requireNonNull(this.others.get(prefix)));
			this.visited.put(prefix, known);
		}
		return known;
	}

	/**
	 * Return whether a configuration can hold a path.
	 * @param path a path in any relaxed form
	 * @return {@code false} if it is below no prefix
	 */
	boolean contain(String path) {
		return !prefixes(path).isEmpty();
	}

	/**
	 * Return where a reference may lead.
	 * @param path where it is written to lead
	 * @return the paths of the nodes of the configurations that can hold it, or of all
	 */
	List<String> names(String path) {
		return (contain(path) ? prefixes(path) : prefixes()).stream()
			.flatMap((prefix) -> visit(prefix).names().stream())
			.distinct()
			.toList();
	}

	/**
	 * Return a path as a message may show it.
	 * @param path the path of a place
	 * @return the path, or that of the secret map that it lies in
	 */
	String shown(String path) {
		String shown = path;
		for (KnownNodes known : this.visited.values()) {
			shown = known.shown(shown);
		}
		return shown;
	}

	/**
	 * What is at a path.
	 *
	 * @param known the nodes of the configuration that holds it
	 * @param path the path in canonical form, as far as it is known
	 * @param component the component, or {@code null} if there is none
	 * @param next where a reference there, or at the beginning of the path, leads
	 * @param uncertain whether a component may be there once another problem is fixed
	 */
	record Found(KnownNodes known, String path, @Nullable ObjectNode component, @Nullable String next,
			boolean uncertain) {

	}

}
