package dev.fingy.processor;

import java.util.List;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import org.jspecify.annotations.Nullable;

import dev.fingy.type.RelaxedName;

/**
 * What one annotation registers, or what a sealed base permits without one.
 *
 * @param source the class or factory method
 * @param type the class of the objects
 * @param generic that class with its type arguments
 * @param annotation the annotation, or {@code null} without one
 * @param bases the bases it is registered for
 */
record Registration(Element source, TypeElement type, TypeMirror generic, @Nullable AnnotationMirror annotation,
		List<TypeElement> bases) {

	@Nullable ExecutableElement factory() {
		return (this.source instanceof ExecutableElement method) ? method : null;
	}

	String givenName() {
		return (this.annotation != null) ? Annotations.text(this.annotation, "value") : "";
	}

	List<String> aliases() {
		return (this.annotation != null) ? Annotations.texts(this.annotation, "aliases") : List.of();
	}

	/**
	 * Return the base that the annotation names.
	 * @return the base, or {@code null} if it is for every base
	 */
	@Nullable TypeMirror of() {
		TypeMirror of = (this.annotation != null) ? Annotations.type(this.annotation, "of") : null;
		return (of != null && of.getKind() == TypeKind.DECLARED) ? of : null;
	}

	boolean isDeprecated() {
		return Annotations.has(this.source, Annotations.DEPRECATED);
	}

	/**
	 * Return the canonical name.
	 * @param base the base that it is for
	 * @return the name in kebab case
	 */
	String name(TypeElement base) {
		String given = givenName();
		if (!given.isEmpty()) {
			return RelaxedName.kebab(given);
		}
		return (factory() != null) ? RelaxedName.kebab(this.source.getSimpleName().toString())
				: RelaxedName.ofType(this.type.getSimpleName().toString(), base.getSimpleName().toString());
	}

	/**
	 * Return what was registered, as messages and the reference name it.
	 * @param mirrors tells names
	 * @return the class, or the class and method
	 */
	String describe(Mirrors mirrors) {
		String holder = mirrors.name(Mirrors.around(this.source));
		return (factory() != null) ? holder + "." + this.source.getSimpleName() : holder;
	}

}
