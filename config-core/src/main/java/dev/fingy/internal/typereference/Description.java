package dev.fingy.internal.typereference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.fingy.internal.registry.TypeCatalog.BaseType;
import dev.fingy.reference.BaseEntry;
import dev.fingy.reference.ConfigurationEntry;
import dev.fingy.reference.ObjectEntry;
import dev.fingy.reference.TypeEntry;
import dev.fingy.reference.TypeReference;

/**
 * A description in the making. What is found is described later, one after the other, so
 * that types may hold themselves; each type is described once, and one with type
 * variables wherever it can be.
 *
 * @param <T> represents a declared type
 * @param <D> represents a registered type
 */
final class Description<T, D> {

	private final AbstractTypeDescriber<T, D> types;

	private final Places<T> places;

	private final Shapes<T> shapes;

	// Outside of nodes
	private final Shapes<T> outside;

	private final Map<D, List<TypeEntry>> described = new HashMap<>();

	private final Map<String, BaseEntry> bases = new TreeMap<>();

	private final Map<String, ObjectEntry> objects = new TreeMap<>();

	Description(AbstractTypeDescriber<T, D> types) {
		this.types = types;
		this.places = new Places<>(types);
		this.shapes = new Shapes<>(types, this.places, true);
		this.outside = new Shapes<>(types, this.places, false);
	}

	TypeReference of(List<AbstractTypeDescriber.Bound<T>> configurations, Collection<T> more) {
		List<ConfigurationEntry> entries = new ArrayList<>();
		configurations.forEach((each) -> this.types.describe(each.type(), () -> entries.add(configuration(each))));
		entries.sort(Comparator.comparing(ConfigurationEntry::prefix).thenComparing(ConfigurationEntry::className));
		this.types.bases().forEach((base) -> this.types.describe(base, () -> types(base)));
		describePlaces();
		Stream.concat(this.types.bases().stream(), more.stream())
			.filter((base) -> !isDeclared(base))
			.forEach((base) -> this.places.note(base, true));
		describePlaces();
		return TypeReference.of(entries, List.copyOf(this.bases.values()), List.copyOf(this.objects.values()));
	}

	private boolean isDeclared(T base) {
		String name = this.types.className(base);
		return this.bases.values().stream().anyMatch((entry) -> entry.className().equals(name));
	}

	private void describePlaces() {
		for (Places.Place<T> place = this.places.next(); place != null; place = this.places.next()) {
			describe(place.declared(), place.type(), place.base());
		}
	}

	private void describe(String declared, T type, boolean base) {
		this.types.describe(type, () -> {
			if (base) {
				this.bases.put(declared, base(declared, type));
			}
			else {
				this.objects.put(declared, object(declared, type));
			}
		});
	}

	private ConfigurationEntry configuration(AbstractTypeDescriber.Bound<T> configuration) {
		T type = configuration.type();
		return new ConfigurationEntry(configuration.prefix(), this.types.className(type), this.types.description(type),
				this.types.properties(type, this.outside));
	}

	private BaseEntry base(String declared, T type) {
		String name = this.types.className(type);
		BaseType naming = Objects.requireNonNull(this.types.base(type));
		List<TypeEntry> entries = types(type);
		String defaultType = BaseEntry.defaultType(name, naming.defaultType(), entries);
		return new BaseEntry(declared, name, naming.property(), defaultType, this.types.description(type),
				this.types.isOpen(type), defaultType.isEmpty() && this.types.mayGetDefault(type), entries);
	}

	private List<TypeEntry> types(T declared) {
		return this.types.definitions(declared).stream().flatMap((type) -> entries(type, declared).stream()).toList();
	}

	private List<TypeEntry> entries(D type, T declared) {
		return this.types.isGeneric(type) ? this.types.entries(type, declared, this.shapes)
				: this.described.computeIfAbsent(type, (key) -> this.types.entries(key, declared, this.shapes));
	}

	private ObjectEntry object(String declared, T type) {
		return new ObjectEntry(declared, this.types.description(type), this.types.isConvertible(type),
				this.types.properties(type, this.shapes));
	}

}
