package dev.fingy.internal.document;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.document.DocumentNode.OfAbsent;
import dev.fingy.internal.document.DocumentNode.OfDerived;
import dev.fingy.internal.document.DocumentNode.OfInjected;
import dev.fingy.internal.document.DocumentNode.OfList;
import dev.fingy.internal.document.DocumentNode.OfMap;
import dev.fingy.internal.document.DocumentNode.OfMasked;
import dev.fingy.internal.document.DocumentNode.OfObject;
import dev.fingy.internal.document.DocumentNode.OfRef;
import dev.fingy.internal.document.DocumentNode.OfUnmentioned;
import dev.fingy.internal.document.DocumentNode.OfValue;

/**
 * What makes two parts of documents different: types and values, and nothing else.
 * Fingerprints are hashes of it, and a difference is empty exactly if it is equal. A
 * property without value is left out like one that is not there, so that a new optional
 * property of a class does not change what was resolved before.
 */
public final class Content {

	private static final Content ANY = once(SetTargets.NONE);

	private final SetTargets targets;

	private final @Nullable Map<OfList, List<@Nullable Object>> lists;

	private Content(SetTargets targets, @Nullable Map<OfList, List<@Nullable Object>> lists) {
		this.targets = targets;
		this.lists = lists;
	}

	/**
	 * Return what gives the content of nodes once.
	 * @param targets what the references of their document lead to
	 * @return the content of one document
	 */
	static Content once(SetTargets targets) {
		return new Content(targets, null);
	}

	/**
	 * Return what gives the content of nodes, and then that of their parts.
	 * @param targets what the references of their document lead to
	 * @return the content of one document, in which that of lists is remembered
	 */
	public static Content remembered(SetTargets targets) {
		return new Content(targets, new IdentityHashMap<>());
	}

	/**
	 * Return the content of a node.
	 * @param node the node
	 * @return maps, lists and values that are equal for equal content, or {@code null}
	 * for a node that does not count, and for a value that is null
	 */
	public @Nullable Object of(DocumentNode node) {
		if (node instanceof OfObject object) {
			return object(object);
		}
		if (node instanceof OfList list) {
			return (this.lists != null) ? remembered(list, this.lists) : list(list);
		}
		if (node instanceof OfMap map) {
			return map(map);
		}
		if (node instanceof OfRef ref) {
			return Map.of("ref", this.targets.name(ref.target()));
		}
		return (node instanceof OfValue value) ? CanonicalForm.plain(value.plain().value()) : null;
	}

	private List<@Nullable Object> remembered(OfList list, Map<OfList, List<@Nullable Object>> known) {
		List<@Nullable Object> content = known.get(list);
		if (content == null) {
			content = list(list);
			known.put(list, content);
		}
		return content;
	}

	/**
	 * Return whether two nodes have the same content, and references in them the same
	 * names.
	 * @param first a node
	 * @param second another
	 * @return {@code true} if nothing differs but code, origins and laziness
	 */
	public static boolean isEqual(DocumentNode first, DocumentNode second) {
		return counts(first) == counts(second) && Objects.equals(ANY.of(first), ANY.of(second));
	}

	/**
	 * Return whether a node counts where it is an element of a list or map.
	 * @param node the node
	 * @return {@code false} if it is absent, masked, injected, derived, or not mentioned
	 */
	public static boolean counts(DocumentNode node) {
		return !(node instanceof OfMasked) && !(node instanceof OfInjected) && !(node instanceof OfDerived)
				&& !(node instanceof OfUnmentioned) && !(node instanceof OfAbsent);
	}

	/**
	 * Return whether a node counts where it is a property.
	 * @param node the node
	 * @return {@code false} if it does not count anywhere, or is null
	 */
	public static boolean countsAsProperty(DocumentNode node) {
		return (node instanceof OfValue value) ? value.plain().value() != null : counts(node);
	}

	private Map<String, @Nullable Object> object(OfObject object) {
		Map<String, @Nullable Object> properties = new LinkedHashMap<>();
		object.properties().forEach((name, child) -> {
			Object content = of(child);
			if (content != null) {
				properties.put(CanonicalForm.text(name), content);
			}
		});
		Map<String, @Nullable Object> content = new LinkedHashMap<>();
		if (object.type() != null) {
			content.put("type", CanonicalForm.text(object.type()));
		}
		content.put("properties", properties);
		return content;
	}

	private List<@Nullable Object> list(OfList list) {
		List<@Nullable Object> content = new ArrayList<>(list.items().size());
		for (DocumentNode item : list.items()) {
			if (counts(item)) {
				content.add(of(item));
			}
		}
		return list.set() ? sorted(content) : content;
	}

	private static List<@Nullable Object> sorted(List<@Nullable Object> content) {
		SortedMap<String, @Nullable Object> items = new TreeMap<>();
		content.forEach((item) -> items.put(Fingerprints.canonicalText(item), item));
		return new ArrayList<>(items.values());
	}

	private Map<String, @Nullable Object> map(OfMap map) {
		Map<String, @Nullable Object> content = new LinkedHashMap<>();
		map.entries().forEach((key, value) -> {
			if (counts(value)) {
				content.put(CanonicalForm.text(key), of(value));
			}
		});
		return content;
	}

}
