package dev.fingy.internal.processor.describe;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

import dev.fingy.internal.processor.element.Annotations;
import dev.fingy.internal.processor.element.Mirrors;
import dev.fingy.reference.ConstraintEntry;

/**
 * Describes constraints of Bean Validation, which need not be there.
 */
final class Constraints {

	private static final String CONSTRAINT = "jakarta.validation.Constraint";

	private static final Set<String> OF_EVERY_CONSTRAINT = Set.of("message", "groups", "payload");

	private final Mirrors mirrors;

	Constraints(Mirrors mirrors) {
		this.mirrors = mirrors;
	}

	List<ConstraintEntry> among(Stream<? extends AnnotationMirror> annotations) {
		return annotations.flatMap(Constraints::unpacked)
			.filter((each) -> Annotations.has(each.getAnnotationType().asElement(), CONSTRAINT))
			.map(this::entry)
			.toList();
	}

	// The compiler wraps what is repeated
	private static Stream<? extends AnnotationMirror> unpacked(AnnotationMirror annotation) {
		List<AnnotationMirror> repeated = Annotations.annotations(annotation);
		return repeated.isEmpty() ? Stream.of(annotation) : repeated.stream();
	}

	private ConstraintEntry entry(AnnotationMirror constraint) {
		Map<String, String> attributes = new TreeMap<>();
		for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> each : constraint.getElementValues()
			.entrySet()) {
			String name = each.getKey().getSimpleName().toString();
			if (!OF_EVERY_CONSTRAINT.contains(name) && !isDefault(each.getKey(), each.getValue())) {
				attributes.put(name, text(each.getValue()));
			}
		}
		return new ConstraintEntry(constraint.getAnnotationType().asElement().getSimpleName().toString(), attributes);
	}

	private static boolean isDefault(ExecutableElement attribute, AnnotationValue value) {
		AnnotationValue absent = attribute.getDefaultValue();
		return absent != null && absent.toString().equals(value.toString());
	}

	private String text(AnnotationValue value) {
		Object given = value.getValue();
		if (given instanceof List<?> list) {
			return list.stream().map((each) -> text((AnnotationValue) each)).collect(Collectors.joining(", "));
		}
		return (given instanceof TypeMirror type) ? this.mirrors.erased(type)
				: (given instanceof VariableElement constant) ? constant.getSimpleName().toString() : given.toString();
	}

}
