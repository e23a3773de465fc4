/**
 * What an application does instead of starting: print what was resolved, or check it.
 * Begin with {@code InsteadOfStarting}.
 */
@NullMarked
package dev.fingy.boot.inspection;

import org.jspecify.annotations.NullMarked;
