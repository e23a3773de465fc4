package dev.fingy.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.fingy.Problem;
import dev.fingy.document.DocumentNode.OfAbsent;
import dev.fingy.document.DocumentNode.OfDerived;
import dev.fingy.document.DocumentNode.OfList;
import dev.fingy.document.DocumentNode.OfMap;
import dev.fingy.document.DocumentNode.OfMasked;
import dev.fingy.document.DocumentNode.OfObject;
import dev.fingy.document.DocumentNode.OfRef;
import dev.fingy.document.DocumentNode.OfValue;
import dev.fingy.source.DescribedType;
import dev.fingy.source.Names;

/**
 * Parts of documents as somebody would write them in YAML: maps, lists and values. What
 * is masked, injected or derived is not written.
 */
public enum WrittenForm {

	/**
	 * Without what is default.
	 */
	BRIEF,

	/**
	 * With what is default, so that defaults of another day change nothing.
	 */
	COMPLETE,

	/**
	 * With what is default, and with the type of an object apart from its arguments where
	 * one of them has a name that means something else in configuration. It is for being
	 * bound, and no file has it.
	 */
	DESCRIBED;

	/**
	 * Return the written form of a node.
	 * @param node the node
	 * @return a map, a list or a value, {@code null} for an absent node and if there is
	 * nothing to write
	 */
	public @Nullable Object of(DocumentNode node) {
		if (node instanceof OfObject object) {
			return object(object);
		}
		if (node instanceof OfList list) {
			return list(list);
		}
		if (node instanceof OfMap map) {
			return entries(map.entries());
		}
		if (node instanceof OfRef ref) {
			return Map.of("ref", ref.target());
		}
		return (node instanceof OfValue value && !isLeftOut(value)) ? value.plain().value() : null;
	}

	private boolean isLeftOut(DocumentNode node) {
		if (this != BRIEF) {
			return false;
		}
		if (node instanceof OfList list) {
			return list.isDefault() || (!list.items().isEmpty() && list.items().stream().allMatch(this::isLeftOut));
		}
		return (node instanceof OfMap map && map.isDefault()) || (node instanceof OfValue value && value.isDefault())
				|| (node instanceof OfMasked masked && masked.isDefault());
	}

	private Map<String, @Nullable Object> object(OfObject object) {
		Map<String, @Nullable Object> written = properties(object);
		// An empty text in its place would make it absent
		boolean present = object.created() != null && object.origin() != null;
		return (written.isEmpty() && present && this == BRIEF) ? COMPLETE.properties(object) : written;
	}

	private Map<String, @Nullable Object> properties(OfObject object) {
		Map<String, @Nullable Object> written = new LinkedHashMap<>();
		putType(object, written);
		object.properties().forEach((name, child) -> {
			Object value = isLeftOut(child) ? null : of(child);
			if (child instanceof OfAbsent || (value != null && !isNothing(child, value))) {
				put(written, name, value);
			}
		});
		return written;
	}

	// A name may have dots
	@SuppressWarnings("unchecked") // the maps are those made here
	private static void put(Map<String, @Nullable Object> written, String name, @Nullable Object value) {
		int dot = name.indexOf('.');
		if (dot < 0) {
			written.put(name, value);
			return;
		}
		Object owner = written.computeIfAbsent(name.substring(0, dot), (key) -> new LinkedHashMap<>());
		put((Map<String, @Nullable Object>) Objects.requireNonNull(owner), name.substring(dot + 1), value);
	}

	private void putType(OfObject object, Map<String, @Nullable Object> written) {
		if (object.type() != null && this == DESCRIBED && reserved(object) != null) {
			written.put(DescribedType.TYPE, new DescribedType(object.type()));
		}
		else if (object.type() != null) {
			written.put(object.discriminator(), object.type());
		}
		else if (this == DESCRIBED && object.created() != null && object.className() != null) {
			written.put(DescribedType.CLASS, new DescribedType(object.className()));
		}
	}

	/**
	 * Return the name of an argument that means something else in configuration.
	 * @param object an object
	 * @return the name of an argument that is called like what names the type or refers
	 * to another node, or {@code null} if there is none
	 */
	public static @Nullable String reserved(OfObject object) {
		String discriminator = Names.uniform(object.discriminator());
		for (Map.Entry<String, DocumentNode> property : object.properties().entrySet()) {
			String name = Names.uniform(property.getKey());
			boolean derived = property.getValue() instanceof OfDerived
					|| (property.getValue() instanceof OfMasked masked && masked.derived());
			if (!derived && (name.equals(discriminator) || name.equals("ref"))) {
				return property.getKey();
			}
		}
		return null;
	}

