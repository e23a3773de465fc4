/**
 * Which configurations a sweep tries.
 * <p>
 * Begin with {@link dev.fingy.sweep.Search}, which chooses {@link dev.fingy.sweep.Point
 * points} of a {@link dev.fingy.sweep.Space}: values of its
 * {@link dev.fingy.sweep.Parameter parameters}, each with a
 * {@link dev.fingy.sweep.Distribution}. While trials run,
 * {@link dev.fingy.sweep.Stopping} decides which go on.
 */
@NullMarked
package dev.fingy.sweep;

import org.jspecify.annotations.NullMarked;
