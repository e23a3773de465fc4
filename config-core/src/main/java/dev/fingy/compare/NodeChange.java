package dev.fingy.compare;

import org.jspecify.annotations.Nullable;

import dev.fingy.Change;
import dev.fingy.document.DocumentNode;

/**
 * A change with the nodes that it is about.
 *
 * @param place where it is
 * @param kind in what way it differs
 * @param before what stood there
 * @param after what stands there
 */
record NodeChange(Place place, Change.Kind kind, @Nullable DocumentNode before, @Nullable DocumentNode after) {

}
