package dev.fingy.internal.processor.create;

import java.util.List;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.processor.element.Annotations;

/**
 * How objects of a class are created, and from what.
 *
 * @param type the class of the objects
 * @param executable the constructor or factory method, {@code null} for a JavaBean
 * @param parameters what they are created with
 * @param derived methods whose results are shown next to the properties
 */
public record Creation(TypeElement type, @Nullable ExecutableElement executable, List<Parameter> parameters,
		List<ExecutableElement> derived) {

	/**
	 * Return whether class files have to contain the names of parameters.
	 * @return {@code true} if no annotation names one of them
	 */
	public boolean needsNames() {
		return this.executable != null
				&& this.executable.getParameters().stream().anyMatch((each) -> !Annotations.has(each, Creations.NAME));
	}

}
