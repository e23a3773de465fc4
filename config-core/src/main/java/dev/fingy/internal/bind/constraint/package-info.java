/**
 * Checks Bean Validation constraints before and after objects are created.
 */
@NullMarked
package dev.fingy.internal.bind.constraint;

import org.jspecify.annotations.NullMarked;
