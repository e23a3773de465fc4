package dev.fingy.internal.processor.check;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

import dev.fingy.internal.processor.catalog.Catalog;
import dev.fingy.internal.processor.element.Annotations;
import dev.fingy.internal.processor.element.Containers;
import dev.fingy.internal.processor.element.Mirrors;

/**
 * Checks that no node has a default value, since its default is a type.
 */
final class DefaultValueChecks {

	private static final int DEEPEST = 10;

	private final Mirrors mirrors;

	DefaultValueChecks(Mirrors mirrors) {
		this.mirrors = mirrors;
	}

	Stream<Complaint> of(TypeElement type) {
		return Stream
			.concat(ElementFilter.constructorsIn(type.getEnclosedElements()).stream(),
					ElementFilter.methodsIn(type.getEnclosedElements()).stream())
			.flatMap((executable) -> executable.getParameters().stream())
			.filter((parameter) -> !Annotations.has(parameter, Annotations.DEFAULT_TYPE)
					&& !Annotations.has(parameter, Annotations.AUTOWIRED))
			.flatMap((parameter) -> check(type, parameter));
	}

	private Stream<Complaint> check(TypeElement type, Element parameter) {
		AnnotationMirror annotation = Annotations.find(parameter, Annotations.DEFAULT_VALUE);
		return (annotation != null && isNode(parameter.asType(), 0))
				? Stream.of(Complaint.at(place(type, parameter), message(parameter, annotation))) : Stream.empty();
	}

	// Absent lists and maps may be empty by default
	private boolean isNode(TypeMirror declared, int depth) {
		for (String container : List.of(Containers.OPTIONAL, Containers.LAZY)) {
			if (depth < DEEPEST && this.mirrors.isA(declared, container)) {
				return isNode(this.mirrors.argument(declared, container, 0), depth + 1);
			}
		}
		TypeElement element = this.mirrors.element(declared);
		return element != null && this.mirrors.supertypes(element).stream().anyMatch(Catalog::isDiscriminated);
	}

	// The parameters of a record's own constructor are nowhere
	private static Element place(TypeElement type, Element parameter) {
		ExecutableElement executable = (ExecutableElement) Objects.requireNonNull(parameter.getEnclosingElement());
		boolean component = type.getKind() == ElementKind.RECORD && executable.getKind() == ElementKind.CONSTRUCTOR;
		return ElementFilter.fieldsIn(type.getEnclosedElements())
			.stream()
			.filter((field) -> component && field.getSimpleName().equals(parameter.getSimpleName()))
			.map(Element.class::cast)
			.findFirst()
			.orElse(parameter);
	}

	private static String message(Element parameter, AnnotationMirror annotation) {
		List<String> texts = Annotations.texts(annotation, "value");
		String type = (texts.size() == 1) ? texts.get(0) : "…";
		return "'" + parameter.getSimpleName()
				+ "' is a node, and @DefaultValue is for values: its default is a type, as in @DefaultType(\"" + type
				+ "\")";
	}

}
