package dev.fingy.internal.processor.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.processor.element.Annotations;
import dev.fingy.internal.processor.element.Containers;
import dev.fingy.internal.processor.element.Failures;
import dev.fingy.internal.processor.element.Mirrors;

/**
 * The classes of a module, and what is known of them before any is described.
 */
public final class ModuleClasses {

	private final Mirrors mirrors;

	private final List<TypeElement> types;

	private final Set<TypeElement> own;

	private final Map<TypeElement, Contribution> contributions;

	private final Failures failures;

	/**
	 * Create the classes of a module.
	 * @param mirrors determines supertypes
	 * @param types the classes
	 * @param contributions what contributors add to, by the names of their classes
	 * @param failures what fails
	 */
	public ModuleClasses(Mirrors mirrors, List<TypeElement> types, Map<String, Contribution> contributions,
			Failures failures) {
		this(mirrors, types, failures, contributions(mirrors, types, contributions));
	}

	private ModuleClasses(Mirrors mirrors, List<TypeElement> types, Failures failures,
			Map<TypeElement, Contribution> contributions) {
		this.mirrors = mirrors;
		this.types = List.copyOf(types);
		this.own = Set.copyOf(types);
		this.failures = failures;
		this.contributions = contributions;
	}

	/**
	 * Create the classes of libraries, whose contributors have added nothing yet.
	 * @param mirrors determines supertypes
	 * @param types the classes
	 * @param failures what fails
	 * @return the classes
	 */
	static ModuleClasses ofLibraries(Mirrors mirrors, List<TypeElement> types, Failures failures) {
		return new ModuleClasses(mirrors, types, failures, Map.of());
	}

	private static Map<TypeElement, Contribution> contributions(Mirrors mirrors, List<TypeElement> types,
			Map<String, Contribution> known) {
		Map<TypeElement, Contribution> contributions = new LinkedHashMap<>();
		types.stream()
			.filter((type) -> Sources.isContributor(mirrors, type))
			.forEach((type) -> contributions.put(type,
					known.getOrDefault(type.getQualifiedName().toString(), Contribution.UNKNOWN)));
		return contributions;
	}

	/**
	 * Return the classes.
	 * @return those that are relevant to Fingy
	 */
	public List<TypeElement> types() {
		return this.types;
	}

	/**
	 * Return whether a class is one of them.
	 * @param type the class
	 * @return {@code true} if it is
	 */
	public boolean contain(TypeElement type) {
		return this.own.contains(type);
	}

	/**
	 * Return whether one of them registers what is not known before the application runs.
	 * @return {@code true} if one is a contributor of types
	 */
	public boolean haveContributor() {
		return !this.contributions.isEmpty();
	}

	/**
	 * Return whether one of the contributors may add types to a base.
	 * @param base the base
	 * @return {@code false} if none mentions it
	 */
	boolean mayContributeTo(TypeElement base) {
		return this.contributions.values().stream().anyMatch((each) -> each.mayAddTo(base));
	}

	/**
	 * Return whether one of the contributors names a class, which may become a base.
	 * @param type the class
	 * @return {@code true} if one does
	 */
	boolean nameInContributor(TypeElement type) {
		return this.contributions.values().stream().anyMatch((each) -> each.names(type));
	}

	/**
	 * Return what the contributors add to, as {@link Contribution#read} reads it.
	 * @return a line for each
	 */
	public String contributions() {
		return this.contributions.entrySet()
			.stream()
			.map((each) -> each.getValue().line(each.getKey()))
			.collect(Collectors.joining());
	}

	/**
	 * Return whether one of them converts what Spring does not.
	 * @return {@code true} if one is, or makes, a converter of configuration
	 */
	public boolean haveConverter() {
		return this.types.stream()
			.flatMap(ModuleClasses::members)
			.anyMatch((member) -> Annotations.has(member, Annotations.CONVERTER));
	}

	/**
	 * Return the bases that are opted in where they are declared.
	 * @return the classes that are {@code @Discriminated}
	 */
	public List<TypeElement> discriminated() {
		return this.types.stream().filter(Catalog::isDiscriminated).toList();
	}

