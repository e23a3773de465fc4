/**
 * From a resolved tree to objects: now, or when a lazy is asked. What is created here was
 * resolved and validated before.
 */
@NullMarked
package dev.fingy.internal.creation;

import org.jspecify.annotations.NullMarked;
