package dev.fingy.internal.processor.check;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

import org.springframework.beans.SimpleTypeConverter;
import org.springframework.boot.convert.ApplicationConversionService;

import dev.fingy.internal.processor.catalog.Catalog;
import dev.fingy.internal.processor.catalog.Registration;
import dev.fingy.internal.processor.catalog.Sources;
import dev.fingy.internal.processor.create.Convertible;
import dev.fingy.internal.processor.create.Creation;
import dev.fingy.internal.processor.create.Creations;
import dev.fingy.internal.processor.create.Parameter;
import dev.fingy.internal.processor.create.UnusableException;
import dev.fingy.internal.processor.element.Containers;
import dev.fingy.internal.processor.element.Mirrors;

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
		this.creations = catalog.creations();
	}

	Stream<Complaint> ofRegistered(TypeElement type) {
		return check(this.catalog.registrations(type).stream().flatMap(this::creation));
	}

	Stream<Complaint> ofConfiguration(TypeElement type) {
		return check(creation(type.asType()));
	}

	private Stream<Complaint> check(Stream<Creation> creations) {
		return creations.flatMap((creation) -> creation.parameters().stream())
			.filter((parameter) -> !parameter.isInjected() && !parameter.mayHaveDefault())
			.flatMap((parameter) -> check(parameter, parameter.type(), new HashSet<>()));
	}

	private Stream<Creation> creation(Registration registration) {
		try {
			return Stream.of(registration.creation(this.creations));
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

	// A container may hold itself
	private Stream<Complaint> check(Parameter parameter, TypeMirror declared, Set<String> seen) {
		TypeMirror type = this.mirrors.bound(declared);
		if (type.getKind() == TypeKind.ARRAY) {
			return check(parameter, ((ArrayType) type).getComponentType(), seen);
		}
		TypeMirror content = Containers.content(type, this.mirrors);
		if (content != null) {
			return seen.add(this.mirrors.text(type)) ? check(parameter, content, seen) : Stream.empty();
		}
		TypeElement element = this.mirrors.element(type);
		return (element != null && !isVariable(declared) && !isBindable(element))
				? Stream.of(complaint(parameter, element)) : Stream.empty();
	}

	// What it represents depends on where the object is
	private boolean isVariable(TypeMirror declared) {
		return declared.getKind() == TypeKind.TYPEVAR
				|| (declared instanceof WildcardType wildcard && isVariable(this.mirrors.directBound(wildcard)));
	}

	private boolean isBindable(TypeElement type) {
		String name = this.mirrors.name(type);
		if (this.catalog.base(type) != null || name.equals(Containers.LAZY)) {
			return true;
		}
		return name.startsWith("java.") ? Containers.OPTIONAL_NUMBERS.contains(name) || isConverted(name)
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
			return type != Enum.class
					&& (ApplicationConversionService.getSharedInstance().canConvert(String.class, type)
							|| new SimpleTypeConverter().getDefaultEditor(type) != null);
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