	/**
	 * Return the bases that carry no annotation.
	 * @return what {@code of} names, and what is under {@code @DefaultType}
	 */
	Set<TypeElement> opted() {
		Set<TypeElement> opted = new LinkedHashSet<>();
		this.types.forEach((type) -> this.failures.run(type, () -> addOpted(opted, type)));
		return opted;
	}

	private void addOpted(Set<TypeElement> opted, TypeElement type) {
		members(type).forEach((member) -> {
			Annotations.typeNames(member).forEach((name) -> add(opted, Annotations.type(name, "of")));
			if (Annotations.has(member, Annotations.DEFAULT_TYPE)) {
				add(opted, node(member));
			}
		});
	}

	private void add(Set<TypeElement> opted, @Nullable TypeMirror base) {
		TypeElement type = (base != null) ? this.mirrors.element(base) : null;
		if (type != null && !this.mirrors.name(type).startsWith("java.")
				&& this.mirrors.supertypes(type).stream().noneMatch(Catalog::isDiscriminated)) {
			opted.add(type);
		}
	}

	/**
	 * Return where annotations of a class can be.
	 * @param type the class
	 * @return the class itself, its members, and their parameters
	 */
	public static Stream<Element> members(TypeElement type) {
		return Stream.concat(Stream.of(type),
				type.getEnclosedElements()
					.stream()
					.filter((each) -> !(each instanceof TypeElement))
					.flatMap((each) -> (each instanceof ExecutableElement executable)
							? Stream.concat(Stream.of(each), executable.getParameters().stream()) : Stream.of(each)));
	}

	private static TypeMirror declared(Element member) {
		if (member instanceof ExecutableElement method) {
			return method.getParameters().isEmpty() ? method.getReturnType() : method.getParameters().get(0).asType();
		}
		return member.asType();
	}

	/**
	 * Return what is chosen by name where something is declared.
	 * @param member a parameter, field or method
	 * @return what a lazy, optional, list or map holds at last
	 */
	public TypeMirror node(Element member) {
		return node(declared(member), new HashSet<>());
	}

	// A container may hold itself
	private TypeMirror node(TypeMirror declared, Set<String> seen) {
		if (declared.getKind() == TypeKind.ARRAY) {
			return node(((ArrayType) declared).getComponentType(), seen);
		}
		TypeMirror content = this.mirrors.isA(declared, Containers.LAZY)
				? this.mirrors.argument(declared, Containers.LAZY, 0) : Containers.content(declared, this.mirrors);
		return (content != null && seen.add(this.mirrors.text(declared))) ? node(content, seen) : declared;
	}

	/**
	 * Return what is bound to a prefix.
	 * @return annotated classes, and what annotated methods return
	 */
	public List<Configuration> configurations() {
		List<Configuration> found = new ArrayList<>();
		this.types.forEach((type) -> this.failures.run(type, () -> addConfigurations(found, type)));
		return found.stream().distinct().toList();
	}

	private void addConfigurations(List<Configuration> found, TypeElement type) {
		add(found, type, type.asType());
		ElementFilter.methodsIn(type.getEnclosedElements())
			.forEach((method) -> add(found, method, method.getReturnType()));
	}

	private void add(List<Configuration> found, Element annotated, TypeMirror type) {
		AnnotationMirror annotation = Annotations.find(annotated, Annotations.CONFIGURATION);
		TypeElement element = this.mirrors.element(type);
		if (annotation != null && element != null) {
			String prefix = Annotations.text(annotation, "prefix");
			found.add(new Configuration(prefix.isEmpty() ? Annotations.text(annotation, "value") : prefix,
					Objects.requireNonNull(element)));
		}
	}

	/**
	 * Return whether something cannot be understood, which is for the compiler to report.
	 * @return {@code true} if a class that is mentioned cannot be found
	 */
	public boolean areBroken() {
		return this.types.stream().anyMatch((type) -> this.failures.get(type, false, () -> isBroken(type)));
	}

	private boolean isBroken(TypeElement type) {
		Stream<TypeMirror> above = Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream());
		Stream<TypeMirror> inside = members(type).filter((member) -> !(member instanceof TypeElement))
			.map((member) -> (member instanceof ExecutableElement method) ? method.getReturnType() : member.asType());
		return Stream.concat(above, inside).anyMatch(this.mirrors::isBroken);
	}

}
