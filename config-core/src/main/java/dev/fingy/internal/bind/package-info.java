/**
 * From the environment to a fingy: which type is where, each argument converted and
 * validated, every problem gathered. Nothing is created here.
 */
@NullMarked
package dev.fingy.internal.bind;

import org.jspecify.annotations.NullMarked;
