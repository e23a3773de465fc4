package dev.fingy.internal.document;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.document.DocumentNode.OfList;
import dev.fingy.internal.document.DocumentNode.OfMap;
import dev.fingy.internal.document.DocumentNode.OfObject;
import dev.fingy.internal.document.DocumentNode.OfRef;
import dev.fingy.internal.source.Names;

/**
 * What parts of documents refer to outside of them, directly or through that. It stays
 * where it is: of what holds it, as much is there as a property source needs to give the
 * same objects. A list is there as a whole, as its elements have no names of their own.
 */
public final class ReferredParts {

	private final Map<String, DocumentNode> nodes;

	private final Map<String, Supplier<? extends DocumentNode>> others;

	private final Map<String, DocumentNode> holders = new LinkedHashMap<>();

	private final Map<String, Set<List<String>>> selected = new LinkedHashMap<>();

	private ReferredParts(Map<String, DocumentNode> nodes, Map<String, Supplier<? extends DocumentNode>> others) {
		this.nodes = nodes;
		this.others = others;
	}

	/**
	 * Return what nodes refer to outside of them.
	 * @param nodes the nodes by their whole names
	 * @param others what is outside, by its whole names
	 * @return parts of the others by the same names
	 */
	public static Map<String, DocumentNode> of(Map<String, DocumentNode> nodes,
			Map<String, Supplier<? extends DocumentNode>> others) {
		return others.isEmpty() ? Map.of() : new ReferredParts(nodes, others).select();
	}

	private Map<String, DocumentNode> select() {
		Deque<DocumentNode> left = new ArrayDeque<>(this.nodes.values());
		while (!left.isEmpty()) {
			forEachTarget(left.pop(), (target) -> {
				DocumentNode part = select(target);
				if (part != null) {
					left.push(part);
				}
			});
		}
		Map<String, DocumentNode> parts = new LinkedHashMap<>();
		this.selected
			.forEach((name, paths) -> parts.put(name, filtered(Objects.requireNonNull(this.holders.get(name)), paths)));
		return parts;
	}

	private static void forEachTarget(DocumentNode node, Consumer<String> action) {
		if (node instanceof OfRef reference) {
			action.accept(reference.target());
		}
		node.children().forEach((child) -> forEachTarget(child, action));
	}

	private @Nullable DocumentNode select(String target) {
		if (this.nodes.keySet().stream().anyMatch((name) -> Names.isWithin(target, name))) {
			return null;
		}
		// What has no name cannot be distinguished from what refers to it
		List<String> names = this.others.keySet()
			.stream()
			.filter((name) -> !name.isEmpty() && Names.isWithin(target, name))
			.sorted(Comparator.comparing(String::length).reversed())
			.toList();
		for (String name : names) {
			DocumentNode holder = this.holders.computeIfAbsent(name,
					(key) -> Objects.requireNonNull(this.others.get(key)).get());
			List<String> steps = Names.elements(target.substring(name.length()));
			if (DocumentPaths.find(holder, steps) != null) {
				List<String> whole = whole(holder, steps);
				boolean added = this.selected.computeIfAbsent(name, (key) -> new LinkedHashSet<>()).add(whole);
				return added ? DocumentPaths.find(holder, whole) : null;
			}
		}
		return null;
	}

	private static List<String> whole(DocumentNode holder, List<String> steps) {
		for (int i = 0; i < steps.size(); i++) {
			DocumentNode node = DocumentPaths.find(holder, steps.subList(0, i));
			if (node instanceof OfList || (node instanceof OfObject object && isComponent(object))) {
				return steps.subList(0, i);
			}
		}
		return steps;
	}

	private static boolean isComponent(OfObject object) {
		return object.type() != null || object.created() != null;
	}

	private static DocumentNode filtered(DocumentNode node, Set<List<String>> paths) {
		if (paths.contains(List.<String>of())) {
			return node;
		}
		if (node instanceof OfObject object) {
			return object
				.withProperties(filtered(object.properties(), paths,
						(name, step) -> Names.uniform(name).equals(Names.uniform(step))))
				.withCode(object.className(), null);
		}
		OfMap map = (OfMap) node;
		return map.withEntries(filtered(map.entries(), paths, String::equals));
	}

	private static Map<String, DocumentNode> filtered(Map<String, DocumentNode> children, Set<List<String>> paths,
			BiPredicate<String, String> named) {
		Map<String, DocumentNode> filtered = new LinkedHashMap<>();
		children.forEach((name, child) -> {
			Set<List<String>> below = paths.stream()
				.filter((path) -> named.test(name, path.get(0)))
				.map((path) -> path.subList(1, path.size()))
				.collect(Collectors.toSet());
			if (!below.isEmpty()) {
				filtered.put(name, filtered(child, below));
			}
		});
		return filtered;
	}

}
