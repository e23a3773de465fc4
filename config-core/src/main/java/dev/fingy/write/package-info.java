/**
 * Writes documents as what somebody would have written by hand.
 */
@NullMarked
package dev.fingy.write;

import org.jspecify.annotations.NullMarked;
