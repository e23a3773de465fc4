package dev.fingy.schema;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import dev.fingy.reference.BaseEntry;
import dev.fingy.reference.TypeEntry;

/**
 * What names the types of a base: names, aliases, and simple names of classes that are no
 * other's name.
 */
final class TypeNames {

	private final BaseEntry base;

	private final Set<String> given = new HashSet<>();

	private final Map<String, Integer> simple = new HashMap<>();

	private final List<Named> types;

	TypeNames(BaseEntry base) {
		this.base = base;
		List<TypeEntry> usable = base.types().stream().filter((type) -> type.problem().isEmpty()).toList();
		usable.stream().flatMap(TypeNames::given).map(TypeNames::uniform).forEach(this.given::add);
		base.types()
			.stream()
			.filter((type) -> !isMadeAsBase(type))
			.forEach((type) -> this.simple.merge(simpleName(type), 1, Integer::sum));
		this.types = usable.stream().map(this::named).toList();
	}

	private Named named(TypeEntry type) {
		List<String> names = Stream.concat(given(type), simpleNames(type)).map(TypeNames::uniform).distinct().toList();
		return new Named(type, names, names.stream().map(Spellings::ofType).collect(Collectors.joining("|")));
	}

	private static Stream<String> given(TypeEntry type) {
		return Stream.concat(Stream.of(type.name()), type.aliases().stream());
	}

	private Stream<String> simpleNames(TypeEntry type) {
		return isMadeAsBase(type) ? Stream.empty() : Stream.of(simpleName(type)).filter(this::isFree);
	}

	// A factory method may declare the base as the class of its objects
	private boolean isMadeAsBase(TypeEntry type) {
		return type.className().equals(this.base.className()) && !type.factory().isEmpty();
	}

	private boolean isFree(String simpleName) {
		return !this.given.contains(uniform(simpleName)) && this.simple.getOrDefault(simpleName, 0) == 1;
	}

	BaseEntry base() {
		return this.base;
	}

	List<Named> types() {
		return this.types;
	}

	/**
	 * Return all names that are offered.
	 * @return names and aliases, without those of types that cannot be created
	 */
	List<String> all() {
		return this.types.stream().map(Named::type).flatMap(TypeNames::given).distinct().toList();
	}

	/**
	 * Return what names some types.
	 * @param types matches the types
	 * @return an expression without anchors, empty if there is no type
	 */
	String of(Predicate<TypeEntry> types) {
		String names = this.types.stream()
			.filter((each) -> types.test(each.type()))
			.map(Named::pattern)
			.collect(Collectors.joining("|"));
		return names.isEmpty() ? "" : anyOf(names);
	}

	// Whatever is around a name does not count
	private static String anyOf(String names) {
		return "\\s*[-_]*(?:" + names + ")[-_]*\\s*";
	}

	String pattern() {
		return Spellings.whole(of((type) -> true)) + "|" + Spellings.PLACEHOLDER;
	}

	/**
	 * Return whether any type can be there.
	 * @return {@code false} if none is known and none can be added
	 */
	boolean mayFit() {
		return open() || !this.types.isEmpty();
	}

	boolean open() {
		return this.base.open();
	}

	/**
	 * Return whether nodes may name no type.
	 * @param declared the default of the place, or an empty text
	 * @return {@code true} if there is a default type, or one may be added
	 */
	boolean mayBeAbsent(String declared) {
		boolean mayBeAdded = open() && (this.base.defaultOpen() || !defaultName(declared).isEmpty());
		return mayBeAdded || byDefault(declared) != null;
	}

	/**
	 * Return the type of nodes that name none.
	 * @param declared the default of the place, or an empty text
	 * @return the type, or {@code null} if it is not known, or such a node is a mistake
	 */
	@Nullable TypeEntry byDefault(String declared) {
		String name = uniform(defaultName(declared));
		return this.types.stream()
			.filter((type) -> type.names().contains(name))
			.map(Named::type)
			.findFirst()
			.orElse(null);
	}

	private String defaultName(String declared) {
		return declared.isEmpty() ? this.base.defaultType() : declared;
	}

	/**
	 * Add what editors show next to the names.
	 * @param known the enumeration of the names
	 */
	void describe(ObjectNode known) {
		List<TypeEntry> entries = this.types.stream().map(Named::type).toList();
		if (entries.stream().anyMatch((type) -> !type.description().isEmpty())) {
			ArrayNode descriptions = known.putArray("enumDescriptions");
			entries.forEach((type) -> given(type).forEach((name) -> descriptions.add(type.description())));
		}
	}

	private static String simpleName(TypeEntry type) {
		String name = type.className();
		return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
	}

	private static String uniform(String name) {
		return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
	}

	/**
	 * A type and what names it.
	 *
	 * @param type the type
	 * @param names its names in their uniform form
	 * @param pattern an expression without anchors that matches each spelling of them
	 */
	record Named(TypeEntry type, List<String> names, String pattern) {

		String whole() {
			return Spellings.whole(anyOf(this.pattern));
		}

	}

}
