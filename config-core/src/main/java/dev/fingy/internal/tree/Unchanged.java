package dev.fingy.internal.tree;

/**
 * What a source has of a place next to which something changed: the node that was there,
 * and nothing else. It is not bound another time.
 *
 * @param node the node
 */
public record Unchanged(Node node) {

}
