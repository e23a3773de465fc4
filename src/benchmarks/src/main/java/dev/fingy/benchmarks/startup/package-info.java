/**
 * What Fingy costs an application that starts, against the same application without it.
 */
@NullMarked
package dev.fingy.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
