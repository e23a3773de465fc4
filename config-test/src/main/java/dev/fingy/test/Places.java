package dev.fingy.test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.fingy.Fingy;
import dev.fingy.Problem;
import dev.fingy.internal.description.DescribedFingy;
import dev.fingy.internal.document.Document;
import dev.fingy.internal.document.DocumentNode;
import dev.fingy.internal.document.DocumentNode.OfList;
import dev.fingy.internal.document.DocumentNode.OfMap;
import dev.fingy.internal.document.DocumentNode.OfObject;
import dev.fingy.internal.document.DocumentNode.OfRef;
import dev.fingy.internal.document.DocumentNode.OfValue;
import dev.fingy.internal.document.DocumentNode.Plain;
import dev.fingy.internal.names.Nearest;
import dev.fingy.internal.source.Names;
import dev.fingy.internal.source.PropertyPath;

/**
 * Finds what is at the paths of a description, as it is at this moment.
 */
final class Places {

	private final String root;

	private final Document document;

	private Places(String root, Document document) {
		this.root = root;
		this.document = document;
	}

	static Places of(Fingy fingy) {
		return new Places(fingy.path(), DescribedFingy.of(fingy).document());
	}

	/**
	 * Return what is at a path.
	 * @param path the whole name, or the path below this one
	 * @return the place, or {@code null} if there is nothing
	 */
	@Nullable Place find(String path) {
		String whole = whole(path);
		DocumentNode node = node(whole);
		return (node != null) ? new Place(whole, node) : type(whole);
	}

	/**
	 * Return every place with something in it.
	 * @return the places, owners first
	 */
	List<Place> all() {
		List<Place> all = new ArrayList<>();
		if (this.document.root() != null) {
			collect(PropertyPath.of(this.root), this.document.root(), all);
		}
		this.document.configurations().forEach((prefix, node) -> collect(PropertyPath.of(prefix), node, all));
		return all;
	}

	private static void collect(PropertyPath path, DocumentNode node, List<Place> all) {
		Place place = new Place(path.toString(), node);
		all.add(place);
		children(place.node()).forEach((name, child) -> collect(below(path, place.node(), name), child, all));
	}

	private static PropertyPath below(PropertyPath path, DocumentNode node, String name) {
		return (node instanceof OfList) ? path.index(Integer.parseInt(name)) : path.entry(name);
	}

	private String whole(String path) {
		boolean isWhole = this.root.isEmpty() || path.equals(this.root) || path.startsWith(this.root + ".")
				|| path.startsWith(this.root + "[");
		if (isWhole) {
			return path;
		}
		return path.isEmpty() ? this.root : this.root + (path.startsWith("[") ? "" : ".") + path;
	}

	// A part is named by what lies below it
	private @Nullable DocumentNode node(String whole) {
		String below = (this.document.root() != null) ? whole.substring(Math.min(this.root.length(), whole.length()))
				: whole;
		Document found = this.document.at(below.startsWith(".") ? below.substring(1) : below);
		return (found != null) ? found.nodes().values().iterator().next() : null;
	}

	private @Nullable Place type(String whole) {
		DocumentNode parent = node(parent(whole));
		return (parent instanceof OfObject object && object.type() != null
				&& object.discriminator().equals(last(whole)))
						? new Place(whole, new OfValue(new Plain(object.type(), false, object.origin()), null, null,
								List.of(), object.origin() == null))
						: null;
	}

	/**
	 * Return that nothing is at a path, with what is near it.
	 * @param path the whole name, or the path below this one
	 * @return a problem
	 */
	Problem missing(String path) {
		String whole = whole(path);
		String owner = parent(whole);
		String step = last(whole);
		DocumentNode node = node(owner);
		while (node == null && !owner.isEmpty()) {
			step = last(owner);
			owner = parent(owner);
			node = node(owner);
		}
		return missing(whole, owner, step, node);
	}

	private Problem missing(String whole, String owner, String step, @Nullable DocumentNode node) {
		Problem problem = Problem.of(whole, "does not exist");
		if (node instanceof OfRef ref) {
			return problem.known("Refers", List.of(ref.target()), ref.target() + whole.substring(owner.length()));
		}
		List<String> names = (node != null) ? names(node) : List.copyOf(this.document.configurations().keySet());
		String nearest = Nearest.to(step, names);
		PropertyPath path = PropertyPath.of(owner);
		return problem.known("Names", names, (nearest != null) ? path.entry(nearest).toString() : null);
	}

	private static List<String> names(DocumentNode node) {
		List<String> names = new ArrayList<>();
		if (node instanceof OfObject object && object.type() != null) {
			names.add(object.discriminator());
		}
		names.addAll(children(node).keySet());
		return names;
	}

	private static Map<String, DocumentNode> children(DocumentNode node) {
		if (node instanceof OfObject object) {
			return object.properties();
		}
		if (node instanceof OfList list) {
			Map<String, DocumentNode> items = new LinkedHashMap<>();
			list.items().forEach((item) -> items.put(Integer.toString(items.size()), item));
			return items;
		}
		return (node instanceof OfMap map) ? map.entries() : Map.of();
	}

	private static String parent(String path) {
		int end = path.endsWith("]") ? path.lastIndexOf('[') : path.lastIndexOf('.');
		return path.substring(0, Math.max(0, end));
	}

	private static String last(String path) {
		List<String> elements = Names.elements(path.substring(parent(path).length()));
		return elements.isEmpty() ? "" : elements.get(0);
	}

}
