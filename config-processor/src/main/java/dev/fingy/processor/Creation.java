package dev.fingy.processor;

import java.util.List;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

import org.jspecify.annotations.Nullable;

/**
 * How objects of a class are created, and from what.
 *
 * @param type the class of the objects
 * @param executable the constructor or factory method, {@code null} for a JavaBean
 * @param parameters what they are created with
 * @param derived methods whose results are shown beside the properties
 */
record Creation(TypeElement type, @Nullable ExecutableElement executable, List<Parameter> parameters,
		List<ExecutableElement> derived) {

}
