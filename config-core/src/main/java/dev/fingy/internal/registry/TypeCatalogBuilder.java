package dev.fingy.internal.registry;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.KotlinDetector;

import dev.fingy.Discriminated;
import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;
import dev.fingy.TypeRegistry;
import dev.fingy.internal.construction.Creators;
import dev.fingy.internal.construction.KotlinFactories;
import dev.fingy.internal.construction.KotlinNames;
import dev.fingy.internal.names.RelaxedName;

/**
 * Collects bases and types. A class that arrives twice, by a scan and by a contributor,
 * counts once.
 */
public final class TypeCatalogBuilder implements TypeRegistry.Builder {

	private final Map<Class<?>, TypeCatalog.BaseType> bases = new LinkedHashMap<>();

	private final Map<String, Map<String, TypeDefinition>> types = new LinkedHashMap<>();

	private final Set<Class<?>> annotated = new LinkedHashSet<>();

	private final Map<String, Class<?>> classArguments = new LinkedHashMap<>();

	private final List<Problem> clashes = new ArrayList<>();

	private TypeIndex index = TypeIndex.NONE;

	private boolean besideBases;

	private String contributor = "";

	/**
	 * Add what a contributor contributes, and remember that it does.
	 * @param contributor the contributor
	 * @return this builder
	 */
	public TypeCatalogBuilder contributed(TypeContributor contributor) {
		this.contributor = "TypeContributor " + named(contributor.getClass());
		contributor.contribute(this);
		this.contributor = "";
		return this;
	}

	// Proxies and lambdas are numbered, and are others in each run
	private static String named(Class<?> contributor) {
		return contributor.getName().replaceFirst("\\$\\$.*", "");
	}

	@Override
	public TypeCatalogBuilder base(Class<?> base) {
		return base(base, "");
	}

	@Override
	public TypeCatalogBuilder base(Class<?> base, String defaultType) {
		this.bases.put(base, new TypeCatalog.BaseType("type", defaultType));
		return this;
	}

	@Override
	public TypeCatalogBuilder type(Class<?> base, String name, Class<?> type, String... parameterNames) {
		if (!base.isAssignableFrom(type)) {
			throw new IllegalArgumentException(type.getName() + " is not a " + base.getName());
		}
		add(TypeDefinition.ofClass(base, name, List.of(), type, List.of(parameterNames)));
		return this;
	}

	@Override
	public TypeCatalogBuilder factory(Class<?> base, String name, Class<?> holder, String method,
			String... parameterNames) {
		Method factory = factoryMethod(holder, method, List.of(parameterNames));
		if (KotlinFactories.isSuspending(factory)) {
			throw new IllegalArgumentException(
					described(factory) + " is suspending, so that configuration cannot call it");
		}
		Class<?> product = Creators.product(factory, base::isAssignableFrom);
		if (!base.isAssignableFrom(product)) {
			throw new IllegalArgumentException(described(factory) + " does not return a " + base.getName());
		}
		add(TypeDefinition.ofMethod(base, name, List.of(), factory, product, List.of(parameterNames)));
		return this;
	}

	private static String described(Method factory) {
		String function = KotlinNames.described(factory);
		return function.equals(factory.toString()) ? function
				: function + " of " + factory.getDeclaringClass().getName();
	}

	private static Method factoryMethod(Class<?> holder, String method, List<String> parameterNames) {
		List<Method> matching = Arrays.stream(holder.getDeclaredMethods())
			.filter((candidate) -> KotlinNames.plainName(candidate).equals(method)
					&& Modifier.isStatic(candidate.getModifiers()) && !candidate.isSynthetic()
					&& !(parameterNames.isEmpty() && KotlinFactories.isCopy(candidate, TypeName.class)))
			.filter((candidate) -> parameterNames.isEmpty() || candidate.getParameterCount() == parameterNames.size())
			.toList();
		if (matching.size() != 1) {
			String advice = (matching.isEmpty() && KotlinDetector.isKotlinType(holder))
					? ": those of an object or companion need @JvmStatic" : "";
			String with = parameterNames.isEmpty() ? "" : " with as many parameters as " + parameterNames;
			throw new IllegalArgumentException(holder.getName() + " has " + matching.size() + " static methods '"
					+ method + "'" + with + ", not one" + advice);
		}
		return matching.get(0);
	}

	@Override
	public TypeCatalogBuilder classArgument(String name, Class<?> type) {
		Class<?> other = this.classArguments.putIfAbsent(name, type);
		if (other != null && other != type) {
			this.clashes.add(Problem.of(Class.class.getName(),
					"'" + name + "' names both " + other.getName() + " and " + type.getName()));
		}
		return this;
	}

	@Override
	public TypeCatalogBuilder classArguments(Class<?>... types) {
		for (Class<?> type : types) {
			classArgument(RelaxedName.kebab(type.getSimpleName()), type);
		}
		return this;
	}

