package dev.fingy.internal.processor.check;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.names.Nearest;
import dev.fingy.internal.processor.catalog.Catalog;
import dev.fingy.internal.processor.catalog.Definition;
import dev.fingy.internal.processor.catalog.ModuleClasses;
import dev.fingy.internal.processor.element.Annotations;
import dev.fingy.internal.processor.element.Mirrors;

/**
 * Checks that default types are types.
 */
final class DefaultTypeChecks {

	private final Mirrors mirrors;

	private final Catalog catalog;

	DefaultTypeChecks(Mirrors mirrors, Catalog catalog) {
		this.mirrors = mirrors;
		this.catalog = catalog;
	}

	Stream<Complaint> of(TypeElement type, ModuleClasses classes) {
		return Stream.concat(base(type), places(type, classes));
	}

	private Stream<Complaint> base(TypeElement type) {
		AnnotationMirror annotation = Annotations.find(type, Annotations.DISCRIMINATED);
		String name = (annotation != null) ? Annotations.text(annotation, "defaultType") : "";
		return (annotation != null && !name.isEmpty()) ? check(type, annotation, "defaultType", type.asType())
				: Stream.empty();
	}

	// What is on a component, is on its field and accessor as well
	private Stream<Complaint> places(TypeElement type, ModuleClasses classes) {
		Set<String> seen = new HashSet<>();
		return ModuleClasses.members(type)
			.sorted(Comparator.comparing((member) -> !member.getKind().isField()))
			.flatMap((member) -> {
				AnnotationMirror annotation = Annotations.find(member, Annotations.DEFAULT_TYPE);
				return (annotation != null && seen.add(member.getSimpleName() + annotation.toString()))
						? check(member, annotation, "value", classes.node(member)) : Stream.empty();
			});
	}

	private Stream<Complaint> check(Element element, AnnotationMirror annotation, String attribute,
			TypeMirror declared) {
		TypeElement base = this.mirrors.element(declared);
		if (base == null || this.catalog.base(base) == null || this.catalog.isOpen(base)) {
			return Stream.empty();
		}
		String name = Annotations.text(annotation, attribute);
		String problem = problem(declared, name, this.catalog.find(declared, name));
		return (problem != null) ? Stream.of(Complaint.at(element, annotation, attribute, problem)) : Stream.empty();
	}

	private @Nullable String problem(TypeMirror declared, String name, @Nullable Definition found) {
		List<String> known = this.catalog.definitions(declared).stream().map(Definition::name).toList();
		if (found == null) {
			String nearest = Nearest.to(name, known);
			return "no type of " + this.mirrors.text(declared) + " is named '" + name + "'; " + ((nearest != null)
					? "did you mean '" + nearest + "'?" : "name one of " + String.join(", ", known));
		}
		return this.catalog.fits(found, declared) ? null
				: "'" + name + "' is a " + this.mirrors.text(found.registration().generic()) + ", which is not a "
						+ this.mirrors.text(declared) + "; name one of " + String.join(", ", known);
	}

}
