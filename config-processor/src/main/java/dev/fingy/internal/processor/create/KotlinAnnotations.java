package dev.fingy.internal.processor.create;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

import kotlin.metadata.KmAnnotation;
import kotlin.metadata.KmAnnotationArgument;
import org.jspecify.annotations.Nullable;

import dev.fingy.internal.processor.element.Mirrors;
import dev.fingy.internal.processor.element.ReadAnnotation;
import dev.fingy.internal.processor.element.ReadValue;

/**
 * Annotations in the metadata of Kotlin, where its compiler writes them, for what stubs
 * show without.
 */
final class KotlinAnnotations {

	private KotlinAnnotations() {
	}

	static List<AnnotationMirror> of(List<KmAnnotation> annotations, Mirrors mirrors) {
		return annotations.stream()
			.map((annotation) -> of(annotation, mirrors))
			.filter(Objects::nonNull)
			.map(AnnotationMirror.class::cast)
			.toList();
	}

	private static @Nullable AnnotationMirror of(KmAnnotation annotation, Mirrors mirrors) {
		TypeElement type = find(annotation.getClassName(), mirrors);
		if (type == null) {
			return null;
		}
		Map<ExecutableElement, AnnotationValue> values = new LinkedHashMap<>();
		for (ExecutableElement attribute : ElementFilter.methodsIn(type.getEnclosedElements())) {
			KmAnnotationArgument argument = annotation.getArguments().get(attribute.getSimpleName().toString());
			Object value = (argument != null) ? value(argument, mirrors) : null;
			if (value != null) {
				values.put(attribute, new ReadValue(value));
			}
		}
		return new ReadAnnotation((DeclaredType) type.asType(), values);
	}

	private static @Nullable Object value(KmAnnotationArgument argument, Mirrors mirrors) {
		if (argument instanceof KmAnnotationArgument.LiteralValue<?> literal) {
			return literal.getValue();
		}
		if (argument instanceof KmAnnotationArgument.ArrayValue array) {
			return array.getElements()
				.stream()
				.flatMap((each) -> Stream.ofNullable(value(each, mirrors)))
				.map(ReadValue::new)
				.toList();
		}
		if (argument instanceof KmAnnotationArgument.EnumValue constant) {
			return constant(find(constant.getEnumClassName(), mirrors), constant.getEnumEntryName());
		}
		if (argument instanceof KmAnnotationArgument.AnnotationValue nested) {
			return of(nested.getAnnotation(), mirrors);
		}
		TypeElement type = (argument instanceof KmAnnotationArgument.KClassValue given)
				? find(given.getClassName(), mirrors) : null;
		return (type != null) ? mirrors.types().erasure(type.asType()) : null;
	}

	private static @Nullable Object constant(@Nullable TypeElement type, String name) {
		return (type != null) ? type.getEnclosedElements()
			.stream()
			.filter((each) -> each.getKind() == ElementKind.ENUM_CONSTANT && each.getSimpleName().contentEquals(name))
			.findFirst()
			.orElse(null) : null;
	}

	private static @Nullable TypeElement find(String className, Mirrors mirrors) {
		return mirrors.find(className.replace('/', '.'));
	}

}
