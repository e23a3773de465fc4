package dev.fingy.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.fingy.document.DocumentNode.OfList;
import dev.fingy.document.DocumentNode.OfMap;
import dev.fingy.document.DocumentNode.OfObject;
import dev.fingy.document.DocumentNode.OfRef;
import dev.fingy.document.DocumentNode.OfValue;

/**
 * What makes two parts of documents different: types and values, and nothing else. A
 * property without value is left out like one that is not there, so that a new optional
 * property of a class does not change what was resolved before.
 */
public final class Content {

	private Content() {
	}

	/**
	 * Return the content of a node.
	 * @param node the node
	 * @return maps, lists and values that are equal for equal content, or {@code null}
	 * for a node that is absent and a value that is null, masked, injected or derived
	 */
	public static @Nullable Object of(DocumentNode node) {
		if (node instanceof OfObject object) {
			return object(object);
		}
		if (node instanceof OfList list) {
			return list(list);
		}
		if (node instanceof OfMap map) {
			return map(map);
		}
		if (node instanceof OfRef ref) {
			return Map.of("ref", CanonicalForm.text(ref.target()));
		}
		return (node instanceof OfValue value) ? CanonicalForm.plain(value.plain().value()) : null;
	}

	/**
	 * Return whether two nodes have the same content.
	 * @param first a node
	 * @param second another
	 * @return {@code true} if nothing differs but code, origins and laziness
	 */
	public static boolean isEqual(DocumentNode first, DocumentNode second) {
		return isSaid(first) == isSaid(second) && Objects.equals(of(first), of(second));
	}

	private static boolean isSaid(DocumentNode node) {
		return !(node instanceof DocumentNode.OfMasked) && !(node instanceof DocumentNode.OfInjected)
				&& !(node instanceof DocumentNode.OfDerived) && !(node instanceof DocumentNode.OfUnmentioned)
				&& !(node instanceof DocumentNode.OfAbsent);
	}

	private static Map<String, @Nullable Object> object(OfObject object) {
		Map<String, @Nullable Object> properties = new LinkedHashMap<>();
		object.properties().forEach((name, child) -> {
			Object content = of(child);
			if (content != null) {
				properties.put(name, content);
			}
		});
		Map<String, @Nullable Object> content = new LinkedHashMap<>();
		if (object.type() != null) {
			content.put("type", object.type());
		}
		content.put("properties", properties);
		return content;
	}

	private static List<@Nullable Object> list(OfList list) {
		List<@Nullable Object> content = new ArrayList<>(list.items().size());
		for (DocumentNode item : list.items()) {
			if (isSaid(item)) {
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

	private static Map<String, @Nullable Object> map(OfMap map) {
		Map<String, @Nullable Object> content = new LinkedHashMap<>();
		map.entries().forEach((key, value) -> {
			if (isSaid(value)) {
				content.put(CanonicalForm.text(key), of(value));
			}
		});
		return content;
	}

}
