package dev.fingy.roundtrip.generated;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.fingy.Lazy;

/**
 * What objects hold, and which of them are shared, in values that can be compared.
 */
final class Snapshot {

	private final Map<Object, Integer> known = new IdentityHashMap<>();

	private Snapshot() {
	}

	static @Nullable Object of(Object object) {
		return new Snapshot().value(object);
	}

	private @Nullable Object value(@Nullable Object value) {
		if (value instanceof Lazy<?> lazy) {
			return value(lazy.get());
		}
		if (value instanceof Optional<?> optional) {
			return Arrays.asList("optional", value(optional.orElse(null)));
		}
		if (value instanceof Part part) {
			Integer number = this.known.putIfAbsent(part, this.known.size());
			return (number != null) ? "#" + number : members(part);
		}
		if (value instanceof Record) {
			return members(value);
		}
		if (value instanceof Map<?, ?> map) {
			Map<Object, @Nullable Object> values = new LinkedHashMap<>();
			// Keys that differ in dashes and case only need not keep their order
			map.entrySet()
				.stream()
				.sorted(Comparator.comparing((entry) -> String.valueOf(entry.getKey())))
				.forEach((entry) -> values.put(entry.getKey(), value(entry.getValue())));
			return values;
		}
		if (value instanceof Set<?> set) {
			return new LinkedHashSet<>(items(set));
		}
		if (value instanceof Collection<?> items) {
			return items(items);
		}
		if (value != null && value.getClass().isArray()) {
			List<@Nullable Object> items = new ArrayList<>();
			for (int i = 0; i < Array.getLength(value); i++) {
				items.add(value(Array.get(value, i)));
			}
			return items;
		}
		return (value instanceof Pattern pattern) ? pattern.pattern() : value;
	}

	private List<@Nullable Object> items(Collection<?> items) {
		List<@Nullable Object> values = new ArrayList<>();
		items.forEach((item) -> values.add(value(item)));
		return values;
	}

	private Map<String, @Nullable Object> members(Object object) {
		Map<String, @Nullable Object> members = new LinkedHashMap<>();
		members.put("class", object.getClass().getSimpleName());
		if (object instanceof Part.Bean bean) {
			members.put("size", bean.getSize());
			members.put("text", bean.getText());
			members.put("part", value(bean.getPart()));
			members.put("texts", value(bean.getTexts()));
		}
		else if (object instanceof Part.Made made) {
			members.put("text", made.text());
			members.put("inner", value(made.inner()));
		}
		else {
			for (RecordComponent component : object.getClass().getRecordComponents()) {
				try {
					component.getAccessor().setAccessible(true);
					members.put(component.getName(), value(component.getAccessor().invoke(object)));
				}
				catch (ReflectiveOperationException ex) {
					throw new AssertionError(ex);
				}
			}
		}
		return members;
	}

}
