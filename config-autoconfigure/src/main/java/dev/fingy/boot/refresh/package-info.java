/**
 * What follows when Spring Cloud refreshes the environment.
 */
@NullMarked
package dev.fingy.boot.refresh;

import org.jspecify.annotations.NullMarked;
