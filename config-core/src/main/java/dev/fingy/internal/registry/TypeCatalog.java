package dev.fingy.internal.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.util.Assert;

import dev.fingy.Discriminated;
import dev.fingy.RegisteredType;
import dev.fingy.TypeRegistry;
import dev.fingy.internal.construction.Creator;

/**
 * The registry: an immutable value, built by {@link TypeCatalogBuilder}. What a sealed
 * base permits, and what is next to a base if that was asked for, is added when the base
 * is first asked for.
 */
public final class TypeCatalog implements TypeRegistry {

	private final Map<Class<?>, BaseType> opted;

	private final Map<String, BaseTypes> types;

	private final ClassArguments classArguments;

	private final TypeIndex index;

	private final boolean besideBases;

	private final Map<Class<?>, BaseTypes> complete = new ConcurrentHashMap<>();

	private final Map<Class<?>, List<Class<?>>> bases = new ConcurrentHashMap<>();

	/**
	 * Return a registry as this library makes it.
	 * @param types the registry
	 * @return the same registry
	 * @throws IllegalArgumentException if the application has implemented the interface
	 */
	public static TypeCatalog of(TypeRegistry types) {
		Assert.isInstanceOf(TypeCatalog.class, types,
				"A type registry is built by TypeRegistry.builder, and implemented by no other class");
		return (TypeCatalog) types;
	}

	TypeCatalog(Map<Class<?>, BaseType> opted, Map<String, BaseTypes> types, Map<String, Class<?>> classArguments,
			TypeIndex index, boolean besideBases) {
		this.opted = Map.copyOf(opted);
		this.types = Map.copyOf(types);
		this.classArguments = new ClassArguments(this, classArguments);
		this.index = index;
		this.besideBases = besideBases;
	}

	@Override
	public Optional<RegisteredType> lookup(Class<?> base, String name) {
		return Optional.ofNullable(find(ResolvableType.forClass(base), name));
	}

	@Override
	public List<RegisteredType> types(Class<?> base) {
		return List.copyOf(definitions(ResolvableType.forClass(base)));
	}

	/**
	 * Look a name up. The base's own types are asked first, then those of its supertypes,
	 * and among types of one name one that fits is preferred.
	 * @param declared the declared type
	 * @param name a name in any relaxed form
	 * @return the type, which need not fit, or {@code null}
	 */
	public @Nullable TypeDefinition find(ResolvableType declared, String name) {
		TypeDefinition unfit = null;
		for (Class<?> base : bases(declared.toClass())) {
			for (TypeDefinition candidate : typesOf(base).named(name)) {
				if (candidate.fits(declared)) {
					return candidate;
				}
				unfit = (unfit != null) ? unfit : candidate;
			}
		}
		return unfit;
	}

	/**
	 * Explain why a name is unknown. The class path is searched for it.
	 * @param declared the declared type
	 * @param name a name that was not found
	 * @param everywhere whether other directories and jars than that of the declared
	 * class are searched, too
	 * @return the class that the name would mean and why it is not registered, or
	 * {@code null} if there is none or code chooses what is registered
	 */
	public @Nullable String explainUnknown(ResolvableType declared, String name, boolean everywhere) {
		return (this.index == TypeIndex.NONE && !this.besideBases) ? null
				: new UnregisteredTypes(this.index, !this.besideBases, (type) -> baseType(type) != null)
					.explain(declared, name, everywhere);
	}

	/**
	 * Return the types that can be where something is declared.
	 * @param declared the declared type
	 * @return the types in the order of their names
	 */
	public List<TypeDefinition> definitions(ResolvableType declared) {
		return bases(declared.toClass()).stream()
			.flatMap((base) -> typesOf(base).all())
			.filter((candidate) -> candidate.fits(declared) && candidate.equals(find(declared, candidate.name())))
			.distinct()
			.sorted(Comparator.comparing(TypeDefinition::name))
			.toList();
	}

	/**
	 * Return how nodes of a declared class name their type. An enum is none: its
	 * constants exist, and configuration names one of them.
	 * @param declared the declared class
	 * @return the nearest base that is opted in, or {@code null} if none is
	 */
	public @Nullable BaseType base(Class<?> declared) {
		List<Class<?>> bases = declared.isEnum() ? List.of() : bases(declared);
		return bases.isEmpty() ? null : baseType(bases.get(0));
	}

