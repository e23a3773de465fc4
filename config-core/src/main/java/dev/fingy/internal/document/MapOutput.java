package dev.fingy.internal.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Makes maps and lists of a document, which cannot be modified.
 */
final class MapOutput implements Output {

	private final @Nullable Object nothing;

	private final Map<String, @Nullable Object> whole = new LinkedHashMap<>();

	// Maps and lists that are not complete, the innermost first
	private final Deque<Object> open = new ArrayDeque<>();

	private String name = "";

	/**
	 * Create an output.
	 * @param nothing what is in the place of {@code null}
	 */
	MapOutput(@Nullable Object nothing) {
		this.nothing = nothing;
	}

	/**
	 * Return the object that was written.
	 * @return an unmodifiable map
	 */
	Map<String, @Nullable Object> toMap() {
		return Collections.unmodifiableMap(this.whole);
	}

	@Override
	public void startObject() {
		if (this.open.isEmpty()) {
			this.open.push(this.whole);
			return;
		}
		Map<String, @Nullable Object> map = new LinkedHashMap<>();
		add(Collections.unmodifiableMap(map));
		this.open.push(map);
	}

	@Override
	public void endObject() {
		this.open.pop();
	}

	@Override
	public void startList() {
		List<@Nullable Object> list = new ArrayList<>();
		add(Collections.unmodifiableList(list));
		this.open.push(list);
	}

	@Override
	public void endList() {
		this.open.pop();
	}

	@Override
	public void name(String name) {
		this.name = name;
	}

	@Override
	public void value(@Nullable Object plain) {
		add((this.nothing != null) ? withoutNull(plain, this.nothing) : plain);
	}

	private static Object withoutNull(@Nullable Object plain, Object nothing) {
		if (plain instanceof Map<?, ?> map) {
			Map<String, Object> copy = new LinkedHashMap<>();
			map.forEach((key, value) -> copy.put(String.valueOf(key), withoutNull(value, nothing)));
			return copy;
		}
		if (plain instanceof List<?> list) {
			return list.stream().map((item) -> withoutNull(item, nothing)).toList();
		}
		return Objects.requireNonNullElse(plain, nothing);
	}

	@SuppressWarnings("unchecked") // the maps and lists are those made here
	private void add(@Nullable Object value) {
		if (this.open.getFirst() instanceof Map<?, ?> map) {
			((Map<String, @Nullable Object>) map).put(this.name, value);
		}
		else {
			((List<@Nullable Object>) this.open.getFirst()).add(value);
		}
	}

}
