package dev.fingy.processor.metadata;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * Puts items beside those of others, whose word counts more. What was added is kept, so
 * that the next build can take it away again: Spring Boot's processor carries over the
 * items of classes that it does not compile, ours among them.
 *
 * @param file all items
 * @param added those that others have not said
 */
record Merge(Metadata file, Metadata added) {

	/**
	 * Merge items.
	 * @param others the items of others
	 * @param ours the items to add
	 * @return both
	 */
	static Merge of(Metadata others, Metadata ours) {
		List<Item> groups = ours.groups().stream().filter((group) -> !hasGroup(others, group)).toList();
		List<Item> properties = ours.properties().stream().filter((item) -> !isSettled(others, item)).toList();
		List<Item> hints = ours.hints().stream().flatMap((hint) -> news(hint, others.hints())).toList();
		Metadata file = new Metadata(Stream.concat(others.groups().stream(), groups.stream()).toList(),
				combine(others.properties(), properties, Item::over), combine(others.hints(), hints, Merge::extend),
				others.ignored());
		return new Merge(file, new Metadata(groups, properties, hints, null));
	}

	/**
	 * Take away what was added before.
	 * @param file all items
	 * @param added what {@link #added()} was when they were written
	 * @return the items of others, as they stand now
	 */
	static Metadata others(Metadata file, Metadata added) {
		return new Metadata(file.groups().stream().filter((group) -> !added.groups().contains(group)).toList(),
				file.properties().stream().flatMap((item) -> othersSay(item, added.properties())).toList(),
				file.hints().stream().flatMap((hint) -> othersHint(hint, added.hints())).toList(), file.ignored());
	}

	private static Stream<Item> othersSay(Item item, List<Item> added) {
		return named(item, added).filter((each) -> each.hasSame("sourceType", item))
			// What an author said of it is merged into it, and stays
			.map((each) -> unlessEmpty(item.without(each)))
			.orElse(Stream.of(item));
	}

	private static Stream<Item> othersHint(Item hint, List<Item> added) {
		return named(hint, added)
			.map((each) -> unlessEmpty(Item.named(hint.name())
				.with("values", minus(hint.list("values"), each.list("values")))
				.with("providers", minus(hint.list("providers"), each.list("providers")))))
			.orElse(Stream.of(hint));
	}

	private static boolean hasGroup(Metadata others, Item group) {
		return others.groups().stream().anyMatch((each) -> each.hasSame("name", group) && each.hasSame("type", group));
	}

	private static boolean isSettled(Metadata others, Item item) {
		return others.ignoredNames().contains(item.name()) || others.properties()
			.stream()
			.anyMatch((each) -> each.hasSame("name", item) && each.sourceType() != null);
	}

	private static Stream<Item> news(Item hint, List<Item> others) {
		return named(hint, others)
			.map((other) -> unlessEmpty(Item.named(hint.name())
				.with("values", newValues(hint.list("values"), other.list("values")))
				.with("providers", other.list("providers").isEmpty() ? hint.list("providers") : null)))
			.orElse(Stream.of(hint));
	}

	private static List<?> newValues(List<?> values, List<?> others) {
		Set<?> known = Set.copyOf(others.stream().map(Merge::value).toList());
		return values.stream().filter((each) -> !known.contains(value(each))).toList();
	}

	private static Object value(Object hinted) {
		return (hinted instanceof Map<?, ?> map && map.get("value") != null) ? map.get("value") : hinted;
	}

	private static List<Item> combine(List<Item> others, List<Item> ours, BinaryOperator<Item> both) {
		return Stream.concat(
				others.stream().map((other) -> named(other, ours).map((own) -> both.apply(other, own)).orElse(other)),
				ours.stream().filter((own) -> named(own, others).isEmpty()))
			.toList();
	}

	private static Item extend(Item hint, Item more) {
		return hint.with("values", plus(hint.list("values"), more.list("values")))
			.with("providers", plus(hint.list("providers"), more.list("providers")));
	}

	private static Optional<Item> named(Item item, List<Item> items) {
		return items.stream().filter((each) -> each.hasSame("name", item)).findFirst();
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
