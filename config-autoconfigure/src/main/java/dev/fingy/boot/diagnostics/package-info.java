/**
 * Sentences in the place of stack traces where an application cannot start.
 */
@NullMarked
package dev.fingy.boot.diagnostics;

import org.jspecify.annotations.NullMarked;
