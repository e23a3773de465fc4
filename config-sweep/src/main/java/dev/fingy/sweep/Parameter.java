package dev.fingy.sweep;

/**
 * A property that differs between the trials of a sweep.
 *
 * @param path the whole name of the property, such as {@code training.trainer.epochs}
 * @param distribution the values that it can have
 */
public record Parameter(String path, Distribution distribution) {

}
