/**
 * What is asked about runs: which there were, what is known of one, in what two differ,
 * and to do one again. Begin with {@code RunsCommand}.
 */
@NullMarked
package dev.fingy.internal.cli.runs;

import org.jspecify.annotations.NullMarked;
