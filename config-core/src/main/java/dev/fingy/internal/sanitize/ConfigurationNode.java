package dev.fingy.internal.sanitize;

import dev.fingy.internal.tree.ObjectNode;

/**
 * One bound configuration.
 *
 * @param prefix the prefix that it is bound to
 * @param root what was resolved below the prefix
 */
public record ConfigurationNode(String prefix, ObjectNode root) {

}
