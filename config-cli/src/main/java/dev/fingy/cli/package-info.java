/**
 * The {@code fingy} command: it shows, compares and changes documents, be they files or
 * what a running application answers, and describes what configuration can contain.
 * <p>
 * Begin with {@code Main} and {@code FingyCommand}. Each command is a class; what they
 * read comes from {@code Documents}, and what they write goes to a {@code Terminal}.
 * Those about runs have a package of their own.
 */
@NullMarked
package dev.fingy.cli;

import org.jspecify.annotations.NullMarked;
