package dev.fingy.internal.description;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ObjectUtils;

import dev.fingy.Fingy;
import dev.fingy.internal.sanitize.PlainValue;

/**
 * The order in which the entries of maps and the elements of collections are described.
 * It is their own where they have one. Those of {@code Map.of} and {@code Set.of} have
 * none, and iterate differently from JVM to JVM: they are sorted.
 */
public final class IterationOrder {

	private static final Comparator<@Nullable Object> BY_VALUE = Comparator.comparing(IterationOrder::key);

	// A comma would make one list of two texts and of the text of both
	private static final String NEXT = "\u0000";

	private IterationOrder() {
	}

	/**
	 * Return the entries of a map.
	 * @param <K> the type of its keys
	 * @param <V> the type of its values
	 * @param map the map
	 * @return its entries in an order that is the same in each JVM
	 */
	public static <K, V extends @Nullable Object> Collection<Map.Entry<K, V>> entries(Map<K, V> map) {
		Collection<Map.Entry<K, V>> entries = map.entrySet();
		if (map.size() < 2 || isOrdered(entries)) {
			return entries;
		}
		List<Map.Entry<K, V>> sorted = new ArrayList<>(entries);
		sorted.sort((one, other) -> BY_VALUE.compare(one.getKey(), other.getKey()));
		return sorted;
	}

	/**
	 * Return the elements of a collection.
	 * @param items the collection
	 * @return its elements in an order that is the same in each JVM
	 */
	public static Collection<?> items(Collection<?> items) {
		if (items.size() < 2 || isOrdered(items)) {
			return items;
		}
		List<@Nullable Object> sorted = new ArrayList<>(items);
		sorted.sort(BY_VALUE);
		return sorted;
	}

	private static boolean isOrdered(Collection<?> items) {
		return items.spliterator().hasCharacteristics(Spliterator.ORDERED);
	}

	// Equal configurations have equal keys
	private static String key(@Nullable Object value) {
		if (value == null || value instanceof Optional<?>) {
			return (value instanceof Optional<?> optional) ? key(optional.orElse(null)) : "";
		}
		if (value instanceof Enum<?> constant) {
			return String.format(Locale.ROOT, "%010d", constant.ordinal());
		}
		if (value instanceof Number || PlainValue.isScalar(value)) {
			return PlainValue.key(value, null);
		}
		Fingy known = GivenValues.find(value);
		if (known != null) {
			return known.fingerprint();
		}
		if (value instanceof Map<?, ?> map) {
			return entries(map).stream()
				.map((entry) -> key(entry.getKey()) + NEXT + key(entry.getValue()))
				.collect(Collectors.joining(NEXT, "{", "}"));
		}
		if (value instanceof Collection<?> items) {
			return items(items).stream().map(IterationOrder::key).collect(Collectors.joining(NEXT, "[", "]"));
		}
		if (value.getClass().isArray()) {
			return key(Arrays.asList(ObjectUtils.toObjectArray(value)));
		}
		return (value instanceof Record) ? key(RecordValues.of(value)) : value.getClass().getName();
	}

}
