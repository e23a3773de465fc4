package dev.fingy.internal.processor.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.names.RelaxedName;
import dev.fingy.internal.processor.create.Creations;
import dev.fingy.internal.processor.create.HiddenFunction;
import dev.fingy.internal.processor.create.KotlinDeclarations;
import dev.fingy.internal.processor.element.Annotations;
import dev.fingy.internal.processor.element.Containers;
import dev.fingy.internal.processor.element.Failures;
import dev.fingy.internal.processor.element.Mirrors;
import dev.fingy.internal.processor.element.Variables;
import dev.fingy.internal.registry.TypeCatalog.BaseType;

/**
 * The registry that the compiled classes will fill: it answers what the registry of an
 * application answers.
 */
public final class Catalog {

	// Packages of abstract classes that are converted from a text or number
	private static final List<String> VALUES = List.of("java.io.", "java.lang.", "java.math.", "java.net.", "java.nio.",
			"java.text.", "java.time.", "org.springframework.");

	private static final List<String> CONTAINERS = List.of(Containers.COLLECTION, Containers.MAP, Containers.LAZY,
			Containers.OPTIONAL);

	private final Mirrors mirrors;

	private final Set<TypeElement> opted;

	private final Registrations registrations;

	private final Map<TypeElement, List<Definition>> types = new LinkedHashMap<>();

	private final Set<TypeElement> complete = new LinkedHashSet<>();

	private final Map<TypeElement, TypesByName> names = new HashMap<>();

	private final Creations creations;

	private final ModuleClasses classes;

	private final Libraries libraries;

	private final Failures failures;

	private @Nullable Map<TypeElement, List<Definition>> ofLibraries;

	/**
	 * Create a catalog.
	 * @param mirrors determines supertypes
	 * @param classes the module, whose classes register something
	 * @param libraries what others register
	 * @param failures what fails
	 */
	public Catalog(Mirrors mirrors, ModuleClasses classes, Libraries libraries, Failures failures) {
		this.mirrors = mirrors;
		this.classes = classes;
		this.libraries = libraries;
		this.failures = failures;
		this.creations = new Creations(mirrors);
		this.opted = classes.opted();
		this.registrations = new Registrations(mirrors, this::isBase);
		classes.types().stream().flatMap((each) -> registrations(each).stream()).forEach(this::add);
	}

	private void add(Registration registration) {
		Definition.of(registration).forEach(this::add);
	}

	private void add(Definition definition) {
		List<Definition> ofBase = this.types.computeIfAbsent(definition.base(), (base) -> new ArrayList<>());
		if (ofBase.stream().noneMatch(definition::isSameAs)) {
			ofBase.add(definition);
		}
	}

	/**
	 * Return what a class registers, itself and by its methods.
	 * @param annotated the class
	 * @return a registration for each annotation
	 */
	public List<Registration> registrations(TypeElement annotated) {
		return this.failures.get(annotated, List.of(), () -> this.registrations.of(annotated));
	}

	/**
	 * Return how objects of classes are created.
	 * @return what finds it, once for all that ask
	 */
	public Creations creations() {
		return this.creations;
	}

	/**
	 * Return the bases that are known without a place that declares them.
	 * @return those that types are registered for, and those that are opted in
	 */
	public Set<TypeElement> bases() {
		Set<TypeElement> all = new LinkedHashSet<>(this.opted);
		this.types.keySet().stream().filter((each) -> base(each) != null).forEach(all::add);
		return all;
	}

	private boolean isBase(TypeElement type) {
		return isDiscriminated(type) || this.opted.contains(type) || this.libraries.opted().contains(type);
	}

	/**
	 * Return whether a class is opted in where it is declared.
	 * @param type the class
	 * @return {@code true} if it is {@code @Discriminated}
	 */
	public static boolean isDiscriminated(TypeElement type) {
		return type.getKind() != ElementKind.ENUM && Annotations.has(type, Annotations.DISCRIMINATED);
	}

	/**
	 * Return how nodes of a declared class name their type. An enum is none: its
	 * constants exist, and configuration names one of them.
	 * @param declared the declared class
	 * @return the nearest base, or {@code null} if none is opted in, and none can be
	 */
	public @Nullable BaseType base(TypeElement declared) {
		if (declared.getKind() == ElementKind.ENUM) {
			return null;
		}
		BaseType known = bases(declared).map(Catalog::baseType).findFirst().orElse(null);
		return (known == null && mayBeContributed(declared)) ? new BaseType("type", "") : known;
	}

	// Which bases a contributor opts in is known when the application runs
	private boolean mayBeContributed(TypeElement declared) {
		return this.classes.haveContributor()
				&& (isNamedByContributor(declared) || (isAbstract(declared) && !isValue(declared)))
				&& CONTAINERS.stream().noneMatch((container) -> this.mirrors.isA(declared, container));
	}

	private boolean isNamedByContributor(TypeElement declared) {
		return this.mirrors.supertypes(declared).stream().anyMatch(this.classes::nameInContributor);
	}

	private boolean isValue(TypeElement declared) {
		return VALUES.stream().anyMatch(this.mirrors.name(declared)::startsWith);
	}

	private static boolean isAbstract(TypeElement type) {
		return type.getKind() == ElementKind.INTERFACE
				|| (type.getKind() == ElementKind.CLASS && type.getModifiers().contains(Modifier.ABSTRACT));
	}

	private static BaseType baseType(TypeElement base) {
		AnnotationMirror annotation = Annotations.find(base, Annotations.DISCRIMINATED);
		return (annotation != null)
				? new BaseType(Annotations.text(annotation, "property"), Annotations.text(annotation, "defaultType"))
				: new BaseType("type", "");
	}

