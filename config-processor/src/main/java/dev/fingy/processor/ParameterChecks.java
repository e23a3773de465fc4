package dev.fingy.processor;

import java.util.List;
import java.util.stream.Stream;

import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import org.springframework.beans.SimpleTypeConverter;
import org.springframework.boot.convert.ApplicationConversionService;

/**
 * Checks that parameters are of types that Spring Boot can bind. In doubt they are, since
 * an application may convert to any type.
 */
final class ParameterChecks {

	private final Mirrors mirrors;

	private final Catalog catalog;

	private final Sources sources;

	private final Creations creations;

	ParameterChecks(Mirrors mirrors, Catalog catalog, Sources sources) {
		this.mirrors = mirrors;
		this.catalog = catalog;
		this.sources = sources;
		this.creations = new Creations(mirrors);
	}

	Stream<Complaint> of(ModuleClasses classes, List<Configuration> configurations) {
		Stream<Creation> registered = classes.types()
			.stream()
			.flatMap((type) -> this.catalog.registrations().of(type).stream())
			.flatMap(this::creation);
		Stream<Creation> bound = configurations.stream().flatMap((each) -> creation(each.type().asType()));
		return Stream.concat(registered, bound)
			.flatMap((creation) -> creation.parameters().stream())
			.filter((parameter) -> !parameter.isInjected())
			.flatMap((parameter) -> check(parameter, parameter.type()));
	}

	private Stream<Creation> creation(Registration registration) {
		try {
			return Stream.of(this.creations.of(registration));
		}
		catch (UnusableException ex) {
			return Stream.empty();
		}
	}

	private Stream<Creation> creation(TypeMirror type) {
		try {
			return Stream.of(this.creations.of(type));
		}
		catch (UnusableException ex) {
			return Stream.empty();
		}
	}

	private Stream<Complaint> check(Parameter parameter, TypeMirror declared) {
		TypeMirror type = this.mirrors.bound(declared);
		if (type.getKind() == TypeKind.ARRAY) {
			return check(parameter, ((ArrayType) type).getComponentType());
		}
		for (String holder : List.of(Shapes.OPTIONAL, Shapes.COLLECTION)) {
			if (this.mirrors.isA(type, holder)) {
				return check(parameter, this.mirrors.argument(type, holder, 0));
			}
		}
		if (this.mirrors.isA(type, Shapes.MAP)) {
			return check(parameter, this.mirrors.argument(type, Shapes.MAP, 1));
		}
		TypeElement element = this.mirrors.element(type);
		return (element != null && !isBindable(element)) ? Stream.of(complaint(parameter, element)) : Stream.empty();
	}

	private boolean isBindable(TypeElement type) {
		String name = this.mirrors.name(type);
		if (this.catalog.base(type) != null || name.equals(Shapes.LAZY)) {
			return true;
		}
		return name.startsWith("java.") ? isConverted(name)
				: !isAbstractOfModule(type) || Convertible.fromText(type, this.mirrors)
						|| this.mirrors.find(type.getQualifiedName() + "Editor") != null;
	}

	// Those of other modules may be opted in by a contributor, or converted to
	private boolean isAbstractOfModule(TypeElement type) {
		return this.sources.compiled().contains(type.getQualifiedName().toString())
				&& (type.getKind().isInterface() || type.getModifiers().contains(Modifier.ABSTRACT));
	}

	private static boolean isConverted(String name) {
		try {
			Class<?> type = Class.forName(name, false, ParameterChecks.class.getClassLoader());
			return ApplicationConversionService.getSharedInstance().canConvert(String.class, type)
					|| new SimpleTypeConverter().getDefaultEditor(type) != null;
		}
		catch (ClassNotFoundException ex) {
			return true;
		}
	}

	private Complaint complaint(Parameter parameter, TypeElement type) {
		return Complaint.at(parameter.element(),
				"'" + parameter.name() + "' is a " + this.mirrors.name(type)
						+ ", which configuration cannot give; put @Discriminated on its class, "
						+ "@Autowired here if it is a bean, or declare another type");
	}

}
