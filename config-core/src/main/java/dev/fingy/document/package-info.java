/**
 * The document: what was resolved, in the one format of the endpoint, of saved files and
 * of everything that compares.
 * <p>
 * Begin with {@link dev.fingy.document.Document}. A tree becomes a document only by way
 * of {@code Sanitizer}, which is the gate for secrets: what writes knows no other types
 * than those that it returns. {@link dev.fingy.document.Fingerprints} hashes the same
 * trees without what does not make two configurations different.
 */
@NullMarked
package dev.fingy.document;

import org.jspecify.annotations.NullMarked;
