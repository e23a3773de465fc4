package dev.fingy.internal.processor.create;

import java.util.List;
import java.util.Set;

import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.processor.element.Annotations;

/**
 * How objects of a class are created, and from what.
 *
 * @param type the class of the objects
 * @param executable the constructor or factory method, {@code null} for a JavaBean and a
 * builder
 * @param parameters what they are created with
 * @param derived methods whose results are shown next to the properties
 */
public record Creation(TypeElement type, @Nullable ExecutableElement executable, List<Parameter> parameters,
		List<ExecutableElement> derived) {

	/**
	 * Return the parameters whose default only Lombok's builder has.
	 * @return those of a constructor, without what has another default
	 */
	public List<Parameter> withoutDefault() {
		if (this.executable == null || this.executable.getKind() != ElementKind.CONSTRUCTOR
				|| this.type.getKind() == ElementKind.RECORD) {
			return List.of();
		}
		Set<String> lost = LombokDefaults.of(this.type);
		return this.parameters.stream()
			.filter((parameter) -> lost.contains(parameter.javaName()) && parameter.defaults() == null
					&& parameter.defaultType() == null && !parameter.isInjected())
			.toList();
	}

	/**
	 * Return whether class files have to contain the names of parameters.
	 * @return {@code true} if no annotation names one of them
	 */
	public boolean needsNames() {
		return this.executable != null
				&& this.executable.getParameters().stream().anyMatch((each) -> !Annotations.has(each, Creations.NAME));
	}

}
