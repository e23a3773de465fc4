package dev.fingy.internal.processor.element;

import java.util.List;
import java.util.stream.Collectors;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.AnnotationValueVisitor;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * The value of an attribute of a {@link ReadAnnotation}.
 *
 * @param value the value as compilers represent it
 */
public record ReadValue(Object value) implements AnnotationValue {

	@Override
	public Object getValue() {
		return this.value;
	}

	@Override
	public <R, P> R accept(AnnotationValueVisitor<R, P> visitor, P parameter) {
		if (this.value instanceof String text) {
			return visitor.visitString(text, parameter);
		}
		if (this.value instanceof TypeMirror type) {
			return visitor.visitType(type, parameter);
		}
		if (this.value instanceof VariableElement constant) {
			return visitor.visitEnumConstant(constant, parameter);
		}
		if (this.value instanceof AnnotationMirror annotation) {
			return visitor.visitAnnotation(annotation, parameter);
		}
		return visitor.visitUnknown(this, parameter);
	}

	@Override
	public String toString() {
		if (this.value instanceof List<?> values) {
			return values.stream().map(Object::toString).collect(Collectors.joining(", ", "{", "}"));
		}
		return (this.value instanceof String) ? '"' + this.value.toString() + '"' : this.value.toString();
	}

}
