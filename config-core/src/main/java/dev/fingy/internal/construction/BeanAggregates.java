package dev.fingy.internal.construction;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;

import org.jspecify.annotations.Nullable;
import org.springframework.core.CollectionFactory;

/**
 * What becomes of the collection or map that a JavaBean holds already when configuration
 * gives another: as with Spring Boot, elements replace those that are there, and entries
 * are added to them.
 */
final class BeanAggregates {

	private BeanAggregates() {
	}

	static boolean isAggregate(@Nullable Object value) {
		return value instanceof Collection<?> || value instanceof Map<?, ?>;
	}

	// Queues are equal to nothing but themselves
	static boolean isEqual(Object value, @Nullable Object existing) {
		return value.equals(existing) || (value instanceof Queue<?> queue && existing instanceof Queue<?> other
				&& List.copyOf(queue).equals(List.copyOf(other)));
	}

	static @Nullable Object merged(@Nullable Object existing, @Nullable Object value) {
		if (existing instanceof Collection<?> collection && value instanceof Collection<?> elements) {
			return replaced(collection, elements);
		}
		if (existing instanceof Map<?, ?> map && value instanceof Map<?, ?> entries) {
			return added(map, entries);
		}
		return value;
	}

	@SuppressWarnings("unchecked")
	private static Object replaced(Collection<?> existing, Collection<?> elements) {
		try {
			existing.clear();
			((Collection<Object>) existing).addAll(elements);
			return copied(existing);
		}
		catch (UnsupportedOperationException ex) {
			return elements;
		}
	}

	// A setter may clear what it holds before it takes what it is given
	private static Object copied(Collection<?> collection) {
		try {
			Collection<Object> copy = CollectionFactory.createCollection(collection.getClass(), collection.size());
			copy.addAll(collection);
			return copy;
		}
		catch (RuntimeException ex) {
			return collection;
		}
	}

	@SuppressWarnings("unchecked")
	private static Object added(Map<?, ?> existing, Map<?, ?> entries) {
		try {
			((Map<Object, Object>) existing).putAll(entries);
			return copied(existing);
		}
		catch (UnsupportedOperationException ex) {
			Map<Object, Object> all = CollectionFactory.createMap(entries.getClass(), existing.size() + entries.size());
			all.putAll(existing);
			all.putAll(entries);
			return all;
		}
	}

	private static Object copied(Map<?, ?> map) {
		try {
			Map<Object, Object> copy = CollectionFactory.createMap(map.getClass(), map.size());
			copy.putAll(map);
			return copy;
		}
		catch (RuntimeException ex) {
			return map;
		}
	}

}
