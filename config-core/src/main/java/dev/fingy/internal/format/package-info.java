/**
 * Documents in other forms: YAML, properties and Java as written by hand, and the
 * property source that a replay binds.
 */
@NullMarked
package dev.fingy.internal.format;

import org.jspecify.annotations.NullMarked;
