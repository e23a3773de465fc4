package dev.fingy.internal.processor.create;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * The methods that start and end a builder, as the class of the same name in
 * {@code dev.fingy.internal.construction} has them.
 *
 * @param start the static method without parameters that returns a builder
 * @param type the class of the builder
 * @param build the method of the builder that returns the object
 * @param product the class of the object
 */
record BuilderMethods(ExecutableElement start, TypeElement type, ExecutableElement build, TypeElement product) {

}
