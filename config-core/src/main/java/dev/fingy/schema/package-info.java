/**
 * Writes a JSON Schema of what configuration can contain, for editors. It is made of the
 * type reference alone. Begin with {@code Schema}.
 */
@NullMarked
package dev.fingy.schema;

import org.jspecify.annotations.NullMarked;
