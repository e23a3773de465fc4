/**
 * An application with examples to test.
 */
@NullMarked
package dev.fingy.test.shapes;

import org.jspecify.annotations.NullMarked;
