package dev.fingy.reference;

import java.util.List;

/**
 * A configuration: what is bound to a prefix.
 *
 * @param prefix the prefix
 * @param className the binary name of the class
 * @param description the text of its documentation, or an empty text
 * @param properties what is below the prefix
 */
public record ConfigurationEntry(String prefix, String className, String description, List<PropertyEntry> properties) {

}
