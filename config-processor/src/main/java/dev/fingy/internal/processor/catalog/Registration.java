package dev.fingy.internal.processor.catalog;

import java.util.List;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.names.RelaxedName;
import dev.fingy.internal.processor.create.Creation;
import dev.fingy.internal.processor.create.Creations;
import dev.fingy.internal.processor.create.KotlinDeclarations;
import dev.fingy.internal.processor.create.UnusableException;
import dev.fingy.internal.processor.element.Annotations;
import dev.fingy.internal.processor.element.Mirrors;
import dev.fingy.internal.processor.element.Variables;

/**
 * What one annotation registers, or what a sealed base permits without one.
 *
 * @param source the class or factory method
 * @param type the class of the objects
 * @param generic that class with its type arguments
 * @param annotation the annotation, or {@code null} without one
 * @param bases the bases it is registered for
 */
public record Registration(Element source, TypeElement type, TypeMirror generic, @Nullable AnnotationMirror annotation,
		List<TypeElement> bases) {

	/**
	 * Return the method that creates the objects.
	 * @return the annotated method, or {@code null} if a class is registered
	 */
	public @Nullable ExecutableElement factory() {
		return (this.source instanceof ExecutableElement method) ? method : null;
	}

	/**
	 * Return the name that the annotation gives.
	 * @return the name as it is written, empty if there is none
	 */
	public String givenName() {
		return (this.annotation != null) ? Annotations.text(this.annotation, "value") : "";
	}

	/**
	 * Return the other names that the annotation gives.
	 * @return the names as they are written
	 */
	public List<String> aliases() {
		return (this.annotation != null) ? Annotations.texts(this.annotation, "aliases") : List.of();
	}

	/**
	 * Return the base that the annotation names.
	 * @return the base, or {@code null} if it is for every base
	 */
	public @Nullable TypeMirror of() {
		TypeMirror of = (this.annotation != null) ? Annotations.type(this.annotation, "of") : null;
		return (of != null && of.getKind() == TypeKind.DECLARED) ? of : null;
	}

	/**
	 * Return whether the class or method is deprecated.
	 * @return {@code true} if it is
	 */
	public boolean isDeprecated() {
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
		ExecutableElement factory = factory();
		return (factory != null) ? RelaxedName.kebab(KotlinDeclarations.name(factory))
				: RelaxedName.ofType(this.type.getSimpleName().toString(), base.getSimpleName().toString());
	}

	/**
	 * Return what was registered, as messages and the reference name it.
	 * @param mirrors provides names
	 * @return the class, or the class and method
	 */
	public String describe(Mirrors mirrors) {
		String holder = mirrors.name(Mirrors.around(this.source));
		return (factory() != null) ? holder + "." + this.source.getSimpleName() : holder;
	}

	/**
	 * Return how the objects are created.
	 * @param creations finds the way
	 * @return the constructor, factory method or properties
	 * @throws UnusableException if there is no way
	 */
	public Creation creation(Creations creations) throws UnusableException {
		ExecutableElement factory = factory();
		return (factory != null) ? creations.of(this.type, factory) : creations.of(this.generic);
	}

	/**
	 * Return how the objects are created where they are.
	 * @param creations finds the way
	 * @param variables what is known of the type's variables there
	 * @return the constructor, factory method or properties
	 * @throws UnusableException if there is no way
	 */
	public Creation creation(Creations creations, Variables variables) throws UnusableException {
		ExecutableElement factory = factory();
		return (factory != null) ? creations.of(this.type, factory, variables)
				: creations.of(variables.in(this.generic));
	}

	/**
	 * Return whether what the objects are created with depends on where they are.
	 * @return {@code true} for a class or method with type variables
	 */
	public boolean isOpen() {
		return !((Parameterizable) this.source).getTypeParameters().isEmpty();
	}

}
