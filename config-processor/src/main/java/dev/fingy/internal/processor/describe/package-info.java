/**
 * The reference: all that configuration can contain, with the properties of each type.
 * Begin with {@code Description}.
 */
@NullMarked
package dev.fingy.internal.processor.describe;

import org.jspecify.annotations.NullMarked;
