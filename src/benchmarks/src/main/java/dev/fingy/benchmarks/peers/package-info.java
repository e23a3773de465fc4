/**
 * One command that measures Fingy next to plain Spring Boot, Jackson, Dropwizard and
 * OLCUT on equal data.
 */
@NullMarked
package dev.fingy.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
