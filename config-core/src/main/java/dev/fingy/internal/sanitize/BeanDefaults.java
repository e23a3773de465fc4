package dev.fingy.internal.sanitize;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

import dev.fingy.internal.construction.BeanCreator;
import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.construction.Parameter;
import dev.fingy.internal.construction.UnusableTypeException;
import dev.fingy.internal.document.DocumentNode;
import dev.fingy.internal.document.DocumentNode.OfList;
import dev.fingy.internal.document.DocumentNode.OfMap;
import dev.fingy.internal.document.DocumentNode.OfMasked;
import dev.fingy.internal.document.DocumentNode.OfObject;
import dev.fingy.internal.document.DocumentNode.OfValue;
import dev.fingy.internal.document.DocumentNode.Plain;
import dev.fingy.internal.names.SensitiveNames;
import dev.fingy.internal.registry.NodeTypes;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.tree.Reading;

/**
 * Asks a JavaBean that exists for the properties that configuration does not mention: its
 * own defaults. What could not be in YAML, such as an object behind an interface, is left
 * out.
 */
final class BeanDefaults {

	// A getter may return something new each time
	private static final int DEEPEST = 8;

	private final Masking masking;

	BeanDefaults(Masking masking) {
		this.masking = masking;
	}

	/**
	 * Return what an object holds in a property.
	 * @param path the path of the property
	 * @param owner the object
	 * @param property the property
	 * @return the value, or {@code null} if it cannot be read or written
	 */
	@Nullable DocumentNode of(PropertyPath path, Object owner, Parameter property) {
		return property(path, owner, property, 0);
	}

	private @Nullable DocumentNode property(PropertyPath path, Object owner, Parameter property, int depth) {
		if (!LiveValue.isReadable(owner, property) || property.isInjected()) {
			return null;
		}
		if (property.isSensitive()) {
			return masked();
		}
		Reading reading = Reading.begin();
		try {
			Object value = (property.getter() != null) ? BeanCreator.get(owner, property)
					: LiveValue.of(owner).property(property).get();
			return (value instanceof Map<?, ?> entries && property.isNotSecret())
					? map(path, property.type().asMap().getGeneric(1), entries, depth, (key) -> false)
					: node(path, property.type(), value, depth);
		}
		catch (RuntimeException ex) {
			// Somebody's getter: a document is written all the same
			return null;
		}
		finally {
			reading.close();
		}
	}

	private @Nullable DocumentNode node(PropertyPath path, ResolvableType declared, @Nullable Object value, int depth) {
		if (value instanceof Optional<?> optional) {
			return node(path, declared.getGeneric(0), optional.orElse(null), depth);
		}
		if (value instanceof Class) {
			return null; // Where it is not registered, no document could be bound again
		}
		if (value == null || PlainValue.isScalar(value)) {
			return value(path, PlainValue.of(value, null));
		}
		if (value instanceof Collection<?> items) {
			return list(path, declared.asCollection().getGeneric(0), items, depth);
		}
		if (value.getClass().isArray()) {
			return list(path, declared.getComponentType(), items(value), depth);
		}
		if (value instanceof Map<?, ?> entries) {
			return map(path, declared.asMap().getGeneric(1), entries, depth, SensitiveNames::matches);
		}
		boolean nested = declared.toClass() == value.getClass() && NodeTypes.isDataObject(value.getClass());
		return (nested && depth < DEEPEST) ? object(path, value, depth) : null;
	}

	private DocumentNode value(PropertyPath path, @Nullable Object plain) {
		return this.masking.masks(path.toString(), plain, null) ? masked()
				: new OfValue(new Plain(plain, false, null), null, null, List.of(), true);
	}

	private static OfMasked masked() {
		return new OfMasked(null, List.of(), true, false);
	}

	private static List<@Nullable Object> items(Object array) {
		List<@Nullable Object> items = new ArrayList<>(Array.getLength(array));
		for (int i = 0; i < Array.getLength(array); i++) {
			items.add(Array.get(array, i));
		}
		return items;
	}

	private @Nullable DocumentNode list(PropertyPath path, ResolvableType element, Collection<?> values, int depth) {
		List<DocumentNode> items = new ArrayList<>(values.size());
		for (Object value : values) {
			DocumentNode item = node(path.index(items.size()), element, value, depth);
			if (item == null) {
				return null;
			}
			items.add(item);
		}
		return new OfList(items, false, false);
	}

	private @Nullable DocumentNode map(PropertyPath path, ResolvableType type, Map<?, ?> values, int depth,
			Predicate<String> secretKeys) {
		Map<String, DocumentNode> entries = new LinkedHashMap<>();
		for (Map.Entry<?, ?> entry : values.entrySet()) {
			String key = PlainValue.key(entry.getKey(), null);
			DocumentNode value = secretKeys.test(key) ? masked() : node(path.entry(key), type, entry.getValue(), depth);
			if (value == null) {
				return null;
			}
			entries.put(key, value);
		}
		return new OfMap(entries, false);
	}

	private @Nullable DocumentNode object(PropertyPath path, Object value, int depth) {
		Map<String, DocumentNode> properties = new LinkedHashMap<>();
		try {
			for (Parameter property : Creator.of(value.getClass()).parameters()) {
				DocumentNode node = property(path.property(property.name()), value, property, depth + 1);
				if (node != null) {
					properties.put(property.name(), node);
				}
			}
		}
		catch (UnusableTypeException | IllegalStateException ex) {
			return null;
		}
		return new OfObject(null, value.getClass().getName(), null, null, null, properties, List.of());
	}

}
