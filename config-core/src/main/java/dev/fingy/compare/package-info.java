/**
 * Compares documents: what differs, and how one becomes the other.
 */
@NullMarked
package dev.fingy.compare;

import org.jspecify.annotations.NullMarked;
