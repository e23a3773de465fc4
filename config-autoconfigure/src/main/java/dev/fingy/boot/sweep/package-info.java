/**
 * Sweeps: many configurations of one job. {@code fingy.sweeps.*} is bound to
 * {@link dev.fingy.boot.sweep.SweepsProperties}, {@code Preparation} binds and checks the
 * trials, and {@code SweepRunner} runs them.
 */
@NullMarked
package dev.fingy.boot.sweep;

import org.jspecify.annotations.NullMarked;
