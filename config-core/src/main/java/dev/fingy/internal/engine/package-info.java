/**
 * The machine behind the vocabulary: it puts binding, building and documents together,
 * for a container and without one.
 */
@NullMarked
package dev.fingy.internal.engine;

import org.jspecify.annotations.NullMarked;
