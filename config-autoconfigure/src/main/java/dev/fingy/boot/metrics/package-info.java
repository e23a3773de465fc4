/**
 * What was resolved, as numbers among an application's metrics, by which a fleet is seen
 * to drift apart.
 */
@NullMarked
package dev.fingy.boot.metrics;

import org.jspecify.annotations.NullMarked;
