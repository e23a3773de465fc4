/**
 * How configuration makes an object of a class: by which constructor, factory method or
 * setters, and with what. Begin with {@code Creations}.
 */
@NullMarked
package dev.fingy.internal.processor.create;

import org.jspecify.annotations.NullMarked;
