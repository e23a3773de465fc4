/**
 * Resolves configurations: binds and validates them, and creates nothing.
 */
@NullMarked
package dev.fingy.internal.resolution;

import org.jspecify.annotations.NullMarked;
