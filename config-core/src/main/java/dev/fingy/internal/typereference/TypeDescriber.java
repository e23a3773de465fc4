package dev.fingy.internal.typereference;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

import dev.fingy.internal.codehash.CodeHash;
import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.construction.TypeText;
import dev.fingy.internal.construction.UnusableTypeException;
import dev.fingy.internal.registry.NodeTypes;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.registry.TypeCatalog.BaseType;
import dev.fingy.internal.registry.TypeDefinition;
import dev.fingy.reference.DocumentedTexts;
import dev.fingy.reference.PropertyEntry;
import dev.fingy.reference.TypeEntry;
import dev.fingy.reference.TypeReference;

/**
 * Describes what configuration can contain to an application that runs. Classes provide
 * all of it but their documentation, which a compiler has left on the class path.
 */
public final class TypeDescriber extends AbstractTypeDescriber<ResolvableType, TypeDefinition> {

	// A sweep is no configuration of the application; what it chooses from is described
	// if
	// one holds it
	private static final String SWEEPS = "dev.fingy.sweep";

	private final TypeCatalog catalog;

	private final DocumentedTexts texts;

	private final Properties properties;

	/**
	 * Create a describer.
	 * @param catalog what is registered
	 * @param loader finds the documentation, {@code null} for the default class loader
	 */
	public TypeDescriber(TypeCatalog catalog, @Nullable ClassLoader loader) {
		this.catalog = catalog;
		this.texts = Documentation.read(loader);
		this.properties = new Properties(this.texts);
	}

	/**
	 * Describe configurations, and every type that is registered.
	 * @param configurations what is bound to which prefix
	 * @return the reference
	 */
	public TypeReference describe(Collection<Configuration> configurations) {
		return describe(configurations.stream()
			.map((each) -> new Bound<>(each.prefix(), ResolvableType.forClass(each.type())))
			.toList(), List.of());
	}

	@Override
	protected String text(ResolvableType type) {
		return TypeText.ofBound(type);
	}

	@Override
	protected String className(ResolvableType type) {
		return type.toClass().getName();
	}

	@Override
	protected ResolvableType withoutArguments(ResolvableType type) {
		return ResolvableType.forClass(type.toClass());
	}

	@Override
	protected @Nullable ResolvableType component(ResolvableType type) {
		return type.isArray() ? type.getComponentType() : null;
	}

	@Override
	protected boolean isA(ResolvableType type, Class<?> other) {
		return other.isAssignableFrom(type.toClass());
	}

	@Override
	protected ResolvableType argument(ResolvableType type, Class<?> supertype, int index) {
		return type.as(supertype).getGeneric(index);
	}

	@Override
	protected List<String> constants(ResolvableType type) {
		Object[] constants = type.toClass().getEnumConstants();
		return (constants != null) ? Arrays.stream(constants).map((each) -> ((Enum<?>) each).name()).toList()
				: List.of();
	}

	@Override
	protected boolean isPlain(ResolvableType type) {
		return NodeTypes.isDataObject(type.toClass()) && !className(type).startsWith("javax.")
				&& !className(type).startsWith("org.springframework.");
	}

	@Override
	protected boolean isConvertible(ResolvableType type) {
		return Convertible.fromText(type.toClass());
	}

	@Override
	protected Collection<ResolvableType> bases() {
		return this.catalog.bases()
			.stream()
			.filter((base) -> !base.getPackageName().equals(SWEEPS))
			.map(ResolvableType::forClass)
			.toList();
	}

	@Override
	protected @Nullable BaseType base(ResolvableType declared) {
		return this.catalog.base(declared.toClass());
	}

	@Override
	protected List<String> classNames(ResolvableType declared) {
		return this.catalog.classArguments().names(declared);
	}

	@Override
	protected List<TypeDefinition> definitions(ResolvableType declared) {
		return this.catalog.definitions(declared);
	}

	@Override
	protected boolean isGeneric(TypeDefinition type) {
		return type.isOpen();
	}

	@Override
	protected List<TypeEntry> entries(TypeDefinition type, ResolvableType declared, Shapes<ResolvableType> shapes) {
		try {
			return List.of(entry(type, "", this.properties.of(type.describe(), type.creator(declared), shapes)));
		}
		catch (UnusableTypeException | IllegalStateException ex) {
			return List.of(entry(type, String.valueOf(ex.getMessage()), List.of()));
		}
	}

	private TypeEntry entry(TypeDefinition type, String problem, List<PropertyEntry> described) {
		String owner = type.describe();
		Method factory = type.factory();
		return new TypeEntry(type.name(), type.aliases(), type.javaType().getName(), (factory != null) ? owner : "",
				this.texts.description(owner), type.isDeprecated() ? Documentation.deprecation(this.texts, owner) : "",
				type.registered(),
				(factory != null) ? CodeHash.of(factory, type.javaType()) : CodeHash.of(type.javaType()),
				this.texts.example(owner), problem, described);
	}

	// What cannot be created is reported when configuration has something for it
	@Override
	protected List<PropertyEntry> properties(ResolvableType declared, Shapes<ResolvableType> shapes) {
		try {
			return this.properties.of(className(declared), Creator.of(declared), shapes);
		}
		catch (UnusableTypeException | IllegalStateException ex) {
			return List.of();
		}
	}

	@Override
	protected String description(ResolvableType type) {
		return this.texts.description(className(type));
	}

	/**
	 * A class that is bound.
	 *
	 * @param prefix the prefix
	 * @param type the class
	 */
	public record Configuration(String prefix, Class<?> type) {

	}

}
