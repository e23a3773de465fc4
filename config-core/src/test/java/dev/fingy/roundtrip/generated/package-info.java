/**
 * Round trips of generated trees: every type of value, hostile texts as values and keys,
 * and nodes in everything that holds nodes.
 */
@NullMarked
package dev.fingy.roundtrip.generated;

import org.jspecify.annotations.NullMarked;
