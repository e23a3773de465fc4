package dev.fingy.internal.processor.element;

import java.util.Map;
import java.util.stream.Collectors;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;

/**
 * An annotation that the compiler does not show, and that was read from elsewhere.
 */
public final class ReadAnnotation implements AnnotationMirror {

	private final DeclaredType type;

	private final Map<ExecutableElement, AnnotationValue> values;

	/**
	 * Create an annotation.
	 * @param type its class
	 * @param values its attributes
	 */
	public ReadAnnotation(DeclaredType type, Map<ExecutableElement, AnnotationValue> values) {
		this.type = type;
		this.values = values;
	}

	@Override
	public DeclaredType getAnnotationType() {
		return this.type;
	}

	@Override
	public Map<ExecutableElement, AnnotationValue> getElementValues() {
		return this.values;
	}

	@Override
	public String toString() {
		return this.values.entrySet()
			.stream()
			.map((each) -> each.getKey().getSimpleName() + "=" + each.getValue())
			.collect(Collectors.joining(", ", "@" + this.type + "(", ")"));
	}

}
