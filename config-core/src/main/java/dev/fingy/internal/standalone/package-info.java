/**
 * Objects that are described in code, and changes of components.
 */
@NullMarked
package dev.fingy.internal.standalone;

import org.jspecify.annotations.NullMarked;
