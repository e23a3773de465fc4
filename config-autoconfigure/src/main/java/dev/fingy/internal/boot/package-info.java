/**
 * The configurations of an application context: resolved before the first bean is
 * created, checked, refreshed, and their nodes as beans.
 */
@NullMarked
package dev.fingy.internal.boot;

import org.jspecify.annotations.NullMarked;
