/**
 * Configurations with their objects, for a container and without one, and what is behind
 * the vocabulary.
 */
@NullMarked
package dev.fingy.internal.configuration;

import org.jspecify.annotations.NullMarked;
