package dev.fingy.internal.processor.create;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.construction.Nullness;
import dev.fingy.internal.names.SensitiveNames;
import dev.fingy.internal.processor.element.Annotations;
import dev.fingy.internal.processor.element.Containers;
import dev.fingy.internal.processor.element.ReadAnnotation;

/**
 * One thing that a type is created with: a constructor's or factory method's parameter,
 * or a property of a JavaBean or builder.
 *
 * @param name the name in kebab case
 * @param javaName the name as Java writes it
 * @param type the declared type, with the type arguments of its owner
 * @param annotations what is read when an object is bound
 * @param sources where it is declared
 * @param secret whether its value is never written
 * @param notSecret whether it is no secret, whatever its name suggests
 * @param nullness whether it can be {@code null}; of a JavaBean's property unspecified
 * @param defaulted whether the code may have a default that no annotation gives
 */
public record Parameter(String name, String javaName, TypeMirror type, List<? extends AnnotationMirror> annotations,
		List<Element> sources, boolean secret, boolean notSecret, Nullness nullness, boolean defaulted) {

	private static final List<String> INJECTED = List.of(Annotations.AUTOWIRED,
			"org.springframework.beans.factory.annotation.Qualifier",
			"org.springframework.beans.factory.annotation.Value");

	/**
	 * Return whether a container gives it, and not configuration.
	 * @return {@code true} if an annotation asks for that
	 */
	public boolean isInjected() {
		return INJECTED.stream().anyMatch((name) -> annotation(name) != null);
	}

	/**
	 * Return whether no object can be created without it. An absent {@code Optional} or
	 * {@code OptionalInt} is empty.
	 * @return {@code true} for primitives and what is declared as never {@code null}
	 */
	public boolean isRequired() {
		return this.nullness == Nullness.NON_NULL && !(this.type instanceof DeclaredType declared
				&& isOptional(((TypeElement) declared.asElement()).getQualifiedName().toString()));
	}

	private static boolean isOptional(String name) {
		return name.equals(Containers.OPTIONAL) || Containers.OPTIONAL_NUMBERS.contains(name);
	}

	/**
	 * Return whether it may have a default that the compiler does not know.
	 * @return {@code true} in classes of Kotlin, and for builders
	 */
	public boolean mayHaveDefault() {
		return this.defaulted || isOfKotlin();
	}

	/**
	 * Return whether Kotlin declares it.
	 * @return {@code true} in classes of Kotlin
	 */
	public boolean isOfKotlin() {
		return DeclaredNullness.isOfKotlin(element());
	}

	/**
	 * Return its value where configuration gives none.
	 * @return the texts of {@code @DefaultValue}, empty for a secret, {@code null}
	 * without that annotation
	 */
	public @Nullable List<String> defaults() {
		AnnotationMirror annotation = annotation(Annotations.DEFAULT_VALUE);
		return (annotation != null) ? defaults(annotation) : null;
	}

	// A secret is never written, wherever it is
	private List<String> defaults(AnnotationMirror annotation) {
		return (this.secret || (!this.notSecret && SensitiveNames.matches(this.name))) ? List.of()
				: Annotations.texts(annotation, "value");
	}

	/**
	 * Return the annotation that names its type where configuration names none.
	 * @return {@code @DefaultType}, or {@code null} without it
	 */
	public @Nullable AnnotationMirror defaultType() {
		return annotation(Annotations.DEFAULT_TYPE);
	}

	private @Nullable AnnotationMirror annotation(String name) {
		return Annotations.find(this.annotations, name);
	}

	/**
	 * Return whether it is deprecated where it is declared.
	 * @return {@code true} if one of its declarations has the annotation
	 */
	public boolean isDeprecated() {
		return declared().anyMatch((each) -> Annotations.name(each).equals(Annotations.DEPRECATED));
	}

	/**
	 * Return what is on it wherever it is declared, such as on a component's field.
	 * @return the annotations, each once
	 */
	public Stream<? extends AnnotationMirror> declared() {
		return Stream
			.concat(this.sources.stream().flatMap((source) -> source.getAnnotationMirrors().stream()),
					this.annotations.stream().filter(ReadAnnotation.class::isInstance))
			.collect(Collectors.toMap(Objects::toString, (each) -> each, (first, same) -> first, LinkedHashMap::new))
			.values()
			.stream();
	}

	/**
	 * Return where messages point at.
	 * @return the field, as the parameters of a record need not be anywhere, or what
	 * there is instead
	 */
	public Element element() {
		return this.sources.stream()
			.filter((source) -> source.getKind() == ElementKind.FIELD)
			.findFirst()
			.orElse(this.sources.get(0));
	}

}
