package dev.fingy.reference;

import java.util.List;

/**
 * A plain class: a record, a class with a constructor, or a JavaBean.
 *
 * @param declared the class with its type arguments, by binary names
 * @param description the text of its documentation, or an empty text
 * @param convertible whether a text can be in its place, by a constructor or a static
 * method {@code valueOf}, {@code of} or {@code from} that takes one
 * @param properties what it is created with
 */
public record ObjectEntry(String declared, String description, boolean convertible, List<PropertyEntry> properties) {

}
