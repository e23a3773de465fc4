/**
 * What was measured in Seattle, and what of it a forecast may use.
 */
@NullMarked
package dev.fingy.demo.weather;

import org.jspecify.annotations.NullMarked;
