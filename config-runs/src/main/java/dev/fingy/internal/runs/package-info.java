/**
 * Runs as JSON, in the form that stores keep. Begin with {@link RunJson}.
 */
@NullMarked
package dev.fingy.internal.runs;

import org.jspecify.annotations.NullMarked;
