/**
 * From a tree to a document: what was resolved as it may leave the process, with what is
 * masked left out, and the values of objects that exist.
 * <p>
 * Begin with {@link dev.fingy.internal.sanitize.Capture}. Behind it is {@code Sanitizer},
 * which is the gate for secrets: nothing becomes a document but by way of it.
 */
@NullMarked
package dev.fingy.internal.sanitize;

import org.jspecify.annotations.NullMarked;
