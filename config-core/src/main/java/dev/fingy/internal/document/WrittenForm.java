package dev.fingy.internal.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.document.DocumentNode.OfAbsent;
import dev.fingy.internal.document.DocumentNode.OfList;
import dev.fingy.internal.document.DocumentNode.OfMap;
import dev.fingy.internal.document.DocumentNode.OfMasked;
import dev.fingy.internal.document.DocumentNode.OfObject;
import dev.fingy.internal.document.DocumentNode.OfRef;
import dev.fingy.internal.document.DocumentNode.OfValue;
import dev.fingy.internal.source.DescribedType;

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
		if (object.type() != null && this == DESCRIBED && ReservedArguments.of(object) != null) {
			written.put(DescribedType.TYPE, new DescribedType(object.type()));
		}
		else if (object.type() != null) {
			written.put(object.discriminator(), object.type());
		}
		else if (this == DESCRIBED && object.created() != null && object.className() != null) {
			written.put(DescribedType.CLASS, new DescribedType(object.className()));
		}
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

}
