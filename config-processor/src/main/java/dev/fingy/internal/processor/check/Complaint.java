package dev.fingy.internal.processor.check;

import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.processor.element.Annotations;
import dev.fingy.internal.processor.element.ReadAnnotation;

/**
 * A mistake that would keep an application from starting, or that may do so.
 *
 * @param message what is wrong, then how to correct it
 * @param element where it is
 * @param annotation the annotation that it is in, if it is in one
 * @param value the value of the annotation, if it is in one
 * @param kind an error, or a warning if an application may start
 */
public record Complaint(String message, Element element, @Nullable AnnotationMirror annotation,
		@Nullable AnnotationValue value, Diagnostic.Kind kind) {

	static Complaint at(Element element, String message) {
		return new Complaint(message, element, null, null, Diagnostic.Kind.ERROR);
	}

	static Complaint warning(Element element, String message) {
		return new Complaint(message, element, null, null, Diagnostic.Kind.WARNING);
	}

	static Complaint at(Element element, @Nullable AnnotationMirror annotation, String message) {
		return new Complaint(message, element, annotation, null, Diagnostic.Kind.ERROR);
	}

	static Complaint at(Element element, AnnotationMirror annotation, String attribute, String message) {
		return new Complaint(message, element, annotation, Annotations.given(annotation, attribute),
				Diagnostic.Kind.ERROR);
	}

	/**
	 * Return whether nothing can be written for the module.
	 * @return {@code false} for a warning
	 */
	public boolean isError() {
		return this.kind == Diagnostic.Kind.ERROR;
	}

	/**
	 * Report the mistake.
	 * @param messager to whom it is reported
	 */
	public void print(Messager messager) {
		if (this.annotation instanceof ReadAnnotation) {
			messager.printMessage(this.kind, this.message, this.element);
		}
		else {
			messager.printMessage(this.kind, this.message, this.element, this.annotation, this.value);
		}
	}

}
