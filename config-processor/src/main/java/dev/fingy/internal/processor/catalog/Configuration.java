package dev.fingy.internal.processor.catalog;

import javax.lang.model.element.TypeElement;

/**
 * A class that is bound to a prefix.
 *
 * @param prefix the prefix
 * @param type the class
 */
public record Configuration(String prefix, TypeElement type) {

}
