package dev.fingy.boot.sweep;

import dev.fingy.internal.configuration.ConfigurationVariants;
import dev.fingy.sweep.SweepPlan;

/**
 * A sweep that can run.
 *
 * @param plan its trials
 * @param path the whole name of the node that each trial runs
 * @param variants bind the trials again
 */
record PreparedSweep(SweepPlan plan, String path, ConfigurationVariants variants) {

}
