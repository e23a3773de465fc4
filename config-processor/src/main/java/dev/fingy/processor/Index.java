package dev.fingy.processor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

import dev.fingy.internal.processor.catalog.Catalog;
import dev.fingy.internal.processor.catalog.Definition;
import dev.fingy.internal.processor.catalog.ModuleClasses;
import dev.fingy.internal.processor.catalog.Registration;
import dev.fingy.internal.processor.create.Creations;
import dev.fingy.internal.processor.create.KotlinDeclarations;
import dev.fingy.internal.processor.create.Parameter;
import dev.fingy.internal.processor.create.UnusableException;
import dev.fingy.internal.processor.element.Failures;
import dev.fingy.internal.processor.element.Mirrors;
import dev.fingy.internal.registry.IndexedType;

/**
 * Writes the index of a module, of which an application learns the module's types without
 * a search.
 */
final class Index {

	private final Mirrors mirrors;

	private final Catalog catalog;

	private final Creations creations;

	private final Failures failures;

	Index(Mirrors mirrors, Catalog catalog, Failures failures) {
		this.mirrors = mirrors;
		this.catalog = catalog;
		this.creations = catalog.creations();
		this.failures = failures;
	}

	/**
	 * Return the text of the index.
	 * @param classes the module
	 * @return its lines, or an empty text if it registers nothing
	 */
	String of(ModuleClasses classes) {
		Set<String> lines = Stream
			.concat(registered(classes)
				.flatMap((each) -> this.failures.get(each.source(), Stream.of(), () -> Stream.of(line(each)))),
					withHidden(classes))
			.map(IndexedType::line)
			.collect(Collectors.toCollection(TreeSet::new));
		return lines.isEmpty() ? ""
				: lines.stream()
					.map((line) -> line + "\n")
					.collect(Collectors.joining("", IndexedType.HEADER + "\n", ""));
	}

	// An application reads from such a class itself what its functions register
	private Stream<IndexedType> withHidden(ModuleClasses classes) {
		return classes.types()
			.stream()
			.filter((type) -> !KotlinDeclarations.hidden(type, this.mirrors).isEmpty())
			.map((type) -> new IndexedType(this.mirrors.name(type), "", "", List.of(), List.of(), List.of(), List.of(),
					Set.of(IndexedType.FUNCTIONS)));
	}

	private Stream<Registration> registered(ModuleClasses classes) {
		Stream<Registration> annotated = classes.types()
			.stream()
			.flatMap((type) -> this.catalog.registrations(type).stream());
		Stream<Registration> permitted = classes.discriminated()
			.stream()
			.flatMap((base) -> this.catalog.typesOf(base).stream())
			.map(Definition::registration)
			.filter((registration) -> registration.annotation() == null);
		return Stream.concat(annotated, permitted);
	}

	/**
	 * Return the classes whose class files have to contain the names of parameters.
	 * @param classes the module
	 * @return those of constructors and factory methods with parameters, each once
	 */
	Set<TypeElement> needingNames(ModuleClasses classes) {
		return registered(classes).filter(this::needsNames)
			.map((registration) -> Mirrors.around(registration.source()))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	// Those of a record are in its class file in any case
	private boolean needsNames(Registration type) {
		if (type.factory() == null && type.type().getKind() == ElementKind.RECORD) {
			return false;
		}
		try {
			return type.creation(this.creations).needsNames();
		}
		catch (UnusableException ex) {
			return false;
		}
	}

	private IndexedType line(Registration type) {
		return new IndexedType(this.mirrors.name(type.type()), factory(type), type.givenName(), type.aliases(),
				names(bases(type)), names(others(type)), parameters(type), marks(type));
	}

	private String factory(Registration type) {
		ExecutableElement method = type.factory();
		return (method != null) ? method(method) : "";
	}

	private String method(ExecutableElement method) {
		String start = this.mirrors.name(Mirrors.around(method)) + "#" + method.getSimpleName() + "(";
		return method.getParameters()
			.stream()
			.map((parameter) -> this.mirrors.erased(parameter.asType()))
			.collect(Collectors.joining(",", start, ")"));
	}

	private List<String> names(Stream<TypeElement> types) {
		return types.map(this.mirrors::name).toList();
	}

	private Stream<TypeElement> bases(Registration type) {
		return (type.annotation() == null || type.of() != null) ? type.bases().stream()
				: this.mirrors.supertypes(type.type()).stream().filter(Catalog::isDiscriminated);
	}

	private Stream<TypeElement> others(Registration type) {
		TypeMirror of = type.of();
		return (type.annotation() == null || of != null) ? Stream.empty()
				: this.mirrors.supertypes(type.type())
					.stream()
					.filter((each) -> !Catalog.isDiscriminated(each)
							&& !each.getQualifiedName().contentEquals("java.lang.Object"));
	}

	private List<String> parameters(Registration type) {
		try {
			return type.creation(this.creations).parameters().stream().map(Parameter::name).toList();
		}
		catch (UnusableException ex) {
			return List.of();
		}
	}

	private static Set<String> marks(Registration type) {
		Set<String> marks = new TreeSet<>();
		if (type.isDeprecated()) {
			marks.add(IndexedType.DEPRECATED);
		}
		if (type.annotation() == null) {
			marks.add(IndexedType.PERMITTED);
		}
		return marks;
	}

}
