package dev.fingy.build;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.core.CollectionFactory;
import org.springframework.core.ResolvableType;

import dev.fingy.source.PropertyPath;
import dev.fingy.tree.ListNode;
import dev.fingy.tree.MapNode;

/**
 * Builds lists, sets, arrays and maps.
 */
final class Aggregates {

	private Aggregates() {
	}

	static ResolvableType element(ResolvableType declared) {
		return declared.isArray() ? declared.getComponentType() : declared.asCollection().getGeneric(0);
	}

	static ResolvableType value(ResolvableType declared) {
		return (declared.toClass() == Object.class) ? ResolvableType.forClass(Object.class)
				: declared.asMap().getGeneric(1);
	}

	static Object list(Scope scope, ResolvableType declared, ListNode list, PropertyPath path) {
		ResolvableType element = element(declared);
		int size = list.items().size();
		if (declared.isArray()) {
			Object array = Array.newInstance(element.toClass(), size);
			for (int i = 0; i < size; i++) {
				Array.set(array, i, scope.build(element, list.items().get(i), path.index(i)));
			}
			return array;
		}
		Class<?> type = (declared.toClass() == Collection.class) ? List.class : declared.toClass();
		Collection<Object> collection = CollectionFactory.createCollection(type, element.resolve(), size);
		for (int i = 0; i < size; i++) {
			collection.add(scope.build(element, list.items().get(i), path.index(i)));
		}
		return collection;
	}

	static Object map(Scope scope, ResolvableType declared, MapNode node, PropertyPath path) {
		boolean untyped = declared.toClass() == Object.class;
		Class<?> type = untyped ? Map.class : declared.toClass();
		Class<?> keyType = untyped ? null : declared.asMap().resolveGeneric(0);
		Map<Object, Object> map = CollectionFactory.createMap(type, keyType, node.entries().size());
		ResolvableType value = value(declared);
		node.entries()
			.forEach((key, entry) -> map.put(entry.key(), scope.build(value, entry.value(), path.entry(key))));
		return map;
	}

}
