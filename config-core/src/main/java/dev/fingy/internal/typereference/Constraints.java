package dev.fingy.internal.typereference;

import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.core.annotation.AnnotationUtils;

import dev.fingy.reference.ConstraintEntry;

/**
 * Describes constraints of Bean Validation, which need not be there.
 */
final class Constraints {

	private static final String CONSTRAINT = "jakarta.validation.Constraint";

	private static final Set<String> OF_EVERY_CONSTRAINT = Set.of("message", "groups", "payload");

	private Constraints() {
	}

	static List<ConstraintEntry> among(List<Annotation> annotations) {
		return annotations.stream()
			.flatMap(Constraints::unpacked)
			.filter(Constraints::isConstraint)
			.map(Constraints::entry)
			.toList();
	}

	// The compiler wraps what is repeated
	private static Stream<Annotation> unpacked(Annotation annotation) {
		return (AnnotationUtils.getValue(annotation) instanceof Annotation[] repeated) ? Arrays.stream(repeated)
				: Stream.of(annotation);
	}

	private static boolean isConstraint(Annotation annotation) {
		return Arrays.stream(annotation.annotationType().getAnnotations())
			.anyMatch((each) -> each.annotationType().getName().equals(CONSTRAINT));
	}

	private static ConstraintEntry entry(Annotation constraint) {
		Map<String, String> attributes = new TreeMap<>();
		AnnotationUtils.getAnnotationAttributes(constraint).forEach((name, value) -> {
			Object absent = AnnotationUtils.getDefaultValue(constraint.annotationType(), name);
			if (!OF_EVERY_CONSTRAINT.contains(name) && !Objects.deepEquals(value, absent)) {
				attributes.put(name, text(value));
			}
		});
		return new ConstraintEntry(constraint.annotationType().getSimpleName(), attributes);
	}

	private static String text(Object value) {
		if (value.getClass().isArray()) {
			return IntStream.range(0, Array.getLength(value))
				.mapToObj((index) -> text(Array.get(value, index)))
				.collect(Collectors.joining(", "));
		}
		return (value instanceof Class<?> type) ? type.getName()
				: (value instanceof Enum<?> constant) ? constant.name() : value.toString();
	}

}
