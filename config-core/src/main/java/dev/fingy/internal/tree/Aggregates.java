package dev.fingy.internal.tree;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;
import org.springframework.core.CollectionFactory;
import org.springframework.core.ResolvableType;

/**
 * Builds lists, sets, arrays and maps.
 */
public final class Aggregates {

	private static final Set<Class<?>> USUAL = Set.of(List.class, Collection.class, Set.class, Map.class, Object.class);

	private Aggregates() {
	}

	/**
	 * Return whether an array is declared. Spring resolves the type to answer that.
	 * @param declared the declared type
	 * @return {@code true} for one, also of a type that is not known
	 */
	public static boolean isArray(ResolvableType declared) {
		return (declared.getType() instanceof Class<?> type) ? type.isArray() : declared.isArray();
	}

	/**
	 * Return the declared type of the elements.
	 * @param declared the type of a list, a set or an array
	 * @return the type of its elements
	 */
	public static ResolvableType element(ResolvableType declared) {
		return isArray(declared) ? declared.getComponentType() : declared.asCollection().getGeneric(0);
	}

	/**
	 * Return the declared type of the values of a map.
	 * @param declared the type of the map, or {@code Object}
	 * @return the type of its values
	 */
	public static ResolvableType value(ResolvableType declared) {
		return (declared.toClass() == Object.class) ? ResolvableType.forClass(Object.class)
				: declared.asMap().getGeneric(1);
	}

	/**
	 * Return the declared type of what a list or a map holds.
	 * @param declared the type of the list or map
	 * @param node its tree
	 * @return the type of its elements or values
	 */
	public static ResolvableType member(ResolvableType declared, Node node) {
		return (node instanceof ListNode) ? element(declared) : value(declared);
	}

	/**
	 * Return whether what is declared is a list, a set, an array or a map.
	 * @param declared its type
	 * @return {@code true} if nodes are below one
	 */
	public static boolean isContainer(ResolvableType declared) {
		Class<?> type = declared.toClass();
		return type.isArray() || Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
	}

	/**
	 * Return whether a list or map of a type can be built.
	 * @param declared its type, an array, or {@code Object}
	 * @return {@code false} if Spring creates no collection of the type
	 */
	public static boolean isBuildable(ResolvableType declared) {
		Class<?> type = declared.toClass();
		if (USUAL.contains(type) || type.isArray()) {
			return true;
		}
		try {
			if (Map.class.isAssignableFrom(type)) {
				CollectionFactory.createMap(type, declared.asMap().resolveGeneric(0), 0);
			}
			else {
				CollectionFactory.createCollection(type, element(declared).resolve(), 0);
			}
			return true;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	/**
	 * Build a list, a set or an array.
	 * @param declared its type
	 * @param list its tree
	 * @param items returns the element of an index
	 * @return a new object of the declared type
	 */
	public static Object list(ResolvableType declared, ListNode list, IntFunction<@Nullable Object> items) {
		int size = list.items().size();
		if (isArray(declared)) {
			Object array = Array.newInstance(element(declared).toClass(), size);
			for (int i = 0; i < size; i++) {
				Array.set(array, i, items.apply(i));
			}
			return array;
		}
		// A JavaBean takes the elements of a list for a collection of its own
		boolean asList = declared.toClass() == Collection.class || !isBuildable(declared);
		Class<?> type = asList ? List.class : declared.toClass();
		Collection<@Nullable Object> collection = CollectionFactory.createCollection(type, element(declared).resolve(),
				size);
		for (int i = 0; i < size; i++) {
			collection.add(items.apply(i));
		}
		return collection;
	}

	/**
	 * Build a map.
	 * @param declared its type, or {@code Object}
	 * @param node its tree
	 * @param values returns the value of a key as it is written, and of its tree
	 * @return a new object of the declared type
	 */
	public static Object map(ResolvableType declared, MapNode node, BiFunction<String, Node, @Nullable Object> values) {
		boolean untyped = declared.toClass() == Object.class;
		Class<?> type = (untyped || !isBuildable(declared)) ? Map.class : declared.toClass();
		Class<?> keyType = untyped ? null : declared.asMap().resolveGeneric(0);
		Map<Object, @Nullable Object> map = CollectionFactory.createMap(type, keyType, node.entries().size());
		node.present().forEach((key, entry) -> map.put(entry.key(), values.apply(key, entry.value())));
		return map;
	}

}
