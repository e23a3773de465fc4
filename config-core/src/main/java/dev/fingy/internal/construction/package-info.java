/**
 * How an object of a class is created: constructor, static factory method or JavaBean,
 * with its parameters, their types, nullness and secrets.
 */
@NullMarked
package dev.fingy.internal.construction;

import org.jspecify.annotations.NullMarked;
