/**
 * An application to test.
 */
@NullMarked
package dev.fingy.test.app;

import org.jspecify.annotations.NullMarked;
