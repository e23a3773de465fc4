/**
 * What the environment contains, before anything is made of it: the names of its property
 * sources as trees, each source for itself, so that every later question costs the size
 * of the answer and not the number of all properties.
 */
@NullMarked
package dev.fingy.internal.source;

import org.jspecify.annotations.NullMarked;