	// A nested record that no source has, or that hides where its secrets come from
	private static boolean isNothing(DocumentNode node, Object written) {
		return node instanceof OfObject object && written instanceof Map<?, ?> map && map.isEmpty()
				&& (object.origin() == null || Masks.in(object));
	}

	private List<@Nullable Object> list(OfList list) {
		List<@Nullable Object> written = new ArrayList<>(list.items().size());
		list.items().forEach((item) -> written.add(of(item)));
		return written;
	}

	private Map<String, @Nullable Object> entries(Map<String, DocumentNode> entries) {
		Map<String, @Nullable Object> written = new LinkedHashMap<>();
		entries.forEach((key, value) -> {
			// An entry without value would hide the secret that another source gives
			if (!(value instanceof OfMasked)) {
				written.put(key, of(value));
			}
		});
		return written;
	}

	/**
	 * Return what no file can say, as the name of an argument means something else there.
	 * @param path the path of the node
	 * @param node the node
	 * @return a problem for each object with such an argument
	 */
	public static List<Problem> unwritable(String path, DocumentNode node) {
		List<Problem> problems = new ArrayList<>();
		collectUnwritable(dev.fingy.source.PropertyPath.of(path), node, problems);
		return problems;
	}

	private static void collectUnwritable(dev.fingy.source.PropertyPath path, DocumentNode node,
			Collection<Problem> problems) {
		if (node instanceof OfObject object) {
			String reserved = (object.type() != null) ? reserved(object) : null;
			if (reserved != null) {
				String meaning = Names.uniform(reserved).equals("ref") ? "refers to another node"
						: "names the type of the node";
				problems.add(Problem.of(path.toString(), "'" + object.type() + "' has an argument named '" + reserved
						+ "', which " + meaning + " in a file; write the description as JSON or Java instead"));
			}
			object.properties().forEach((name, child) -> {
				if (!isScalar(child)) {
					collectUnwritable(path.property(name), child, problems);
				}
			});
		}
		else if (node instanceof OfList list) {
			for (int i = 0; i < list.items().size(); i++) {
				collectUnwritable(path.index(i), list.items().get(i), problems);
			}
		}
		else if (node instanceof OfMap map) {
			collectUnwritableKeys(path, map.entries().keySet(), problems);
			map.entries().forEach((key, child) -> collectUnwritable(path.entry(key), child, problems));
		}
		else if (node instanceof OfValue value) {
			collectUnwritable(path, value.plain().value(), problems);
		}
	}

	private static boolean isScalar(DocumentNode node) {
		return node instanceof OfValue value && !(value.plain().value() instanceof Map)
				&& !(value.plain().value() instanceof List);
	}

	private static void collectUnwritable(dev.fingy.source.PropertyPath path, @Nullable Object plain,
			Collection<Problem> problems) {
		if (plain instanceof Map<?, ?> map) {
			collectUnwritableKeys(path, map.keySet(), problems);
			map.forEach((key, value) -> collectUnwritable(path.entry(String.valueOf(key)), value, problems));
		}
		else if (plain instanceof List<?> list) {
			list.forEach((item) -> collectUnwritable(path, item, problems));
		}
	}

	private static void collectUnwritableKeys(dev.fingy.source.PropertyPath path, Collection<?> keys,
			Collection<Problem> problems) {
		for (Object key : keys) {
			String text = String.valueOf(key);
			if (!Names.canHold(text)) {
				problems.add(
						Problem.of(path.toString(), (text.isEmpty() ? "has an empty key" : "has the key '" + text + "'")
								+ ", which no name in a file can hold; write the description as JSON or Java instead"));
			}
		}
	}

	/**
	 * Return the names of the secrets below a node, which no form writes.
	 * @param path the path of the node
	 * @param node the node
	 * @return their whole names
	 */
	public static List<String> masked(String path, DocumentNode node) {
		List<String> masked = new ArrayList<>();
		collectMasked(dev.fingy.source.PropertyPath.of(path), node, masked);
		return masked;
	}

	private static void collectMasked(dev.fingy.source.PropertyPath path, DocumentNode node,
			Collection<String> masked) {
		if (node instanceof OfMasked secret && !secret.derived() && !secret.isDefault()) {
			masked.add(path.toString());
		}
		else if (node instanceof OfObject object) {
			object.properties().forEach((name, child) -> collectMasked(path.property(name), child, masked));
		}
		else if (node instanceof OfList list) {
			for (int i = 0; i < list.items().size(); i++) {
				collectMasked(path.index(i), list.items().get(i), masked);
			}
		}
		else if (node instanceof OfMap map) {
			map.entries().forEach((key, child) -> collectMasked(path.entry(key), child, masked));
		}
	}

}
