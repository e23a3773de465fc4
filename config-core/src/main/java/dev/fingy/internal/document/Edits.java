package dev.fingy.internal.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.document.DocumentNode.OfList;
import dev.fingy.internal.document.DocumentNode.OfMap;
import dev.fingy.internal.document.DocumentNode.OfMasked;
import dev.fingy.internal.document.DocumentNode.OfObject;
import dev.fingy.internal.document.DocumentNode.OfRef;
import dev.fingy.internal.document.DocumentNode.OfValue;
import dev.fingy.internal.document.DocumentNode.Plain;
import dev.fingy.internal.source.Names;

/**
 * Changes parts of documents. Only the nodes on the way to a change are made again. No
 * class is known here, so that a name is only known to be wrong where the document shows
 * all names of a type.
 */
final class Edits {

	private static final String ORIGIN = "changed by the application";

	private Edits() {
	}

	/**
	 * Return a node with something else at a place below it.
	 * @param node the node
	 * @param steps the names and indexes that lead to the place
	 * @param value a value, or maps and lists of values
	 * @return a new node
	 * @throws IllegalArgumentException if the place cannot be
	 */
	static DocumentNode with(@Nullable DocumentNode node, List<String> steps, @Nullable Object value) {
		if (steps.isEmpty()) {
			return laid(node, value);
		}
		return replaced(node, steps.get(0), (child) -> with(child, steps.subList(1, steps.size()), value), true);
	}

	/**
	 * Return a node without what is at a place below it.
	 * @param node the node
	 * @param steps the names and indexes that lead to the place, at least one
	 * @return a new node
	 * @throws IllegalArgumentException if there is nothing
	 */
	static DocumentNode without(@Nullable DocumentNode node, List<String> steps) {
		List<String> rest = steps.subList(1, steps.size());
		return replaced(node, steps.get(0), (child) -> {
			if (child == null) {
				throw new IllegalArgumentException("does not exist");
			}
			return rest.isEmpty() ? null : without(child, rest);
		}, false);
	}

	private static DocumentNode replaced(@Nullable DocumentNode node, String step, Edit edit, boolean mayAdd) {
		if (node instanceof OfObject object) {
			return property(object, step, edit, mayAdd);
		}
		if (node instanceof OfMap map) {
			return map.withEntries(put(map.entries(), step, edit));
		}
		if (node instanceof OfList list) {
			return item(list, step, edit);
		}
		throw new IllegalArgumentException("does not exist");
	}

	private static OfObject property(OfObject object, String step, Edit edit, boolean mayAdd) {
		boolean named = step.equals(object.discriminator()) || step.equals(OfObject.TYPE);
		if (named && !object.properties().containsKey(step) && object.type() != null) {
			Object type = plain(edit.apply(null));
			if (type == null) {
				throw new IllegalArgumentException("cannot be absent: an object has a type");
			}
			return object.withType(type.toString());
		}
		String name = object.properties()
			.keySet()
			.stream()
			.filter((each) -> Names.uniform(each).equals(Names.uniform(step)))
			.findFirst()
			.orElse(step);
		if (!object.properties().containsKey(name) && object.className() != null && mayAdd) {
			throw new IllegalArgumentException(
					"'" + ((object.type() != null) ? object.type() : object.className()) + "' has no such property");
		}
		boolean remains = !mayAdd && name.equals(ReservedArguments.of(object));
		return object.withProperties(put(object.properties(), name, remains ? nothing(edit) : edit));
	}

	// Without the argument its name would mean something else
	private static Edit nothing(Edit edit) {
		return (before) -> {
			DocumentNode left = edit.apply(before);
			return (left != null) ? left : laid(before, null);
		};
	}

	private static @Nullable Object plain(@Nullable DocumentNode node) {
		return (node instanceof OfValue value) ? value.plain().value() : null;
	}

	private static Map<String, DocumentNode> put(Map<String, DocumentNode> members, String name, Edit edit) {
		Map<String, DocumentNode> changed = new LinkedHashMap<>(members);
		DocumentNode child = edit.apply(members.get(name));
		if (child != null) {
			changed.put(name, child);
		}
		else {
			changed.remove(name);
		}
		return changed;
	}

	private static OfList item(OfList list, String step, Edit edit) {
		int index = index(step);
		if (index < 0 || index >= list.items().size()) {
			throw new IllegalArgumentException("is beyond the end: the list has " + list.items().size() + " elements");
		}
		List<DocumentNode> items = new ArrayList<>(list.items());
		DocumentNode child = edit.apply(items.get(index));
		if (child != null) {
			items.set(index, child);
		}
		else {
			items.remove(index);
		}
		return list.withItems(items);
	}

	private static int index(String step) {
		return (!step.isEmpty() && step.length() < 10 && step.chars().allMatch(Character::isDigit))
				? Integer.parseInt(step) : -1;
	}

	private static DocumentNode laid(@Nullable DocumentNode before, @Nullable Object value) {
		if (before instanceof OfMasked) {
			throw new IllegalArgumentException("is masked, and a document never holds what is masked");
		}
		if (before instanceof OfValue given && !given.isDefault() && Objects.equals(given.plain().value(), value)) {
			return given;
		}
		if (value instanceof DocumentNode node) {
			return node;
		}
		if (value instanceof Map<?, ?> map) {
			return (before instanceof OfObject object && isPart(object, map)) ? changed(object, map) : node(map);
		}
		if (value instanceof List<?> items) {
			boolean set = before instanceof OfList list && list.set();
			return new OfList(items.stream().map((item) -> laid(null, item)).toList(), set, false);
		}
		return new OfValue(new Plain(value, false, ORIGIN), null, null, overridden(before), false);
	}

	// As in binding, a map without a type is laid over the object
	private static boolean isPart(OfObject object, Map<?, ?> map) {
		return !namesType(object, map, object.discriminator()) && !namesType(object, map, OfObject.TYPE)
				&& (!map.keySet().equals(Set.of("ref")) || object.properties().containsKey("ref"));
	}

	// An argument may have this name
	private static boolean namesType(OfObject object, Map<?, ?> map, String name) {
		return map.containsKey(name) && !object.properties().containsKey(name);
	}

	private static DocumentNode changed(OfObject object, Map<?, ?> map) {
		DocumentNode changed = object;
		for (Map.Entry<?, ?> entry : map.entrySet()) {
			changed = with(changed, List.of(String.valueOf(entry.getKey())), entry.getValue());
		}
		return changed;
	}

	private static List<Plain> overridden(@Nullable DocumentNode before) {
		List<Plain> overridden = new ArrayList<>();
		if (before instanceof OfValue value) {
			overridden.add(value.plain());
			overridden.addAll(value.overrides());
		}
		return overridden;
	}

	private static DocumentNode node(Map<?, ?> map) {
		if (map.size() == 1 && map.get("ref") instanceof String target) {
			return new OfRef(target);
		}
		Map<String, DocumentNode> members = new LinkedHashMap<>();
		map.forEach((key, value) -> members.put(String.valueOf(key), laid(null, value)));
		if (!(map.get("type") instanceof String type)) {
			return new OfMap(members, false);
		}
		members.remove("type");
		return new OfObject(type, null, null, null, ORIGIN, members, List.of());
	}

	/**
	 * What becomes of a node.
	 */
	@FunctionalInterface
	private interface Edit {

		@Nullable DocumentNode apply(@Nullable DocumentNode before);

	}

}
