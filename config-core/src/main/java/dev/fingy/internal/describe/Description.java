package dev.fingy.internal.describe;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;

import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.construction.UnusableTypeException;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.registry.TypeDefinition;
import dev.fingy.reference.BaseEntry;
import dev.fingy.reference.ConfigurationEntry;
import dev.fingy.reference.ObjectEntry;
import dev.fingy.reference.PropertyEntry;
import dev.fingy.reference.TypeEntry;
import dev.fingy.reference.TypeReference;

import org.springframework.core.ResolvableType;

/**
 * A description in the making. What is found is described later, one after the other, so
 * that types may hold themselves; each type is described once, and one with type
 * variables wherever it can be.
 */
final class Description {

	private final TypeCatalog catalog;

	private final Documentation documentation;

	private final Places places = new Places();

	private final TypeEntries types;

	private final Properties properties;

	// Outside of nodes
	private final Properties outside;

	private final Map<TypeDefinition, TypeEntry> described = new HashMap<>();

	private final Map<String, BaseEntry> bases = new TreeMap<>();

	private final Map<String, ObjectEntry> objects = new TreeMap<>();

	Description(TypeCatalog catalog, Documentation documentation) {
		this.catalog = catalog;
		this.documentation = documentation;
		this.properties = new Properties(new Shapes(catalog, this.places, true), documentation);
		this.outside = new Properties(new Shapes(catalog, this.places, false), documentation);
		this.types = new TypeEntries(this.properties, documentation);
	}

	TypeReference of(List<TypeDescriber.Configuration> configurations) {
		List<ConfigurationEntry> entries = configurations.stream()
			.map(this::configuration)
			.sorted(Comparator.comparing(ConfigurationEntry::prefix).thenComparing(ConfigurationEntry::className))
			.toList();
		List<ResolvableType> registered = this.catalog.bases().stream().map(ResolvableType::forClass).toList();
		registered.forEach(this::types);
		describePlaces();
		registered.stream().filter((base) -> !isDeclared(base.toClass())).forEach(this.places::base);
		describePlaces();
		return TypeReference.of(entries, List.copyOf(this.bases.values()), List.copyOf(this.objects.values()));
	}

	private boolean isDeclared(Class<?> base) {
		return this.bases.values().stream().anyMatch((entry) -> entry.className().equals(base.getName()));
	}

	private void describePlaces() {
		for (Places.Place place = this.places.next(); place != null; place = this.places.next()) {
			if (place.base()) {
				this.bases.put(place.declared(), base(place));
			}
			else {
				this.objects.put(place.declared(), object(place));
			}
		}
	}

	private ConfigurationEntry configuration(TypeDescriber.Configuration configuration) {
		String name = configuration.type().getName();
		return new ConfigurationEntry(configuration.prefix(), name, this.documentation.description(name),
				properties(this.outside, name, () -> Creator.of(configuration.type()), false));
	}

	private BaseEntry base(Places.Place place) {
		Class<?> base = place.type().toClass();
		TypeCatalog.BaseType naming = Objects.requireNonNull(this.catalog.base(base));
		List<TypeEntry> types = types(place.type());
		return new BaseEntry(place.declared(), base.getName(), naming.property(),
				BaseEntry.defaultType(base.getName(), naming.defaultType(), types),
				this.documentation.description(base.getName()), false, false, types);
	}

	private List<TypeEntry> types(ResolvableType declared) {
		return this.catalog.definitions(declared)
			.stream()
			.map((type) -> type.isOpen() ? this.types.of(type, declared)
					: this.described.computeIfAbsent(type, (key) -> this.types.of(key, declared)))
			.toList();
	}

	private ObjectEntry object(Places.Place place) {
		Class<?> type = place.type().toClass();
		return new ObjectEntry(place.declared(), this.documentation.description(type.getName()),
				Convertible.fromText(type),
				properties(this.properties, type.getName(), () -> Creator.of(place.type()), true));
	}

	// What cannot be created is reported when configuration has something for it
	private static List<PropertyEntry> properties(Properties properties, String owner, Supplier<Creator> creator,
			boolean chosen) {
		try {
			return properties.of(owner, creator.get(), chosen);
		}
		catch (UnusableTypeException | IllegalStateException ex) {
			return List.of();
		}
	}

}
