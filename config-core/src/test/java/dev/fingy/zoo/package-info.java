/**
 * Types to choose from in tests.
 */
@NullMarked
package dev.fingy.zoo;

import org.jspecify.annotations.NullMarked;
