package dev.fingy.internal.processor.element;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

import org.jspecify.annotations.Nullable;

/**
 * Reads annotations without loading them.
 */
public final class Annotations {

	/**
	 * Opts a base in.
	 */
	public static final String DISCRIMINATED = "dev.fingy.Discriminated";

	/**
	 * Registers a class or factory method.
	 */
	public static final String TYPE_NAME = "dev.fingy.TypeName";

	/**
	 * What the compiler wraps several {@code @TypeName} in.
	 */
	public static final String TYPE_NAMES = TYPE_NAME + ".Names";

	/**
	 * Names the type of a place.
	 */
	public static final String DEFAULT_TYPE = "dev.fingy.DefaultType";

	/**
	 * Gives a value where configuration gives none.
	 */
	public static final String DEFAULT_VALUE = "org.springframework.boot.context.properties.bind.DefaultValue";

	/**
	 * Shows the result of a method.
	 */
	public static final String DERIVED = "dev.fingy.Derived";

	/**
	 * Keeps a value from being written.
	 */
	public static final String SECRET = "dev.fingy.Secret";

	/**
	 * The name of {@code @NotSecret}.
	 */
	public static final String NOT_SECRET = "dev.fingy.NotSecret";

	/**
	 * Warns of what is to go.
	 */
	public static final String DEPRECATED = "java.lang.Deprecated";

	/**
	 * Binds a class to a prefix.
	 */
	public static final String CONFIGURATION = "org.springframework.boot.context.properties.ConfigurationProperties";

	/**
	 * Registers a converter of the application.
	 */
	public static final String CONVERTER = "org.springframework.boot.context.properties.ConfigurationPropertiesBinding";

	/**
	 * Asks the container for an argument.
	 */
	public static final String AUTOWIRED = "org.springframework.beans.factory.annotation.Autowired";

	private static final String RETENTION = Retention.class.getName();

	private Annotations() {
	}

	/**
	 * Return the name of an annotation.
	 * @param annotation the annotation
	 * @return the canonical name of its class
	 */
	public static String name(AnnotationMirror annotation) {
		return ((TypeElement) annotation.getAnnotationType().asElement()).getQualifiedName().toString();
	}

	/**
	 * Return whether an application sees an annotation.
	 * @param annotation the annotation
	 * @return {@code true} if it is retained at run time
	 */
	public static boolean isOfRuntime(AnnotationMirror annotation) {
		AnnotationMirror retention = find(annotation.getAnnotationType().asElement(), RETENTION);
		AnnotationValue value = (retention != null) ? value(retention, "value") : null;
		return value != null && value.getValue() instanceof VariableElement policy
				&& policy.getSimpleName().contentEquals(RetentionPolicy.RUNTIME.name());
	}

	/**
	 * Return whether an annotation is on an element.
	 * @param element the element
	 * @param name the name of the annotation
	 * @return {@code true} if it does
	 */
	public static boolean has(Element element, String name) {
		return find(element, name) != null;
	}

	/**
	 * Return the annotation of an element.
	 * @param element the element
	 * @param name the name of the annotation
	 * @return the annotation, or {@code null} if the element has none of that name
	 */
	public static @Nullable AnnotationMirror find(Element element, String name) {
		return find(element.getAnnotationMirrors(), name);
	}

	/**
	 * Return one of several annotations.
	 * @param annotations the annotations
	 * @param name the name of one
	 * @return the first of that name, or {@code null} if there is none
	 */
	public static @Nullable AnnotationMirror find(List<? extends AnnotationMirror> annotations, String name) {
		return annotations.stream().filter((each) -> name(each).equals(name)).findFirst().orElse(null);
	}

	/**
	 * Return whether an annotation is on an element, or on an annotation of it.
	 * @param element the element
	 * @param name the name of the annotation
	 * @return {@code true} if it does
	 */
	public static boolean hasMeta(Element element, String name) {
		return element.getAnnotationMirrors()
			.stream()
			.anyMatch((each) -> name(each).equals(name) || has(each.getAnnotationType().asElement(), name));
	}

	/**
	 * Return the names that an element is registered under.
	 * @param element a class or method
	 * @return its annotations, those that the compiler has wrapped included
	 */
	public static List<AnnotationMirror> typeNames(Element element) {
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
	public static List<AnnotationMirror> annotations(AnnotationMirror annotation) {
		return values(annotation, "value").stream()
			.map(AnnotationValue::getValue)
			.filter(AnnotationMirror.class::isInstance)
			.map(AnnotationMirror.class::cast)
			.toList();
	}

	/**
	 * Return an attribute that is a text.
	 * @param annotation the annotation
	 * @param attribute its name
	 * @return the text or its default, empty where there is neither
	 */
	public static String text(AnnotationMirror annotation, String attribute) {
		AnnotationValue value = value(annotation, attribute);
		return (value != null && value.getValue() instanceof String text) ? text : "";
	}

	/**
	 * Return an attribute that is several texts.
	 * @param annotation the annotation
	 * @param attribute its name
	 * @return the texts or their default, empty where there is neither
	 */
	public static List<String> texts(AnnotationMirror annotation, String attribute) {
		return values(annotation, attribute).stream()
			.map(AnnotationValue::getValue)
			.filter(String.class::isInstance)
			.map(String.class::cast)
			.toList();
	}

	/**
	 * Return an attribute that is a class.
	 * @param annotation the annotation
	 * @param attribute its name
	 * @return the class or its default, {@code null} where there is neither
	 */
	public static @Nullable TypeMirror type(AnnotationMirror annotation, String attribute) {
		AnnotationValue value = value(annotation, attribute);
		return (value != null && value.getValue() instanceof TypeMirror type) ? type : null;
	}

	private static List<? extends AnnotationValue> values(AnnotationMirror annotation, String attribute) {
		AnnotationValue value = value(annotation, attribute);
		return (value != null && value.getValue() instanceof List<?> list)
				? list.stream().filter(AnnotationValue.class::isInstance).map(AnnotationValue.class::cast).toList()
				: List.of();
	}

	private static @Nullable AnnotationValue value(AnnotationMirror annotation, String attribute) {
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
	public static @Nullable AnnotationValue given(AnnotationMirror annotation, String attribute) {
		for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> each : annotation.getElementValues()
			.entrySet()) {
			if (each.getKey().getSimpleName().contentEquals(attribute)) {
				return each.getValue();
			}
		}
		return null;
	}

}
