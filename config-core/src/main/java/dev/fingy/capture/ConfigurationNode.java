package dev.fingy.capture;

import dev.fingy.tree.ObjectNode;

/**
 * One bound configuration.
 *
 * @param prefix the prefix that it is bound to
 * @param root what was resolved below the prefix
 */
public record ConfigurationNode(String prefix, ObjectNode root) {

}
