/**
 * What ran, on what configuration, with what result.
 * <p>
 * Begin with {@link dev.fingy.runs.FingyRun}, with which an application records its
 * metrics, and {@link dev.fingy.runs.FingyRuns}, which opens a run for a part of its
 * work. What was recorded is a {@link dev.fingy.runs.Run}, stored by a
 * {@link dev.fingy.runs.RunStore}; {@link dev.fingy.runs.RunRecorder} is between an
 * application and the store, so that the one never waits for the other.
 */
@NullMarked
package dev.fingy.runs;

import org.jspecify.annotations.NullMarked;
