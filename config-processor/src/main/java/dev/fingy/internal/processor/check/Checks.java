package dev.fingy.internal.processor.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

import dev.fingy.internal.processor.catalog.Catalog;
import dev.fingy.internal.processor.catalog.Configuration;
import dev.fingy.internal.processor.catalog.ModuleClasses;
import dev.fingy.internal.processor.catalog.Sources;
import dev.fingy.internal.processor.element.Annotations;
import dev.fingy.internal.processor.element.Failures;
import dev.fingy.internal.processor.element.Mirrors;

/**
 * Finds what an application would refuse when it starts.
 */
public final class Checks {

	private final Mirrors mirrors;

	private final RegistrationChecks registrations;

	private final NameChecks names;

	private final DefaultTypeChecks defaultTypes;

	private final DefaultValueChecks defaultValues;

	private final ParameterChecks parameters;

	private final LostDefaultChecks lostDefaults;

	private final Sources sources;

	private final Catalog catalog;

	private final Failures failures;

	/**
	 * Create the checks.
	 * @param mirrors provides names
	 * @param catalog what is registered
	 * @param sources what is being compiled
	 * @param failures what fails
	 */
	public Checks(Mirrors mirrors, Catalog catalog, Sources sources, Failures failures) {
		this.mirrors = mirrors;
		this.catalog = catalog;
		this.failures = failures;
		this.registrations = new RegistrationChecks(mirrors, catalog);
		this.names = new NameChecks(mirrors, catalog);
		this.defaultTypes = new DefaultTypeChecks(mirrors, catalog);
		this.defaultValues = new DefaultValueChecks(mirrors);
		this.lostDefaults = new LostDefaultChecks(mirrors, catalog);
		this.sources = sources;
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
		check(classes.types(), (type) -> this.registrations.of(type, contributor), found);
		check(bases(classes), (base) -> this.names.of(base, classes), found);
		check(classes.types(), (type) -> this.defaultTypes.of(type, classes), found);
		check(compiled(), this.defaultValues::of, found);
		check(classes.types(), this::derived, found);
		check(classes.types(), this.lostDefaults::ofRegistered, found);
		if (!contributor && !classes.haveConverter()) {
			check(classes.types(), this.parameters::ofRegistered, found);
			check(configurations.stream().map(Configuration::type).toList(), this.parameters::ofConfiguration, found);
		}
		return found.stream().distinct().toList();
	}

	private void check(List<TypeElement> types, Function<TypeElement, Stream<Complaint>> check, List<Complaint> found) {
		types.forEach((type) -> found.addAll(this.failures.get(type, List.of(), () -> check.apply(type).toList())));
	}

	private List<TypeElement> compiled() {
		return this.sources.compiled()
			.stream()
			.sorted()
			.map(this.mirrors::find)
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.toList();
	}

	private List<TypeElement> bases(ModuleClasses classes) {
		return Stream.concat(classes.discriminated().stream(), this.catalog.bases().stream()).distinct().toList();
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
