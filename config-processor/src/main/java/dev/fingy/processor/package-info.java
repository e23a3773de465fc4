/**
 * What a build can know: the processor reads annotated sources, reports mistakes at the
 * element, and writes what applications and editors read. Begin with
 * {@code FingyProcessor}.
 */
@NullMarked
package dev.fingy.processor;

import org.jspecify.annotations.NullMarked;
