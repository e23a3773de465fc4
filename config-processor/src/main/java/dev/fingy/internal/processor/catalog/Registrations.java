package dev.fingy.internal.processor.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

import dev.fingy.internal.processor.create.Builders;
import dev.fingy.internal.processor.create.KotlinDeclarations;
import dev.fingy.internal.processor.element.Annotations;
import dev.fingy.internal.processor.element.Mirrors;

/**
 * Finds what classes register, as the registry does at run time.
 */
final class Registrations {

	private final Mirrors mirrors;

	private final Predicate<TypeElement> isBase;

	private final Builders builders;

	/**
	 * Create a finder.
	 * @param mirrors determines supertypes
	 * @param isBase matches the classes that are opted in
	 */
	Registrations(Mirrors mirrors, Predicate<TypeElement> isBase) {
		this.mirrors = mirrors;
		this.isBase = isBase;
		this.builders = new Builders(mirrors);
	}

	/**
	 * Return what a class registers, itself and by its methods.
	 * @param annotated the class
	 * @return a registration for each annotation
	 */
	List<Registration> of(TypeElement annotated) {
		List<Registration> found = new ArrayList<>();
		Annotations.typeNames(annotated)
			.forEach((name) -> found.add(registration(annotated, annotated, annotated.asType(), name)));
		for (ExecutableElement method : ElementFilter.methodsIn(annotated.getEnclosedElements())) {
			TypeElement returned = this.mirrors.element(method.getReturnType());
			if (returned != null && !KotlinDeclarations.isCopy(method)) {
				Annotations.typeNames(method).forEach((name) -> found.add(registration(method, returned, name)));
			}
		}
		return found;
	}

	// A builder is started by the method, unless what it returns is a type itself
	private Registration registration(ExecutableElement method, TypeElement returned, AnnotationMirror name) {
		Registration plain = registration(method, returned, method.getReturnType(), name);
		TypeMirror product = this.builders.product(method,
				(type) -> !bases(new Registration(method, type, type.asType(), name, List.of())).isEmpty());
		TypeElement type = (product != null) ? this.mirrors.element(product) : null;
		return (product != null && type != null) ? registration(method, type, product, name) : plain;
	}

	private Registration registration(Element source, TypeElement type, TypeMirror generic, AnnotationMirror name) {
		Registration registration = new Registration(source, type, generic, name, List.of());
		return new Registration(source, type, generic, name, bases(registration));
	}

	private List<TypeElement> bases(Registration registration) {
		TypeMirror of = registration.of();
		if (of == null) {
			return this.mirrors.supertypes(registration.type()).stream().filter(this.isBase).toList();
		}
		TypeElement base = this.mirrors.element(of);
		return (base != null && this.mirrors.isA(registration.type(), base)) ? List.of(base) : List.of();
	}

	/**
	 * Return what a sealed base permits without an annotation.
	 * @param base the base
	 * @param isKnown matches classes that are types of the base already
	 * @return a registration for each such class
	 */
	List<Registration> permits(TypeElement base, Predicate<TypeElement> isKnown) {
		List<Registration> found = new ArrayList<>();
		collectPermits(base, base, isKnown, found);
		return found;
	}

	private void collectPermits(TypeElement base, TypeElement parent, Predicate<TypeElement> isKnown,
			List<Registration> found) {
		for (TypeElement permitted : permitted(parent)) {
			if (!isKnown.test(permitted) && isUnannotated(permitted, found)) {
				found.add(new Registration(permitted, permitted, permitted.asType(), null, List.of(base)));
			}
			collectPermits(base, permitted, isKnown, found);
		}
	}

	// Sources and class files may differ in their order
	private List<TypeElement> permitted(TypeElement parent) {
		Stream<TypeElement> declared = parent.getPermittedSubclasses().stream().map(this.mirrors::element);
		return Stream.concat(declared, KotlinDeclarations.permitted(parent, this.mirrors).stream())
			.filter(Objects::nonNull)
			.distinct()
			.map(Objects::requireNonNull)
			.sorted(Comparator.comparing(this.mirrors::name))
			.toList();
	}

	private static boolean isUnannotated(TypeElement permitted, List<Registration> found) {
		return !permitted.getModifiers().contains(Modifier.ABSTRACT) && !permitted.getKind().isInterface()
				&& Annotations.typeNames(permitted).isEmpty()
				&& found.stream().noneMatch((other) -> other.type().equals(permitted));
	}

}