	// Those whose types are asked for where a class is declared, the nearest first
	private Stream<TypeElement> bases(TypeElement declared) {
		return this.mirrors.supertypes(declared).stream().filter(this::isBase);
	}

	/**
	 * Return the types of a base.
	 * @param base the base
	 * @return the types in the order in which they were found
	 */
	public List<Definition> typesOf(TypeElement base) {
		if (this.complete.add(base)) {
			if (!this.classes.contain(base)) {
				definitions(beside(base)).filter((definition) -> definition.base().equals(base)).forEach(this::add);
				ofLibraries().getOrDefault(base, List.of()).forEach(this::add);
			}
			if (isSealed(base)) {
				this.registrations.permits(base, (permitted) -> isTypeOf(permitted, base)).forEach(this::add);
			}
		}
		return this.types.getOrDefault(base, List.of());
	}

	private Stream<Definition> definitions(Stream<TypeElement> types) {
		return types.flatMap((type) -> registrations(type).stream()).flatMap(Definition::of);
	}

	// Looked at when a base of another module is asked for, and then once
	private Map<TypeElement, List<Definition>> ofLibraries() {
		Map<TypeElement, List<Definition>> known = this.ofLibraries;
		if (known == null) {
			known = definitions(this.libraries.types().stream()).collect(Collectors.groupingBy(Definition::base));
			this.ofLibraries = known;
		}
		return known;
	}

	// Where a library was compiled without the processor, this is all that can be
	// searched
	private Stream<TypeElement> beside(TypeElement base) {
		PackageElement around = this.mirrors.elements().getPackageOf(base);
		return (around.isUnnamed() || !isDiscriminated(base)) ? Stream.empty()
				: ElementFilter.typesIn(around.getEnclosedElements()).stream().flatMap(Catalog::withNested);
	}

	private static Stream<TypeElement> withNested(TypeElement type) {
		return Stream.concat(Stream.of(type),
				ElementFilter.typesIn(type.getEnclosedElements()).stream().flatMap(Catalog::withNested));
	}

	private boolean isTypeOf(TypeElement type, TypeElement base) {
		return this.types.getOrDefault(base, List.of())
			.stream()
			.anyMatch((known) -> known.registration().type().equals(type));
	}

	/**
	 * Return the types that can be where something is declared.
	 * @param declared the declared type
	 * @return the types by name
	 */
	public List<Definition> definitions(TypeMirror declared) {
		return bases(declared).flatMap((base) -> typesOf(base).stream())
			.filter((candidate) -> fits(candidate, declared) && candidate.equals(find(declared, candidate.name())))
			.distinct()
			.sorted(Comparator.comparing(Definition::name))
			.toList();
	}

	/**
	 * Return whether a base may have more types than are known here.
	 * @param base the base
	 * @return {@code true} if others may register some
	 */
	public boolean isOpen(TypeElement base) {
		return bases(base).anyMatch(
				(each) -> !isDiscriminated(each) || !this.classes.contain(each) || this.classes.mayContributeTo(each))
				|| definitions(base.asType()).isEmpty() || isOfHiddenFunction(base);
	}

	private boolean isOfHiddenFunction(TypeElement base) {
		return this.classes.types()
			.stream()
			.flatMap((type) -> KotlinDeclarations.hidden(type, this.mirrors).stream())
			.anyMatch((function) -> mayReturn(function, base));
	}

	private boolean mayReturn(HiddenFunction function, TypeElement base) {
		TypeElement returned = function.returned().isEmpty() ? null : this.mirrors.find(function.returned());
		return returned == null || this.mirrors.isA(returned, base);
	}

	/**
	 * Return whether a base without a default type may get one with the types that others
	 * register: a contributor opts it in with one, or the class itself is registered.
	 * @param base the base
	 * @return {@code false} if it is settled that nodes have to name a type
	 */
	public boolean mayGetDefault(TypeElement base) {
		return isOpen(base) && !(isDiscriminated(base) && isAbstract(base));
	}

	private Stream<TypeElement> bases(TypeMirror declared) {
		TypeElement element = this.mirrors.element(declared);
		return (element != null) ? bases(element) : Stream.empty();
	}

	/**
	 * Return the type that a name means where something is declared.
	 * @param declared the declared type
	 * @param name the name, in any form
	 * @return the type, which need not fit if no other has the name, or {@code null} if
	 * none has it
	 */
	public @Nullable Definition find(TypeMirror declared, String name) {
		String uniform = RelaxedName.uniformType(name);
		List<Definition> named = bases(declared).flatMap((base) -> named(base, uniform)).toList();
		return named.stream()
			.filter((candidate) -> fits(candidate, declared))
			.findFirst()
			.orElse(named.isEmpty() ? null : named.get(0));
	}

	private Stream<Definition> named(TypeElement base, String uniform) {
		return this.names.computeIfAbsent(base, (key) -> new TypesByName(typesOf(key))).get(uniform).stream();
	}

	/**
	 * Return whether a type can be where something is declared.
	 * @param type the type
	 * @param declared the declared type
	 * @return {@code true} if its objects are what is declared
	 */
	public boolean fits(Definition type, TypeMirror declared) {
		TypeMirror generic = type.registration().generic();
		return Variables.of(this.mirrors, generic, declared).fit(generic, declared);
	}

	private boolean isSealed(TypeElement base) {
		return base.getModifiers().contains(Modifier.SEALED)
				|| !KotlinDeclarations.permitted(base, this.mirrors).isEmpty();
	}

}
