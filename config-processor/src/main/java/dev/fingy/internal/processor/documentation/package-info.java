/**
 * What documentation comments contain about types and their properties, as plain text.
 * Begin with {@code Documentation}.
 */
@NullMarked
package dev.fingy.internal.processor.documentation;

import org.jspecify.annotations.NullMarked;
