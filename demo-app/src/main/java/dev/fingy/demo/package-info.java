/**
 * "Will it rain in Seattle?", a training service in which configuration chooses the
 * classes.
 * <p>
 * Begin with {@code application.yaml}, then read
 * {@link dev.fingy.demo.training.TrainingProperties}, which it is bound to, and
 * {@link dev.fingy.demo.training.TribuoTypes}, which registers the classes of a library
 * that does not know Fingy.
 */
@NullMarked
package dev.fingy.demo;

import org.jspecify.annotations.NullMarked;
