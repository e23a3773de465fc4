/**
 * The resolved tree of a configuration: bound and converted, and nothing created. Nodes
 * are immutable values; they know neither where they are used nor how they are written.
 */
@NullMarked
package dev.fingy.internal.tree;

import org.jspecify.annotations.NullMarked;
