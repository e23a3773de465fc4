package dev.fingy.internal.processor.check;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

import dev.fingy.internal.names.RelaxedName;
import dev.fingy.internal.processor.catalog.Catalog;
import dev.fingy.internal.processor.catalog.Registration;
import dev.fingy.internal.processor.create.Creations;
import dev.fingy.internal.processor.create.KotlinDeclarations;
import dev.fingy.internal.processor.create.Parameter;
import dev.fingy.internal.processor.create.UnusableException;
import dev.fingy.internal.processor.element.Annotations;
import dev.fingy.internal.processor.element.Mirrors;

/**
 * Checks what {@code @TypeName} is on.
 */
final class RegistrationChecks {

	// Of the lines of an index
	private static final Pattern SEPARATORS = Pattern.compile("[,\\p{Cntrl}]");

	private static final String REF = "ref";

	private final Mirrors mirrors;

	private final Catalog catalog;

	private final Creations creations;

	RegistrationChecks(Mirrors mirrors, Catalog catalog) {
		this.mirrors = mirrors;
		this.catalog = catalog;
		this.creations = catalog.creations();
	}

	/**
	 * Check what a class registers.
	 * @param type the class
	 * @param contributor whether a contributor may opt in more bases
	 * @return the mistakes
	 */
	Stream<Complaint> of(TypeElement type, boolean contributor) {
		Stream<Complaint> methods = ElementFilter.methodsIn(type.getEnclosedElements()).stream().flatMap(this::method);
		Stream<Complaint> found = this.catalog.registrations(type)
			.stream()
			.flatMap((registration) -> Stream
				.of(names(registration), bases(registration, contributor), creation(registration))
				.flatMap((complaints) -> complaints));
		return Stream.concat(methods, found);
	}

	private Stream<Complaint> method(ExecutableElement method) {
		return Annotations.typeNames(method)
			.stream()
			.filter((name) -> !KotlinDeclarations.isCopy(method) && (!method.getModifiers().contains(Modifier.STATIC)
					|| this.mirrors.element(method.getReturnType()) == null))
			.map((name) -> Complaint.at(method, name, "@TypeName on " + describe(method)
					+ ": only static methods that return an object can be factory methods; make it one"));
	}

	private String describe(ExecutableElement method) {
		return this.mirrors.name(Mirrors.around(method)) + "." + method.getSimpleName();
	}

	private Stream<Complaint> names(Registration registration) {
		AnnotationMirror annotation = Objects.requireNonNull(registration.annotation());
		return Stream.concat(Stream.of(registration.givenName()), registration.aliases().stream())
			.filter((name) -> SEPARATORS.matcher(name).find())
			.map((name) -> Complaint.at(registration.source(), annotation,
					"@TypeName on " + registration.describe(this.mirrors) + ": '" + name
							+ "' holds a comma or control character; leave it out"));
	}

	private Stream<Complaint> bases(Registration registration, boolean contributor) {
		TypeMirror of = registration.of();
		AnnotationMirror name = Objects.requireNonNull(registration.annotation());
		if (!registration.bases().isEmpty() || (of == null && contributor)) {
			return Stream.empty();
		}
		String type = this.mirrors.name(registration.type());
		String start = "@TypeName on " + registration.describe(this.mirrors) + ": ";
		return Stream.of((of != null)
				? Complaint.at(registration.source(), name, "of",
						start + type + " is not a " + this.mirrors.erased(of) + "; name one of its supertypes")
				: Complaint.at(registration.source(), name,
						start + "no supertype of " + type
								+ " is @Discriminated, so there is no base to register it for; "
								+ "put @Discriminated on the base, or name the base with 'of'"));
	}

	private Stream<Complaint> parameter(Registration registration, Parameter parameter) {
		return Stream.concat(discriminators(registration), Stream.of(REF))
			.filter((taken) -> RelaxedName.uniform(taken).equals(RelaxedName.uniform(parameter.name())))
			.limit(1)
			.map((taken) -> Complaint.at(parameter.element(),
					"'" + parameter.name() + "' "
							+ (taken.equals(REF) ? "refers to another node" : "names the type of a node")
							+ ", so configuration cannot give it to " + registration.describe(this.mirrors)
							+ "; give it another name with @Name"));
	}

	private Stream<String> discriminators(Registration registration) {
		return registration.bases()
			.stream()
			.map(this.catalog::base)
			.filter(Objects::nonNull)
			.map((base) -> Objects.requireNonNull(base).property());
	}

	private Stream<Complaint> creation(Registration registration) {
		try {
			return registration.creation(this.creations)
				.parameters()
				.stream()
				.filter((parameter) -> !parameter.isInjected())
				.flatMap((parameter) -> parameter(registration, parameter));
		}
		catch (UnusableException ex) {
			return Stream.of(ex.element().equals(registration.source())
					? Complaint.at(ex.element(), registration.annotation(), ex.message())
					: Complaint.at(ex.element(), ex.message()));
		}
	}

}
