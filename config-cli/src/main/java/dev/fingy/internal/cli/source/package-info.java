/**
 * Where documents come from: files, the standard input and running applications. Begin
 * with {@code Documents}.
 */
@NullMarked
package dev.fingy.internal.cli.source;

import org.jspecify.annotations.NullMarked;
