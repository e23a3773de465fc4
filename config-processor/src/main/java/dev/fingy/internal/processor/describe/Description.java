package dev.fingy.internal.processor.describe;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

import dev.fingy.internal.processor.catalog.Catalog;
import dev.fingy.internal.processor.catalog.Configuration;
import dev.fingy.internal.processor.catalog.Definition;
import dev.fingy.internal.processor.catalog.Registration;
import dev.fingy.internal.processor.create.Convertible;
import dev.fingy.internal.processor.create.Creations;
import dev.fingy.internal.processor.create.UnusableException;
import dev.fingy.internal.processor.documentation.Documentation;
import dev.fingy.internal.processor.element.Failures;
import dev.fingy.internal.processor.element.Mirrors;
import dev.fingy.internal.processor.element.Variables;
import dev.fingy.internal.registry.TypeCatalog.BaseType;
import dev.fingy.reference.BaseEntry;
import dev.fingy.reference.ConfigurationEntry;
import dev.fingy.reference.ObjectEntry;
import dev.fingy.reference.PropertyEntry;
import dev.fingy.reference.TypeEntry;
import dev.fingy.reference.TypeReference;

/**
 * A description in the making. What is found is described later, one after the other, so
 * that types may hold themselves; each type is described once, and one with type
 * variables wherever it can be.
 */
public final class Description {

	private final Mirrors mirrors;

	private final Catalog catalog;

	private final Documentation documentation;

	private final Places places;

	private final Creations creations;

	private final Properties properties;

	// Outside of nodes
	private final Properties outside;

	private final Failures failures;

	private final Map<Definition, TypeEntry> described = new HashMap<>();

	private final Map<String, BaseEntry> bases = new TreeMap<>();

	private final Map<String, ObjectEntry> objects = new TreeMap<>();

	/**
	 * Begin a description.
	 * @param mirrors provides names
	 * @param catalog what is registered
	 * @param documentation provides the texts of comments
	 * @param failures what fails
	 */
	public Description(Mirrors mirrors, Catalog catalog, Documentation documentation, Failures failures) {
		this.mirrors = mirrors;
		this.catalog = catalog;
		this.documentation = documentation;
		this.failures = failures;
		this.places = new Places(mirrors);
		this.creations = new Creations(mirrors);
		this.properties = new Properties(mirrors, new Shapes(mirrors, catalog, this.places, true), documentation);
		this.outside = new Properties(mirrors, new Shapes(mirrors, catalog, this.places, false), documentation);
	}

	/**
	 * Describe a module.
	 * @param configurations what is bound to prefixes
	 * @param more bases that are described even if nothing holds them
	 * @return the configurations, and all that can be in them
	 */
	public TypeReference of(List<Configuration> configurations, Collection<TypeElement> more) {
		List<ConfigurationEntry> entries = configurations.stream()
			.flatMap((each) -> this.failures.get(each.type(), Stream.of(), () -> Stream.of(configuration(each))))
			.sorted(Comparator.comparing(ConfigurationEntry::prefix).thenComparing(ConfigurationEntry::className))
			.toList();
		this.catalog.bases().forEach((base) -> this.failures.run(base, () -> types(base.asType())));
		describePlaces();
		Stream.concat(this.catalog.bases().stream(), more.stream())
			.filter((base) -> !isDeclared(base))
			.forEach((base) -> this.places.base(base.asType()));
		describePlaces();
		return TypeReference.of(entries, List.copyOf(this.bases.values()), List.copyOf(this.objects.values()));
	}

	private boolean isDeclared(TypeElement base) {
		String name = this.mirrors.name(base);
		return this.bases.values().stream().anyMatch((entry) -> entry.className().equals(name));
	}

	private void describePlaces() {
		for (Places.Place place = this.places.next(); place != null; place = this.places.next()) {
			describe(place);
		}
	}

	private void describe(Places.Place place) {
		this.failures.run(place.element(), () -> {
			if (place.base()) {
				this.bases.put(place.declared(), base(place));
			}
			else {
				this.objects.put(place.declared(), object(place));
			}
		});
	}

	private ConfigurationEntry configuration(Configuration configuration) {
		String name = this.mirrors.name(configuration.type());
		return new ConfigurationEntry(configuration.prefix(), name,
				this.documentation.description(name, configuration.type()),
				properties(this.outside, name, configuration.type().asType(), false));
	}

	private BaseEntry base(Places.Place place) {
		TypeElement base = place.element();
		String name = this.mirrors.name(base);
		BaseType naming = Objects.requireNonNull(this.catalog.base(base));
		List<TypeEntry> types = types(place.type());
		String byDefault = BaseEntry.defaultType(name, naming.defaultType(), types);
		return new BaseEntry(place.declared(), name, naming.property(), byDefault,
				this.documentation.description(name, base), this.catalog.isOpen(base),
				byDefault.isEmpty() && this.catalog.mayGetDefault(base), types);
	}

	private List<TypeEntry> types(TypeMirror declared) {
		return this.catalog.definitions(declared)
			.stream()
			.flatMap((type) -> this.failures.get(type.registration().source(), Stream.of(),
					() -> Stream.of(type(type, declared))))
			.toList();
	}

	private TypeEntry type(Definition definition, TypeMirror declared) {
		TypeEntry known = definition.registration().isOpen() ? null : this.described.get(definition);
		if (known == null) {
			known = entry(definition, declared);
			this.described.put(definition, known);
		}
		return known;
	}

	private TypeEntry entry(Definition definition, TypeMirror declared) {
		Registration type = definition.registration();
		String owner = type.describe(this.mirrors);
		return new TypeEntry(definition.name(), definition.aliases(), this.mirrors.name(type.type()),
				(type.factory() != null) ? owner : "", this.documentation.description(owner, type.source()),
				type.isDeprecated() ? this.documentation.deprecation(owner, List.of(type.source())) : "",
				registered(definition, owner), "", this.documentation.example(owner, type.source()), "",
				properties(owner, type, declared));
	}

	private String registered(Definition definition, String owner) {
		return (definition.registration().annotation() != null) ? "@TypeName on " + owner
				: "permitted by " + this.mirrors.name(definition.base());
	}

	// What cannot be created is reported as a mistake
	private List<PropertyEntry> properties(String owner, Registration type, TypeMirror declared) {
		Variables variables = Variables.of(this.mirrors, type.generic(), declared);
		try {
			return this.properties.of(owner, type.creation(this.creations, variables), variables.in(type.generic()),
					true);
		}
		catch (UnusableException ex) {
			return List.of();
		}
	}

	private ObjectEntry object(Places.Place place) {
		String name = this.mirrors.name(place.element());
		return new ObjectEntry(place.declared(), this.documentation.description(name, place.element()),
				Convertible.fromText(place.element(), this.mirrors),
				properties(this.properties, name, place.type(), true));
	}

	private List<PropertyEntry> properties(Properties properties, String owner, TypeMirror declared, boolean chosen) {
		try {
			return properties.of(owner, this.creations.of(declared), declared, chosen);
		}
		catch (UnusableException ex) {
			return List.of();
		}
	}

}
