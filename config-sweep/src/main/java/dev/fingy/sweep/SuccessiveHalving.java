package dev.fingy.sweep;

import java.util.ArrayList;
import java.util.List;

/**
 * Asynchronous successive halving (Li et al.,
 * <a href="https://arxiv.org/abs/1810.05934">A System for Massively Parallel
 * Hyperparameter Tuning</a>, 2018): trials are compared after <i>min</i>, <i>min</i> ·
 * <i>factor</i>, <i>min</i> · <i>factor</i>² … steps, each with those that have come so
 * far, and go on if they are in the best part of 1/<i>factor</i>. No trial waits for
 * others. A trial that skips steps is compared at the highest of these that it has
 * reached. As trials cannot be paused, those that are not promoted at once are stopped;
 * that is the variant of <a href=
 * "https://optuna.readthedocs.io/en/stable/reference/generated/optuna.pruners.SuccessiveHalvingPruner.html">Optuna</a>.
 */
final class SuccessiveHalving implements Stopping {

	private final Goal goal;

	private final List<Rung> rungs;

	SuccessiveHalving(Goal goal, long minSteps, long maxSteps, int factor) {
		this.goal = goal;
		List<Rung> rungs = new ArrayList<>();
		for (long step = minSteps; step < maxSteps; step = product(step, factor)) {
			rungs.add(new Rung(step, factor));
		}
		this.rungs = rungs;
	}

	private static long product(long step, int factor) {
		return (step <= Long.MAX_VALUE / factor) ? step * factor : Long.MAX_VALUE;
	}

	@Override
	public boolean stop(int trial, long step, double value) {
		Rung highest = null;
		for (Rung rung : this.rungs) {
			if (rung.step() > step) {
				break;
			}
			if (rung.hasStopped(trial)) {
				return true;
			}
			highest = rung;
		}
		return highest != null && highest.stops(trial, this.goal.score(value));
	}

}
