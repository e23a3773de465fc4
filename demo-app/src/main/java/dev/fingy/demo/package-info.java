/**
 * "Will it rain in Seattle?", a training service in which configuration chooses the
 * classes.
 * <p>
 * Begin with {@code application.yaml}, then read
 * {@link dev.fingy.demo.training.TrainingProperties}, which it is bound to, and
 * {@link dev.fingy.demo.training.TribuoTypes}, which tells Fingy about the classes of a
 * library that has never heard of it.
 */
@NullMarked
package dev.fingy.demo;

import org.jspecify.annotations.NullMarked;
