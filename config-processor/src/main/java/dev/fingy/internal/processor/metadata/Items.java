package dev.fingy.internal.processor.metadata;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.tree.RefNode;
import dev.fingy.reference.BaseEntry;
import dev.fingy.reference.ConfigurationEntry;
import dev.fingy.reference.ObjectEntry;
import dev.fingy.reference.PropertyEntry;
import dev.fingy.reference.Shape;
import dev.fingy.reference.TypeEntry;
import dev.fingy.reference.TypeReference;

/**
 * The items for what configurations can contain. They end where a base or class occurs
 * inside itself, and a few objects below the prefix: the format names each property in
 * full, so that there would be no end. Each object deeper multiplies their number, so
 * that fewer are described where there would be too many for an editor.
 */
final class Items {

	private static final int MAX_DEPTH = 5;

	private static final int MOST = 20_000;

	private final TypeReference reference;

	private final Hints hinting;

	private final int depth;

	private final Set<Item> groups = new LinkedHashSet<>();

	private final Map<String, Item> properties = new LinkedHashMap<>();

	private final Map<String, Item> hints = new LinkedHashMap<>();

	private int values;

	private Items(TypeReference reference, int depth) {
		this.reference = reference;
		this.depth = depth;
		this.hinting = new Hints(reference);
	}

	/**
	 * Return the items of all configurations.
	 * @param reference what configuration can contain
	 * @return the items
	 */
	static Metadata of(TypeReference reference) {
		Items items = describe(reference, 1);
		for (int depth = 2; depth <= MAX_DEPTH; depth++) {
			Items deeper = describe(reference, depth);
			if (deeper.tooMany() || deeper.size() == items.size()) {
				break;
			}
			items = deeper;
		}
		return new Metadata(List.copyOf(items.groups), List.copyOf(items.properties.values()),
				List.copyOf(items.hints.values()), null);
	}

	private static Items describe(TypeReference reference, int depth) {
		Items items = new Items(reference, depth);
		reference.configurations().forEach(items::configuration);
		return items;
	}

	// What is one object deep is always described
	private boolean tooMany() {
		return this.depth > 1 && size() > MOST;
	}

	private int size() {
		return this.properties.size() + this.values;
	}

	private void configuration(ConfigurationEntry configuration) {
		this.groups.add(Item.named(configuration.prefix())
			.with("type", configuration.className())
			.with("sourceType", configuration.className()));
		members(configuration.prefix(), uses("", configuration.className(), configuration.properties()), Set.of());
	}

	private void members(String prefix, Stream<Use> uses, Set<String> path) {
		uses.filter((use) -> use.property().isConfigurable())
			.collect(Collectors.groupingBy((use) -> use.property().name(), LinkedHashMap::new, Collectors.toList()))
			.forEach((name, same) -> place(new Place(prefix + "." + name, same), path));
	}

	private void place(Place place, Set<String> path) {
		if (tooMany()) {
			return;
		}
		List<BaseEntry> bases = bases(place);
		List<Use> objects = place.uses().stream().filter((use) -> object(use, path) != null).toList();
		if (objects.size() < place.uses().size() || objects.stream().anyMatch((use) -> isConvertible(use, path))) {
			property(place.item());
		}
		this.hinting.of(place).forEach(this::hint);
		node(place, bases, path);
		object(place, objects, path);
	}

	private void node(Place place, List<BaseEntry> bases, Set<String> path) {
		bases.stream()
			.collect(Collectors.groupingBy(BaseEntry::discriminator, LinkedHashMap::new, Collectors.toList()))
			.forEach((name, same) -> type(place, name, same));
		bases.forEach((base) -> group(place.name(), base.className(), base.description()));
		List<BaseEntry> deeper = bases.stream().filter((base) -> isNew(base.declared(), path)).toList();
		deeper.stream().flatMap((base) -> base.types().stream()).forEach((type) -> group(place.name(), type));
		members(place.name(), types(deeper).flatMap(Items::uses), plus(path, deeper.stream().map(BaseEntry::declared)));
		bases.stream().limit(1).map((base) -> reference(place, base)).forEach(this::property);
	}

