/**
 * What would keep an application from starting, reported at the element that is wrong.
 * Begin with {@code Checks}.
 */
@NullMarked
package dev.fingy.internal.processor.check;

import org.jspecify.annotations.NullMarked;