	/**
	 * Return the registered type that a concrete declared class is itself.
	 * @param declared the declared class
	 * @return the type, or {@code null}
	 */
	public @Nullable TypeDefinition itself(Class<?> declared) {
		return bases(declared).stream()
			.flatMap((base) -> typesOf(base).all())
			.filter((candidate) -> candidate.isClass(declared))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Return the registered type of objects that are created in some way.
	 * @param declared where they are
	 * @param creator how they are created
	 * @return the type under the nearest base, or {@code null} if none is registered
	 */
	public @Nullable TypeDefinition of(Class<?> declared, Creator creator) {
		return bases(declared).stream()
			.flatMap((base) -> typesOf(base).all())
			.filter((candidate) -> candidate.className().equals(creator.javaType().getName())
					&& candidate.isCreatedBy(creator))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Return a class that is registered, as a base or as a type.
	 * @param className its name
	 * @return the class, or {@code null} if it is not registered
	 */
	public @Nullable Class<?> registered(String className) {
		Stream<TypeDefinition> types = all().filter((type) -> type.className().equals(className));
		Stream<TypeDefinition> ofBase = all().filter((type) -> type.baseName().equals(className));
		return Stream
			.<Stream<? extends Class<?>>>of(named(this.opted.keySet(), className), types.map(TypeDefinition::javaType),
					ofBase.map(TypeDefinition::base),
					named(this.bases.keySet(), className).filter((asked) -> base(asked) != null))
			.<Class<?>>flatMap(Function.identity())
			.findFirst()
			.orElse(null);
	}

	private static Stream<Class<?>> named(Set<Class<?>> classes, String className) {
		return classes.stream().filter((known) -> known.getName().equals(className));
	}

	/**
	 * Return the classes that arguments of type {@link Class} can be given.
	 * @return the classes by their names
	 */
	public ClassArguments classArguments() {
		return this.classArguments;
	}

	/**
	 * Return the bases that are known before any is asked for.
	 * @return those that are opted in, and those of the registered types
	 */
	public Set<Class<?>> bases() {
		Set<Class<?>> all = new LinkedHashSet<>(this.opted.keySet());
		all().map(TypeDefinition::base).filter((each) -> base(each) != null).forEach(all::add);
		return all;
	}

	/**
	 * Return every registered type of every base.
	 * @return the types in no particular order
	 */
	public Stream<TypeDefinition> all() {
		return this.types.values().stream().flatMap(BaseTypes::all);
	}

	/**
	 * Return what an application need not search for again: the types that annotations
	 * and sealed bases register. What contributors add is added each time.
	 * @return a line for each type and base
	 */
	public Stream<IndexedType> found() {
		return bases().stream()
			.flatMap((base) -> typesOf(base).all())
			.filter(TypeDefinition::isFound)
			.map(TypeDefinition::indexed);
	}

	private @Nullable BaseType baseType(Class<?> candidate) {
		Discriminated annotation = candidate.getAnnotation(Discriminated.class);
		return (annotation != null) ? new BaseType(annotation.property(), annotation.defaultType())
				: this.opted.get(candidate);
	}

	private List<Class<?>> bases(Class<?> declared) {
		List<Class<?>> known = this.bases.get(declared);
		if (known == null) {
			known = findBases(declared);
			this.bases.put(declared, known);
		}
		return known;
	}

	private List<Class<?>> findBases(Class<?> declared) {
		List<Class<?>> found = new ArrayList<>();
		for (Class<?> candidate : supertypes(declared)) {
			if (baseType(candidate) != null) {
				found.add(candidate);
			}
		}
		return List.copyOf(found);
	}

	private BaseTypes typesOf(Class<?> base) {
		return (base.isSealed() || isBeside(base)) ? this.complete.computeIfAbsent(base, this::complete) : own(base);
	}

	private BaseTypes complete(Class<?> base) {
		BaseTypes own = own(base);
		BaseTypes found = isBeside(base) ? own.withTypesBeside(base, this.index, (type) -> baseType(type) != null)
				: own;
		return (base.isSealed() && !listsPermitsOf(base)) ? found.withPermitsOf(base) : found;
	}

	// Of bases that only a contributor opts in, no index knows
	private boolean listsPermitsOf(Class<?> base) {
		return base.isAnnotationPresent(Discriminated.class) && this.index.coversClass(base);
	}

	private BaseTypes own(Class<?> base) {
		return this.types.getOrDefault(base.getName(), BaseTypes.NONE);
	}

	// Those of other people's classes are the contributors' to name
	private boolean isBeside(Class<?> base) {
		return this.besideBases && base.isAnnotationPresent(Discriminated.class) && !base.getPackageName().isEmpty();
	}

	static Set<Class<?>> supertypes(Class<?> type) {
		Set<Class<?>> all = new LinkedHashSet<>();
		for (Class<?> each = type; each != null; each = each.getSuperclass()) {
			all.add(each);
		}
		for (Class<?> each : List.copyOf(all)) {
			addInterfaces(each, all);
		}
		return all;
	}

	private static void addInterfaces(Class<?> type, Set<Class<?>> all) {
		for (Class<?> each : type.getInterfaces()) {
			all.add(each);
			addInterfaces(each, all);
		}
	}

	/**
	 * How nodes of a base name their type.
	 *
	 * @param property the property that names it
	 * @param defaultType the type of nodes that name none, or an empty string
	 */
	public record BaseType(String property, String defaultType) {

	}

}
