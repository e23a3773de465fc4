/**
 * References: chains, other spellings, and nodes of other configurations.
 */
@NullMarked
package dev.fingy.references;

import org.jspecify.annotations.NullMarked;
