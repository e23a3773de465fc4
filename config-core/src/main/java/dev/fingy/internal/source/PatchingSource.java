package dev.fingy.internal.source;

/**
 * Marks a property source whose names mean single elements of a list of nodes, as those
 * of the command line do.
 */
public interface PatchingSource {

}
