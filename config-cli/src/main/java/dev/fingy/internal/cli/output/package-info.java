/**
 * What commands write, and where: documents and differences, to a terminal or a file.
 * Begin with {@code Terminal}.
 */
@NullMarked
package dev.fingy.internal.cli.output;

import org.jspecify.annotations.NullMarked;
