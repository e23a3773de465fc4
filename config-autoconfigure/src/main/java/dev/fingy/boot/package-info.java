/**
 * Auto-configuration of Fingy. What the packages below have in common is in
 * {@code dev.fingy.internal.boot}.
 */
@NullMarked
package dev.fingy.boot;

import org.jspecify.annotations.NullMarked;
