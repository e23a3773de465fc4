/**
 * Replay: documents of other runs as configuration of this one. Begin with
 * {@code DocumentLoader}.
 */
@NullMarked
package dev.fingy.boot.replay;

import org.jspecify.annotations.NullMarked;
