/**
 * Compares documents: what differs, and how one becomes the other.
 */
@NullMarked
package dev.fingy.internal.compare;

import org.jspecify.annotations.NullMarked;