	@Override
	public TypeCatalogBuilder alias(Class<?> base, String name, String... aliases) {
		for (var definition : this.types.getOrDefault(base.getName(), Map.of()).entrySet()) {
			if (RelaxedName.uniformType(definition.getValue().name()).equals(RelaxedName.uniformType(name))) {
				List<String> all = new ArrayList<>(definition.getValue().aliases());
				all.addAll(List.of(aliases));
				definition.setValue(definition.getValue().withAliases(all));
				return this;
			}
		}
		throw new IllegalArgumentException("no type '" + name + "' of " + base.getName() + " was added before");
	}

	@Override
	public TypeCatalogBuilder add(Class<?>... annotated) {
		this.annotated.addAll(List.of(annotated));
		return this;
	}

	@Override
	public TypeCatalogBuilder scan(String... packages) {
		for (String each : packages) {
			this.annotated.addAll(TypeScanner.find(each, this.index));
		}
		return this;
	}

	/**
	 * Add what the indexes of a class path list. What is next to an index is not scanned
	 * from then on.
	 * @param loader where to look, or {@code null} for the default class loader
	 * @return this builder
	 * @see IndexedType#LOCATION
	 */
	public TypeCatalogBuilder index(@Nullable ClassLoader loader) {
		this.index = TypeIndex.read(loader);
		return this;
	}

	/**
	 * Add what the indexes of a class path list of other packages than those that are
	 * scanned, whether an index is there or not.
	 * @param loader where to look, or {@code null} for the default class loader
	 * @param packages the packages that are scanned after this
	 * @return this builder
	 */
	public TypeCatalogBuilder indexOutside(@Nullable ClassLoader loader, List<String> packages) {
		this.index = TypeIndex.read(loader).outside(packages);
		return this;
	}

	/**
	 * Add what was found when the application was processed ahead of time. Nothing is
	 * scanned from then on. If nothing was written then, this is the same as
	 * {@link #index(ClassLoader)}.
	 * @param loader where to look, or {@code null} for the default class loader
	 * @return this builder
	 * @see TypeCatalog#found()
	 */
	public TypeCatalogBuilder processed(@Nullable ClassLoader loader) {
		this.index = TypeIndex.readProcessed(loader);
		return this;
	}

	/**
	 * Add the annotated classes in the package of each annotated base, when the base is
	 * first asked for.
	 * @return this builder
	 */
	public TypeCatalogBuilder scanBesideBases() {
		this.besideBases = true;
		return this;
	}

	@Override
	public TypeCatalog build() {
		List<Problem> problems = new ArrayList<>(this.clashes);
		Map<String, Map<String, TypeDefinition>> all = new LinkedHashMap<>();
		for (Map.Entry<String, Map<String, TypeDefinition>> each : this.types.entrySet()) {
			all.put(each.getKey(), new LinkedHashMap<>(each.getValue()));
		}
		addIndexed(all, problems);
		for (Class<?> each : this.annotated) {
			addAnnotated(each, all, problems);
		}
		Map<String, BaseTypes> complete = new LinkedHashMap<>();
		for (Map.Entry<String, Map<String, TypeDefinition>> each : all.entrySet()) {
			BaseTypes types = new BaseTypes(List.copyOf(each.getValue().values()));
			problems.addAll(types.duplicates());
			complete.put(each.getKey(), types);
		}
		if (!problems.isEmpty()) {
			throw new FingyException("the registered types", problems);
		}
		return new TypeCatalog(this.bases, complete, this.classArguments, this.index, this.besideBases);
	}

	private void addIndexed(Map<String, Map<String, TypeDefinition>> all, List<Problem> problems) {
		Set<String> opted = new HashSet<>();
		for (Class<?> base : this.bases.keySet()) {
			opted.add(base.getName());
		}
		for (IndexedType each : this.index.types()) {
			List<TypeDefinition> found = IndexedTypes.of(each, this.index.classes(), opted);
			for (TypeDefinition definition : found) {
				add(all, definition);
			}
			if (found.isEmpty()) {
				// The class itself shows what it registers, or why it is for no base
				addAnnotated(this.index.classes().load(each.holder()), all, problems);
			}
		}
	}

	private void addAnnotated(Class<?> each, Map<String, Map<String, TypeDefinition>> all, List<Problem> problems) {
		try {
			AnnotatedTypes.of(each, this::isBase).forEach((definition) -> add(all, definition));
		}
		catch (IllegalStateException ex) {
			problems.add(Problem.of(each.getName(), String.valueOf(ex.getMessage())));
		}
	}

	private boolean isBase(Class<?> type) {
		return this.bases.containsKey(type) || type.isAnnotationPresent(Discriminated.class);
	}

	private void add(TypeDefinition definition) {
		add(this.types, definition.registeredBy(this.contributor));
	}

	private static void add(Map<String, Map<String, TypeDefinition>> types, TypeDefinition definition) {
		Map<String, TypeDefinition> known = types.get(definition.baseName());
		if (known == null) {
			known = new LinkedHashMap<>();
			types.put(definition.baseName(), known);
		}
		known.putIfAbsent(definition.key(), definition);
	}

}
