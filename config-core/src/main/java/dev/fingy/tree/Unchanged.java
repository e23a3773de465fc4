package dev.fingy.tree;

/**
 * What a source says of a place beside which something changed: the node that stood
 * there, and nothing else. It is not bound another time.
 *
 * @param node the node
 */
public record Unchanged(Node node) {

}
