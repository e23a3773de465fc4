package dev.fingy.internal.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.document.DocumentNode;
import dev.fingy.internal.document.DocumentNode.OfList;
import dev.fingy.internal.document.DocumentNode.OfMap;
import dev.fingy.internal.document.DocumentNode.OfMasked;
import dev.fingy.internal.document.DocumentNode.OfObject;
import dev.fingy.internal.document.DocumentNode.OfRef;
import dev.fingy.internal.document.DocumentNode.OfUnmentioned;
import dev.fingy.internal.document.DocumentNode.OfValue;
import dev.fingy.internal.source.PropertyPath;

/**
 * Every value of a document as a text by its whole name, with those that are default, so
 * that they can be in a table or sent to an experiment tracker.
 */
public final class FlatValues {

	// As Spring Boot shows what it sanitizes
	private static final String MASKED = "******";

	private final Map<String, String> values = new LinkedHashMap<>();

	private FlatValues() {
	}

	/**
	 * Return the values of nodes.
	 * @param nodes the nodes by their whole names
	 * @return texts by whole names, in the order of the nodes
	 */
	public static Map<String, String> of(Map<String, DocumentNode> nodes) {
		FlatValues flat = new FlatValues();
		nodes.forEach((name, node) -> flat.add(PropertyPath.of(name), node));
		return Collections.unmodifiableMap(flat.values);
	}

	private void add(PropertyPath path, DocumentNode node) {
		if (node instanceof OfObject object) {
			addObject(path, object);
		}
		else if (node instanceof OfList list) {
			addList(path, list.items());
		}
		else if (node instanceof OfMap map) {
			addMap(path, map.entries());
		}
		else if (node instanceof OfUnmentioned unmentioned) {
			add(path, unmentioned.node());
		}
		else if (node instanceof OfRef ref) {
			put(path, "→ " + ref.target());
		}
		else if (node instanceof OfMasked masked && !masked.derived()) {
			put(path, MASKED);
		}
		else if (node instanceof OfValue value) {
			put(path, value.plain().value());
		}
	}

	private void addObject(PropertyPath path, OfObject object) {
		if (object.type() != null) {
			put(path.property(object.discriminator()), object.type());
		}
		object.properties().forEach((name, child) -> add(path.property(name), child));
	}

	// A list of values reads best as one
	private void addList(PropertyPath path, List<DocumentNode> items) {
		if (items.stream().allMatch(OfValue.class::isInstance)) {
			put(path, items.stream().map((item) -> ((OfValue) item).plain().value()).toList());
			return;
		}
		for (int i = 0; i < items.size(); i++) {
			add(path.index(i), items.get(i));
		}
	}

	private void addMap(PropertyPath path, Map<String, DocumentNode> entries) {
		if (entries.isEmpty()) {
			put(path, entries);
		}
		entries.forEach((key, child) -> add(path.entry(key), child));
	}

	private void put(PropertyPath path, @Nullable Object value) {
		if (value != null) {
			this.values.put(path.toString(), value.toString());
		}
	}

}
