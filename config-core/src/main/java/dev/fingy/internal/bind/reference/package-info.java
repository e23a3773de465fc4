/**
 * Links references to the nodes that they lead to.
 */
@NullMarked
package dev.fingy.internal.bind.reference;

import org.jspecify.annotations.NullMarked;
