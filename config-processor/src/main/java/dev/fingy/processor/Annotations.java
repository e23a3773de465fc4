package dev.fingy.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

import org.jspecify.annotations.Nullable;

/**
 * Reads annotations without loading them.
 */
final class Annotations {

	static final String DISCRIMINATED = "dev.fingy.Discriminated";

	static final String TYPE_NAME = "dev.fingy.TypeName";

	static final String DEFAULT_TYPE = "dev.fingy.DefaultType";

	static final String DERIVED = "dev.fingy.Derived";

	static final String SECRET = "dev.fingy.Secret";

	static final String DEPRECATED = "java.lang.Deprecated";

	static final String CONFIGURATION = "org.springframework.boot.context.properties.ConfigurationProperties";

	static final String CONVERTER = "org.springframework.boot.context.properties.ConfigurationPropertiesBinding";

	static final String AUTOWIRED = "org.springframework.beans.factory.annotation.Autowired";

	private static final String TYPE_NAMES = TYPE_NAME + ".Names";

	private Annotations() {
	}

	static String name(AnnotationMirror annotation) {
		return ((TypeElement) annotation.getAnnotationType().asElement()).getQualifiedName().toString();
	}

	static boolean has(Element element, String name) {
		return find(element, name) != null;
	}

	static @Nullable AnnotationMirror find(Element element, String name) {
		return find(element.getAnnotationMirrors(), name);
	}

	static @Nullable AnnotationMirror find(List<? extends AnnotationMirror> annotations, String name) {
		return annotations.stream().filter((each) -> name(each).equals(name)).findFirst().orElse(null);
	}

	/**
	 * Return whether an annotation stands on an element, or on an annotation of it.
	 * @param element the element
	 * @param name the name of the annotation
	 * @return {@code true} if it does
	 */
	static boolean hasMeta(Element element, String name) {
		return element.getAnnotationMirrors()
			.stream()
			.anyMatch((each) -> name(each).equals(name) || has(each.getAnnotationType().asElement(), name));
	}

	/**
	 * Return the names that an element is registered under.
	 * @param element a class or method
	 * @return its annotations, those that the compiler has wrapped included
	 */
	static List<AnnotationMirror> typeNames(Element element) {
		List<AnnotationMirror> names = new ArrayList<>();
		for (AnnotationMirror each : element.getAnnotationMirrors()) {
			if (name(each).equals(TYPE_NAME)) {
				names.add(each);
			}
			else if (name(each).equals(TYPE_NAMES)) {
				names.addAll(annotations(each));
			}
		}
		return names;
	}

	/**
	 * Return what an annotation wraps.
	 * @param annotation the annotation
	 * @return the annotations that are its value, empty if it has another
	 */
	static List<AnnotationMirror> annotations(AnnotationMirror annotation) {
		return values(annotation, "value").stream()
			.map(AnnotationValue::getValue)
			.filter(AnnotationMirror.class::isInstance)
			.map(AnnotationMirror.class::cast)
			.toList();
	}

	static String text(AnnotationMirror annotation, String attribute) {
		AnnotationValue value = value(annotation, attribute);
		return (value != null && value.getValue() instanceof String text) ? text : "";
	}

	static List<String> texts(AnnotationMirror annotation, String attribute) {
		return values(annotation, attribute).stream()
			.map(AnnotationValue::getValue)
			.filter(String.class::isInstance)
			.map(String.class::cast)
			.toList();
	}

	static @Nullable TypeMirror type(AnnotationMirror annotation, String attribute) {
		AnnotationValue value = value(annotation, attribute);
		return (value != null && value.getValue() instanceof TypeMirror type) ? type : null;
	}

	static List<? extends AnnotationValue> values(AnnotationMirror annotation, String attribute) {
		AnnotationValue value = value(annotation, attribute);
		return (value != null && value.getValue() instanceof List<?> list)
				? list.stream().filter(AnnotationValue.class::isInstance).map(AnnotationValue.class::cast).toList()
				: List.of();
	}

	/**
	 * Return an attribute.
	 * @param annotation the annotation
	 * @param attribute its name
	 * @return the value or its default, {@code null} where there is neither
	 */
	static @Nullable AnnotationValue value(AnnotationMirror annotation, String attribute) {
		AnnotationValue given = given(annotation, attribute);
		return (given != null) ? given
				: ElementFilter.methodsIn(annotation.getAnnotationType().asElement().getEnclosedElements())
					.stream()
					.filter((method) -> method.getSimpleName().contentEquals(attribute))
					.map(ExecutableElement::getDefaultValue)
					.filter(Objects::nonNull)
					.findFirst()
					.orElse(null);
	}

	/**
	 * Return an attribute that is written out.
	 * @param annotation the annotation
	 * @param attribute its name
	 * @return the value, or {@code null} if it is the default
	 */
	static @Nullable AnnotationValue given(AnnotationMirror annotation, String attribute) {
		for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> each : annotation.getElementValues()
			.entrySet()) {
			if (each.getKey().getSimpleName().contentEquals(attribute)) {
				return each.getValue();
			}
		}
		return null;
	}

}
