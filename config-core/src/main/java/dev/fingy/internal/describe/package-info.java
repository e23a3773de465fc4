/**
 * Writes the type reference of an application from its classes and what is registered.
 * Begin with {@code TypeDescriber}.
 */
@NullMarked
package dev.fingy.internal.describe;

import org.jspecify.annotations.NullMarked;
