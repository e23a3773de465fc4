/**
 * The document: what was resolved, in the one format of the endpoint, of saved files and
 * of everything that compares.
 * <p>
 * Begin with {@link dev.fingy.internal.document.Document}. A document holds only what may
 * be written, and knows neither trees nor types: reading one loads no class.
 */
@NullMarked
package dev.fingy.internal.document;

import org.jspecify.annotations.NullMarked;
