package dev.fingy.internal.processor.create;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

import dev.fingy.internal.construction.BuilderNames;
import dev.fingy.internal.processor.element.Annotations;

/**
 * The fields of a class whose defaults only Lombok's builder knows, as Lombok moves what
 * is written under {@code @Builder.Default} into methods.
 */
final class LombokDefaults {

	private static final String DEFAULT = "lombok.Builder.Default";

	private static final String GENERATED = "lombok.Generated";

	private LombokDefaults() {
	}

	/**
	 * Return the names of the fields.
	 * @param type a class
	 * @return the fields of the class itself
	 */
	static Set<String> of(TypeElement type) {
		Stream<String> annotated = ElementFilter.fieldsIn(type.getEnclosedElements())
			.stream()
			.filter((field) -> Annotations.has(field, DEFAULT))
			.map((field) -> field.getSimpleName().toString());
		Stream<String> moved = ElementFilter.methodsIn(type.getEnclosedElements())
			.stream()
			.filter((method) -> method.getModifiers().contains(Modifier.STATIC) && method.getParameters().isEmpty())
			.map((method) -> method.getSimpleName().toString())
			.filter((name) -> name.startsWith(BuilderNames.DEFAULT))
			.map((name) -> name.substring(BuilderNames.DEFAULT.length()));
		return Stream.concat(annotated, moved).collect(Collectors.toSet());
	}

	/**
	 * Return whether Lombok has generated a class or method.
	 * @param element the class or method
	 * @return {@code true} if it is not written by hand
	 */
	static boolean isGenerated(Element element) {
		return Annotations.has(element, GENERATED);
	}

}
