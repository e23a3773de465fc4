/**
 * Describes to the core what a compiler knows of types, for the reference of a module.
 * Begin with {@code ModuleDescriber}.
 */
@NullMarked
package dev.fingy.internal.processor.describe;

import org.jspecify.annotations.NullMarked;
