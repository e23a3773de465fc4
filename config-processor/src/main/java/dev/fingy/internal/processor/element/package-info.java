/**
 * What a compiler knows of types and annotations, in the terms of an application, which
 * has the classes. Begin with {@code Mirrors}.
 */
@NullMarked
package dev.fingy.internal.processor.element;

import org.jspecify.annotations.NullMarked;
