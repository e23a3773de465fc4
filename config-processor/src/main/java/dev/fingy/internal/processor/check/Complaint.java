package dev.fingy.internal.processor.check;

import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.processor.element.Annotations;

/**
 * A mistake that would keep an application from starting.
 *
 * @param message what is wrong, then how to correct it
 * @param element where it is
 * @param annotation the annotation that it is in, if it is in one
 * @param value the value of the annotation, if it is in one
 */
public record Complaint(String message, Element element, @Nullable AnnotationMirror annotation,
		@Nullable AnnotationValue value) {

	static Complaint at(Element element, String message) {
		return new Complaint(message, element, null, null);
	}

	static Complaint at(Element element, @Nullable AnnotationMirror annotation, String message) {
		return new Complaint(message, element, annotation, null);
	}

	static Complaint at(Element element, AnnotationMirror annotation, String attribute, String message) {
		return new Complaint(message, element, annotation, Annotations.given(annotation, attribute));
	}

	/**
	 * Report the mistake.
	 * @param messager to whom it is reported
	 */
	public void print(Messager messager) {
		messager.printMessage(Diagnostic.Kind.ERROR, this.message, this.element, this.annotation, this.value);
	}

}
