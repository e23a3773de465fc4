package dev.fingy.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

	private final Map<TypeEntry, List<String>> names = new LinkedHashMap<>();

	private TypeNames(BaseEntry base) {
		this.base = base;
		for (TypeEntry type : base.types()) {
			if (type.problem().isEmpty()) {
				this.names.put(type, Stream.concat(Stream.of(type.name()), type.aliases().stream()).toList());
			}
		}
	}

	static TypeNames of(BaseEntry base) {
		return new TypeNames(base);
	}

	List<TypeEntry> types() {
		return List.copyOf(this.names.keySet());
	}

	/**
	 * Return all names that are offered.
	 * @return names and aliases, without those of types that cannot be created
	 */
	List<String> all() {
		return this.names.values().stream().flatMap(List::stream).distinct().toList();
	}

	/**
	 * Return what names a type.
	 * @param type the type
	 * @return an expression without anchors
	 */
	String of(TypeEntry type) {
		return uniformNames(type).map(Spellings::ofType).collect(Collectors.joining("|", "\\s*[-_]*(?:", ")[-_]*\\s*"));
	}

	private Stream<String> uniformNames(TypeEntry type) {
		return Stream.concat(this.names.getOrDefault(type, List.of()).stream(), simpleNames(type))
			.map(TypeNames::uniform)
			.distinct();
	}

	private Stream<String> simpleNames(TypeEntry type) {
		return isMadeAsBase(type) ? Stream.empty() : Stream.of(simpleName(type)).filter(this::isFree);
	}

	// A factory method may declare the base as the class of its objects
	private boolean isMadeAsBase(TypeEntry type) {
		return type.className().equals(this.base.className()) && !type.factory().isEmpty();
	}

	private boolean isFree(String simple) {
		return all().stream().noneMatch((name) -> uniform(name).equals(uniform(simple))) && this.base.types()
			.stream()
			.filter((type) -> !isMadeAsBase(type) && simpleName(type).equals(simple))
			.count() == 1;
	}

	String pattern() {
		return types().stream()
			.map((type) -> Spellings.whole(of(type)))
			.collect(Collectors.joining("|", "", "|" + Spellings.PLACEHOLDER));
	}

	/**
	 * Return whether any type can be there.
	 * @return {@code false} if none is known and none can be added
	 */
	boolean mayFit() {
		return open() || !this.names.isEmpty();
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
		String name = defaultName(declared);
		return types().stream()
			.filter((type) -> uniformNames(type).anyMatch(uniform(name)::equals))
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
		if (types().stream().anyMatch((type) -> !type.description().isEmpty())) {
			ArrayNode descriptions = known.putArray("enumDescriptions");
			this.names.forEach((type, each) -> each.forEach((name) -> descriptions.add(type.description())));
		}
	}

	private static String simpleName(TypeEntry type) {
		return type.className().replaceFirst(".*[.$]", "");
	}

	private static String uniform(String name) {
		return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
	}

}
