/**
 * The vocabulary of Fingy: what an application, a library or a test names.
 * <p>
 * Begin with {@link dev.fingy.Discriminated @Discriminated} and
 * {@link dev.fingy.TypeName @TypeName}, which define what configuration may choose from,
 * {@link dev.fingy.Lazy}, which determines when it is created, and
 * {@link dev.fingy.Fingy}, which describes what was resolved.
 * {@link dev.fingy.FingyBinder} binds without a container.
 * <p>
 * This package depends on no other package of the library. What is behind its static
 * methods is found through {@link dev.fingy.FingyProvider}.
 */
@NullMarked
package dev.fingy;

import org.jspecify.annotations.NullMarked;
