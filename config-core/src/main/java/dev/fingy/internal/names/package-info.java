/**
 * Names in configuration: their relaxed forms, and those that are likely to be of
 * secrets.
 */
@NullMarked
package dev.fingy.internal.names;

import org.jspecify.annotations.NullMarked;
