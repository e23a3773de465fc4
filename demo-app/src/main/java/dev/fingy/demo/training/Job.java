package dev.fingy.demo.training;

import dev.fingy.Discriminated;

/**
 * Something to be done once, on a command, in the place of serving.
 */
@Discriminated
public interface Job extends Runnable {

}
