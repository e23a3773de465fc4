/**
 * Writes documents as what somebody would have written by hand.
 */
@NullMarked
package dev.fingy.internal.format;

import org.jspecify.annotations.NullMarked;
