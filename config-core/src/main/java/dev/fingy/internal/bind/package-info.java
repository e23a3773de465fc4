/**
 * From the environment to a resolved tree: which type is where, each argument converted
 * and validated, every problem collected. Nothing is created here.
 */
@NullMarked
package dev.fingy.internal.bind;

import org.jspecify.annotations.NullMarked;
