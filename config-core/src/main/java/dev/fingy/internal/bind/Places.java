package dev.fingy.internal.bind;

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
 * The places of all configurations that references may lead to. A configuration that was
 * bound before is looked at when a reference leads there.
 */
final class Places {

	private final Map<String, KnownPlaces> visited = new LinkedHashMap<>();

	private final Map<String, ObjectNode> others;

	Places(List<KnownPlaces> bound, Map<String, ObjectNode> others) {
		bound.forEach((places) -> this.visited.put(places.prefix(), places));
		this.others = others;
	}

	/**
	 * Find a place.
	 * @param path its path in any relaxed form
	 * @param own where to look first
	 * @return what is there, or why nothing is
	 */
	Found find(String path, KnownPlaces own) {
		List<KnownPlaces> candidates = candidates(path, own);
		for (KnownPlaces places : candidates) {
			String canonical = places.canonical(path);
			ObjectNode component = (canonical != null) ? places.component(canonical) : null;
			RefNode reference = (canonical != null) ? places.reference(canonical) : null;
			if (canonical != null && (component != null || reference != null)) {
				return new Found(places, canonical, component, (reference != null) ? reference.written() : null, false);
			}
		}
		for (KnownPlaces places : candidates) {
			String owner = places.owner(path);
			RefNode reference = places.reference(String.valueOf(places.canonical(owner)));
			if (reference != null && !owner.isEmpty()) {
				return new Found(places, path, null, reference.written() + path.substring(owner.length()), false);
			}
		}
		boolean uncertain = candidates.stream().anyMatch((places) -> places.isUncertain(path));
		return new Found(own, path, null, null, uncertain);
	}

	private List<KnownPlaces> candidates(String path, KnownPlaces own) {
		List<KnownPlaces> candidates = new ArrayList<>();
		if (KnownPlaces.isBelow(path, own.prefix())) {
			candidates.add(own);
		}
		prefixes(path).stream().map(this::visit).filter((places) -> places != own).forEach(candidates::add);
		return candidates;
	}

	private List<String> prefixes(String path) {
		Set<String> prefixes = prefixes();
		prefixes.removeIf((prefix) -> !KnownPlaces.isBelow(path, prefix));
		return prefixes.stream().sorted(Comparator.comparing(String::length).reversed()).toList();
	}

	private Set<String> prefixes() {
		Set<String> prefixes = new LinkedHashSet<>(this.visited.keySet());
		prefixes.addAll(this.others.keySet());
		return prefixes;
	}

	private KnownPlaces visit(String prefix) {
		KnownPlaces known = this.visited.get(prefix);
		if (known == null) {
			known = new KnownPlaces(prefix, Set.of());
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
		for (KnownPlaces places : this.visited.values()) {
			shown = places.shown(shown);
		}
		return shown;
	}

	/**
	 * What is at a path.
	 *
	 * @param places the places of the configuration that holds it
	 * @param path the path in canonical form, as far as it is known
	 * @param component the component, or {@code null} if there is none
	 * @param next where a reference there, or at the beginning of the path, leads
	 * @param uncertain whether a component may be there once another problem is fixed
	 */
	record Found(KnownPlaces places, String path, @Nullable ObjectNode component, @Nullable String next,
			boolean uncertain) {

	}

}
