/**
 * What is registered under which names, by the module that is compiled and by the
 * libraries next to it. Begin with {@code Catalog}.
 */
@NullMarked
package dev.fingy.internal.processor.catalog;

import org.jspecify.annotations.NullMarked;
