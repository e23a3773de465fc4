/**
 * Writes what configuration can contain as Markdown, for people. It is made of the type
 * reference alone. Begin with {@code Markdown}.
 */
@NullMarked
package dev.fingy.markdown;

import org.jspecify.annotations.NullMarked;
