/**
 * Converts values to declared types, with the conversion of Spring Boot and without loss.
 */
@NullMarked
package dev.fingy.internal.bind.conversion;

import org.jspecify.annotations.NullMarked;
