/**
 * Records what an application does as runs. Begin with {@code ApplicationRun}, which is
 * there from the moment when the configurations are resolved until the application ends.
 */
@NullMarked
package dev.fingy.boot.runs;

import org.jspecify.annotations.NullMarked;