	// A type can be registered for several bases
	private static Stream<TypeEntry> types(List<BaseEntry> bases) {
		Stream<TypeEntry> types = bases.stream().flatMap((base) -> base.types().stream());
		return (bases.size() > 1) ? types.distinct() : types;
	}

	private static Item reference(Place place, BaseEntry base) {
		return Item.named(place.name() + "." + RefNode.PROPERTY)
			.with("type", "java.lang.String")
			.with("description", "Path of a node whose object is used here, too. It excludes every other property.")
			.with("sourceType", base.className());
	}

	private void type(Place place, String discriminator, List<BaseEntry> bases) {
		String name = place.name() + "." + discriminator;
		BaseEntry base = bases.get(0);
		String defaultType = (place.defaultType().isEmpty() && bases.size() == 1) ? base.defaultType()
				: place.defaultType();
		property(Item.named(name)
			.with("type", "java.lang.String")
			.with("description", "Which " + JavaType.simple(base.className()) + " is used here.")
			.with("sourceType", base.className())
			.with("defaultValue", defaultType));
		hint(this.hinting.ofTypes(name, bases));
	}

	private void object(Place place, List<Use> uses, Set<String> path) {
		List<String> declared = uses.stream().map((use) -> use.property().shape().declared()).distinct().toList();
		declared.forEach((each) -> group(place.name(), JavaType.raw(each), ""));
		members(place.name(), uses.stream().flatMap((use) -> members(use, path)), plus(path, declared.stream()));
	}

	private Stream<Use> members(Use use, Set<String> path) {
		ObjectEntry object = object(use, path);
		return (object != null) ? uses(use.type(), JavaType.raw(object.declared()), object.properties())
				: Stream.empty();
	}

	// By name, as to compare two is to compare all of their types
	private List<BaseEntry> bases(Place place) {
		return place.shapes()
			.stream()
			.filter(Shape.Node.class::isInstance)
			.map(Shape::declared)
			.distinct()
			.map(this.reference::base)
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.toList();
	}

	private @Nullable ObjectEntry object(Use use, Set<String> path) {
		Shape shape = use.property().shape();
		return (shape instanceof Shape.Plain && isNew(shape.declared(), path)) ? this.reference.object(shape.declared())
				: null;
	}

	private boolean isConvertible(Use use, Set<String> path) {
		ObjectEntry object = object(use, path);
		return object != null && object.convertible();
	}

	private boolean isNew(String declared, Set<String> path) {
		return path.size() < this.depth && !path.contains(declared);
	}

	private void group(String name, TypeEntry type) {
		group(name, source(type), type.factory().isEmpty() ? type.description() : "");
	}

	private void group(String name, String type, String description) {
		// Without a source: Spring Boot's processor would keep it in place of its own
		this.groups.add(Item.named(name).with("type", type).with("description", description));
	}

	private void property(Item item) {
		this.properties.putIfAbsent(item.name(), item);
	}

	private void hint(Item hint) {
		if (this.hints.putIfAbsent(hint.name(), hint) == null) {
			this.values += hint.list("values").size();
		}
	}

	private static Stream<Use> uses(TypeEntry type) {
		return uses(type.name(), source(type), type.properties());
	}

	private static Stream<Use> uses(String type, String source, List<PropertyEntry> properties) {
		return properties.stream().map((property) -> new Use(type, source, property));
	}

	private static String source(TypeEntry type) {
		return type.factory().isEmpty() ? type.className()
				: type.factory().substring(0, type.factory().lastIndexOf('.'));
	}

	private static Set<String> plus(Set<String> path, Stream<String> more) {
		return Stream.concat(path.stream(), more).collect(Collectors.toUnmodifiableSet());
	}

}
