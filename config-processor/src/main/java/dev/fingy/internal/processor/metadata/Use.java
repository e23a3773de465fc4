package dev.fingy.internal.processor.metadata;

import dev.fingy.reference.PropertyEntry;

/**
 * A property as one type has it.
 *
 * @param type the name of the type, or an empty text where no type is chosen
 * @param source the class that has it
 * @param property the property
 */
record Use(String type, String source, PropertyEntry property) {

}
