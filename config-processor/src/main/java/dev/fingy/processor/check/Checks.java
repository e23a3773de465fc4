package dev.fingy.processor.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

import dev.fingy.processor.catalog.Catalog;
import dev.fingy.processor.catalog.Configuration;
import dev.fingy.processor.catalog.ModuleClasses;
import dev.fingy.processor.catalog.Sources;
import dev.fingy.processor.element.Annotations;
import dev.fingy.processor.element.Mirrors;

/**
 * Finds what an application would refuse when it starts.
 */
public final class Checks {

	private final Mirrors mirrors;

	private final RegistrationChecks registrations;

	private final NameChecks names;

	private final DefaultTypeChecks defaultTypes;

	private final ParameterChecks parameters;

	private final Catalog catalog;

	/**
	 * Create the checks.
	 * @param mirrors tells names
	 * @param catalog what is registered
	 * @param sources what is being compiled
	 */
	public Checks(Mirrors mirrors, Catalog catalog, Sources sources) {
		this.mirrors = mirrors;
		this.catalog = catalog;
		this.registrations = new RegistrationChecks(mirrors, catalog);
		this.names = new NameChecks(mirrors, catalog);
		this.defaultTypes = new DefaultTypeChecks(mirrors, catalog);
		this.parameters = new ParameterChecks(mirrors, catalog, sources);
	}

	/**
	 * Check a module.
	 * @param classes the module
	 * @param configurations what holds nodes
	 * @return the mistakes
	 */
	public List<Complaint> of(ModuleClasses classes, List<Configuration> configurations) {
		boolean contributor = classes.haveContributor();
		List<Complaint> found = new ArrayList<>();
		classes.types().forEach((type) -> this.registrations.of(type, contributor).forEach(found::add));
		bases(classes).forEach((base) -> this.names.of(base, classes).forEach(found::add));
		this.defaultTypes.of(classes).forEach(found::add);
		classes.types().forEach((type) -> derived(type).forEach(found::add));
		if (!contributor && !classes.haveConverter()) {
			this.parameters.of(classes, configurations).forEach(found::add);
		}
		return found.stream().distinct().toList();
	}

	private Stream<TypeElement> bases(ModuleClasses classes) {
		return Stream.concat(classes.discriminated().stream(), this.catalog.bases().stream()).distinct();
	}

	private Stream<Complaint> derived(TypeElement type) {
		return ElementFilter.methodsIn(type.getEnclosedElements())
			.stream()
			.filter((method) -> Annotations.has(method, Annotations.DERIVED) && !method.getParameters().isEmpty())
			.map((method) -> derived(type, method));
	}

	private Complaint derived(TypeElement type, ExecutableElement method) {
		return Complaint.at(method, Annotations.find(method, Annotations.DERIVED),
				"@Derived on " + this.mirrors.name(type) + "." + method.getSimpleName()
						+ ": what is derived is asked for without arguments; remove the parameters or the annotation");
	}

}
