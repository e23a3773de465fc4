/**
 * Writes the type reference: the configurations, the bases with their types, and the
 * plain classes that they hold, each declaration once. {@code AbstractTypeDescriber} does
 * it for whatever represents a declared type, and asks its subclass what it needs to know
 * of one: the {@code TypeDescriber} of an application, which has the classes, or the
 * {@code ModuleDescriber} of the annotation processor, which has not. Begin with
 * {@code AbstractTypeDescriber}.
 */
@NullMarked
package dev.fingy.internal.typereference;

import org.jspecify.annotations.NullMarked;
