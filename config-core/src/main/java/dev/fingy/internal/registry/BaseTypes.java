package dev.fingy.internal.registry;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.construction.TypeText;
import dev.fingy.internal.names.RelaxedName;

/**
 * The types of one base.
 */
final class BaseTypes {

	static final BaseTypes NONE = new BaseTypes(List.of());

	private final List<TypeDefinition> types;

	private final Map<String, List<TypeDefinition>> byName;

	private final Map<String, List<TypeDefinition>> bySimpleName;

	BaseTypes(List<TypeDefinition> types) {
		this.types = List.copyOf(types);
		this.byName = byName(types);
		this.bySimpleName = bySimpleName(types);
	}

	List<TypeDefinition> named(String name) {
		String uniform = RelaxedName.uniformType(name);
		List<TypeDefinition> found = this.byName.get(uniform);
		return (found != null) ? found : this.bySimpleName.getOrDefault(uniform, List.of());
	}

	Stream<TypeDefinition> all() {
		return this.types.stream();
	}

	/**
	 * Return the problems of names that two classes claim.
	 * @return a problem for each such name
	 */
	List<Problem> duplicates() {
		List<Problem> duplicates = new ArrayList<>();
		for (Map.Entry<String, List<TypeDefinition>> each : this.byName.entrySet()) {
			addDuplicates(each.getKey(), each.getValue(), duplicates);
		}
		return duplicates;
	}

	private static void addDuplicates(String name, List<TypeDefinition> claimants, List<Problem> duplicates) {
		for (int i = 1; i < claimants.size(); i++) {
			for (int j = 0; j < i; j++) {
				if (clash(claimants.get(j), claimants.get(i))) {
					duplicates.add(duplicate(name, claimants.get(j), claimants.get(i)));
				}
			}
		}
	}

	private static boolean clash(TypeDefinition first, TypeDefinition second) {
		return TypeText.of(first.asBase()).equals(TypeText.of(second.asBase()));
	}

	private static Problem duplicate(String uniform, TypeDefinition first, TypeDefinition second) {
		String name = Stream.concat(Stream.of(second.name()), second.aliases().stream())
			.filter((candidate) -> RelaxedName.uniformType(candidate).equals(uniform))
			.findFirst()
			.orElse(uniform);
		return Problem.of(first.baseName(),
				"'" + name + "' names both " + first.describe() + " and " + second.describe());
	}

	BaseTypes withPermitsOf(Class<?> base) {
		List<TypeDefinition> all = new ArrayList<>(this.types);
		collectPermits(base, base, all);
		return complete(all);
	}

	BaseTypes withTypesBeside(Class<?> base, TypeIndex index, Predicate<Class<?>> isBase) {
		List<TypeDefinition> all = new ArrayList<>(this.types);
		for (Class<?> found : TypeScanner.find(base.getPackageName(), index)) {
			annotated(found, isBase).stream()
				.filter((type) -> type.baseName().equals(base.getName())
						&& all.stream().noneMatch((known) -> known.key().equals(type.key())))
				.forEach(all::add);
		}
		return complete(all);
	}

	private static List<TypeDefinition> annotated(Class<?> found, Predicate<Class<?>> isBase) {
		try {
			return AnnotatedTypes.of(found, isBase);
		}
		catch (IllegalStateException ex) {
			throw new FingyException("the registered types",
					List.of(Problem.of(found.getName(), String.valueOf(ex.getMessage()))));
		}
	}

	private static BaseTypes complete(List<TypeDefinition> all) {
		BaseTypes complete = new BaseTypes(all);
		List<Problem> duplicates = complete.duplicates();
		if (!duplicates.isEmpty()) {
			throw new FingyException("the registered types", duplicates);
		}
		return complete;
	}

	private static void collectPermits(Class<?> base, Class<?> parent, List<TypeDefinition> all) {
		for (Class<?> permitted : parent.getPermittedSubclasses()) {
			boolean known = all.stream().anyMatch((type) -> type.className().equals(permitted.getName()));
			if (!known && !Modifier.isAbstract(permitted.getModifiers())) {
				all.addAll(AnnotatedTypes.of(permitted, base));
			}
			if (permitted.isSealed()) {
				collectPermits(base, permitted, all);
			}
		}
	}

	private static Map<String, List<TypeDefinition>> byName(List<TypeDefinition> types) {
		Map<String, List<TypeDefinition>> names = new LinkedHashMap<>();
		for (TypeDefinition type : types) {
			add(names, type.name(), type);
			for (String alias : type.aliases()) {
				add(names, alias, type);
			}
		}
		return names;
	}

	private static Map<String, List<TypeDefinition>> bySimpleName(List<TypeDefinition> types) {
		Map<String, List<TypeDefinition>> names = new LinkedHashMap<>();
		for (TypeDefinition type : types) {
			if (!type.isMadeAsBase()) {
				add(names, type.simpleName(), type);
			}
		}
		Map<String, List<TypeDefinition>> unique = new LinkedHashMap<>();
		for (Map.Entry<String, List<TypeDefinition>> each : names.entrySet()) {
			if (each.getValue().size() == 1) {
				unique.put(each.getKey(), each.getValue());
			}
		}
		return unique;
	}

	private static void add(Map<String, List<TypeDefinition>> names, String name, TypeDefinition type) {
		String uniform = RelaxedName.uniformType(name);
		List<TypeDefinition> claimants = names.get(uniform);
		if (claimants == null) {
			names.put(uniform, new ArrayList<>(List.of(type)));
		}
		else if (!claimants.contains(type)) {
			claimants.add(type);
		}
	}

}
