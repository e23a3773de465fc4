/**
 * Training: what configuration may choose from, and the trainings that are run with it.
 */
@NullMarked
package dev.fingy.demo.training;

import org.jspecify.annotations.NullMarked;
