package dev.fingy.internal.processor.check;

import java.util.stream.Stream;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

import dev.fingy.internal.processor.catalog.Catalog;
import dev.fingy.internal.processor.catalog.Registration;
import dev.fingy.internal.processor.create.Creation;
import dev.fingy.internal.processor.create.Parameter;
import dev.fingy.internal.processor.create.UnusableException;
import dev.fingy.internal.processor.element.Mirrors;

/**
 * Warns of defaults that only Lombok's builder has, where a constructor is called.
 */
final class LostDefaultChecks {

	private final Mirrors mirrors;

	private final Catalog catalog;

	LostDefaultChecks(Mirrors mirrors, Catalog catalog) {
		this.mirrors = mirrors;
		this.catalog = catalog;
	}

	Stream<Complaint> ofRegistered(TypeElement type) {
		return this.catalog.registrations(type).stream().flatMap(this::check);
	}

	private Stream<Complaint> check(Registration registration) {
		try {
			Creation creation = registration.creation(this.catalog.creations());
			return creation.withoutDefault().stream().map((parameter) -> complaint(creation, parameter));
		}
		catch (UnusableException ex) {
			return Stream.empty();
		}
	}

	private Complaint complaint(Creation creation, Parameter parameter) {
		Element field = ElementFilter.fieldsIn(creation.type().getEnclosedElements())
			.stream()
			.filter((each) -> each.getSimpleName().contentEquals(parameter.javaName()))
			.map(Element.class::cast)
			.findFirst()
			.orElse(parameter.element());
		return Complaint.warning(field,
				"the constructor of " + this.mirrors.name(creation.type()) + " does not know the @Builder.Default of '"
						+ parameter.name() + "', so that configuration has to give it; let a static method "
						+ "return the builder and remove @ConstructorBinding, or put @DefaultValue on the parameter");
	}

}
