/**
 * The type reference: what configuration can contain, for every place which types can be
 * there and with which properties. It is a format and knows neither classes nor trees, so
 * that it is the same for a compiler, an application and whoever reads what they wrote.
 * Begin with {@code TypeReference}.
 */
@NullMarked
package dev.fingy.reference;

import org.jspecify.annotations.NullMarked;
