package dev.fingy.sweep;

import java.util.BitSet;
import java.util.Collections;
import java.util.PriorityQueue;

/**
 * A step at which trials are compared. Safe for use by several threads.
 */
final class Rung {

	private final long step;

	private final int factor;

	private final BitSet compared = new BitSet();

	private final BitSet stopped = new BitSet();

	/**
	 * The scores of the best trials, one in {@code factor} and at least one, the worst of
	 * them first.
	 */
	private final PriorityQueue<Double> best = new PriorityQueue<>();

	/**
	 * The other scores, the best of them first.
	 */
	private final PriorityQueue<Double> others = new PriorityQueue<>(Collections.reverseOrder());

	Rung(long step, int factor) {
		this.step = step;
		this.factor = factor;
	}

	long step() {
		return this.step;
	}

	synchronized boolean hasStopped(int trial) {
		return this.stopped.get(trial);
	}

	/**
	 * Return whether a trial stops here, the same whenever it is asked again.
	 * @param trial the number of the trial
	 * @param score its score, larger for better ones
	 * @return whether it is worse than the best that go on
	 */
	synchronized boolean stops(int trial, double score) {
		if (!this.compared.get(trial)) {
			this.compared.set(trial);
			this.stopped.set(trial, score < add(score));
		}
		return this.stopped.get(trial);
	}

	/**
	 * Add a score.
	 * @param score the score
	 * @return the worst score that goes on
	 */
	private double add(double score) {
		this.best.add(score);
		this.others.add(this.best.remove());
		int all = this.best.size() + this.others.size();
		if (this.best.size() < Math.max(1, all / this.factor)) {
			this.best.add(this.others.remove());
		}
		return this.best.element();
	}

}
