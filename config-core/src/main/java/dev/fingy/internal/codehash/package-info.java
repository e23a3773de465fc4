/**
 * Hashes of code: what a class does, in 64 digits, so that two runs can be distinguished
 * even where their configuration is equal. Begin with
 * {@link dev.fingy.internal.codehash.CodeHash}.
 * <p>
 * This package depends on no other package of the library.
 */
@NullMarked
package dev.fingy.internal.codehash;

import org.jspecify.annotations.NullMarked;
