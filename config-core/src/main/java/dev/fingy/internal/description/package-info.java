/**
 * Describes what was resolved and what documents contain, and resolves documents again.
 * Nothing is created here.
 */
@NullMarked
package dev.fingy.internal.description;

import org.jspecify.annotations.NullMarked;
