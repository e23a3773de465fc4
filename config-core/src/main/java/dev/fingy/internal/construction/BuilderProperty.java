package dev.fingy.internal.construction;

import java.lang.reflect.Method;

/**
 * What is set on a builder.
 *
 * @param setter the method of the builder
 * @param parameter what the method takes, with what the class of the objects declares
 * about the property
 */
record BuilderProperty(Method setter, Parameter parameter) {

}
