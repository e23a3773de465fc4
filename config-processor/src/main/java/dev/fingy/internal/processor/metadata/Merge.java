package dev.fingy.internal.processor.metadata;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Adds items to those of others, which take precedence. What was added is recorded, so
 * that the next build can remove it again: Spring Boot's processor carries over the items
 * of classes that it does not compile, ours among them.
 *
 * @param file all items
 * @param added those that others do not have
 */
record Merge(Metadata file, Metadata added) {

	/**
	 * Merge items.
	 * @param others the items of others
	 * @param ours the items to add
	 * @return both
	 */
	static Merge of(Metadata others, Metadata ours) {
		Metadata added = new Metadata(newGroups(others, ours), newProperties(others, ours), newHints(others, ours),
				null);
		Metadata file = new Metadata(Stream.concat(others.groups().stream(), added.groups().stream()).toList(),
				combine(others.properties(), added.properties(), Item::over),
				combine(others.hints(), added.hints(), Merge::extend), others.ignored());
		return new Merge(file, added);
	}

	/**
	 * Take away what was added before.
	 * @param file all items
	 * @param added what {@link #added()} was when they were written
	 * @return the items of others, as they are now
	 */
	static Metadata others(Metadata file, Metadata added) {
		Set<Item> groups = Set.copyOf(added.groups());
		Map<String, Item> properties = byName(added.properties());
		Map<String, Item> hints = byName(added.hints());
		return new Metadata(file.groups().stream().filter((group) -> !groups.contains(group)).toList(),
				file.properties().stream().flatMap((item) -> othersSay(item, properties.get(item.name()))).toList(),
				file.hints().stream().flatMap((hint) -> othersHint(hint, hints.get(hint.name()))).toList(),
				file.ignored());
	}

	private static Stream<Item> othersSay(Item item, @Nullable Item added) {
		// What an author wrote about it is merged into it, and stays
		return (added != null && Objects.equals(item.sourceType(), added.sourceType()))
				? unlessEmpty(item.without(added)) : Stream.of(item);
	}

	private static Stream<Item> othersHint(Item hint, @Nullable Item added) {
		return (added != null) ? unlessEmpty(Item.named(hint.name())
			.with("values", minus(hint.list("values"), added.list("values")))
			.with("providers", minus(hint.list("providers"), added.list("providers")))) : Stream.of(hint);
	}

	private static List<Item> newGroups(Metadata others, Metadata ours) {
		Set<List<Object>> known = others.groups().stream().map(Merge::nameAndType).collect(Collectors.toSet());
		return ours.groups().stream().filter((group) -> !known.contains(nameAndType(group))).toList();
	}

	private static List<Object> nameAndType(Item group) {
		return List.of(group.name(), group.fields().getOrDefault("type", ""));
	}

	private static List<Item> newProperties(Metadata others, Metadata ours) {
		Set<String> settled = new HashSet<>(others.ignoredNames());
		others.properties().stream().filter((item) -> item.sourceType() != null).map(Item::name).forEach(settled::add);
		return ours.properties().stream().filter((item) -> !settled.contains(item.name())).toList();
	}

	private static List<Item> newHints(Metadata others, Metadata ours) {
		Map<String, Item> known = byName(others.hints());
		return ours.hints().stream().flatMap((hint) -> news(hint, known.get(hint.name()))).toList();
	}

	private static Stream<Item> news(Item hint, @Nullable Item other) {
		return (other != null)
				? unlessEmpty(Item.named(hint.name())
					.with("values", newValues(hint.list("values"), other.list("values")))
					.with("providers", other.list("providers").isEmpty() ? hint.list("providers") : null))
				: Stream.of(hint);
	}

	private static List<?> newValues(List<?> values, List<?> others) {
		Set<Object> known = others.stream().map(Merge::value).collect(Collectors.toSet());
		return values.stream().filter((each) -> !known.contains(value(each))).toList();
	}

	private static Object value(Object hinted) {
		return (hinted instanceof Map<?, ?> map && map.get("value") != null) ? map.get("value") : hinted;
	}

	private static List<Item> combine(List<Item> others, List<Item> ours, BinaryOperator<Item> both) {
		Map<String, Item> all = byName(ours);
		Set<String> known = byName(others).keySet();
		return Stream
			.concat(others.stream()
				.map((other) -> all.containsKey(other.name()) ? both.apply(other, all.get(other.name())) : other),
					ours.stream().filter((own) -> !known.contains(own.name())))
			.toList();
	}

	private static Item extend(Item hint, Item more) {
		return hint.with("values", plus(hint.list("values"), more.list("values")))
			.with("providers", plus(hint.list("providers"), more.list("providers")));
	}

	private static Map<String, Item> byName(List<Item> items) {
		Map<String, Item> byName = new LinkedHashMap<>();
		items.forEach((item) -> byName.putIfAbsent(item.name(), item));
		return byName;
	}

	private static Stream<Item> unlessEmpty(Item item) {
		return item.isNameOnly() ? Stream.empty() : Stream.of(item);
	}

	private static List<?> minus(List<?> all, List<?> some) {
		return all.stream().filter((each) -> !some.contains(each)).toList();
	}

	private static List<?> plus(List<?> some, List<?> more) {
		return Stream.concat(some.stream(), more.stream()).toList();
	}

}
