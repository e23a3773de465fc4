/**
 * What Fingy costs, measured beside plain Spring Boot. Null-unmarked, since JMH fills the
 * fields of a benchmark after its constructor.
 */
@NullUnmarked
package dev.fingy.benchmarks.startup;

import org.jspecify.annotations.NullUnmarked;
