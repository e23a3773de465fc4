package dev.fingy.benchmarks.startup;

import java.util.List;
import java.util.Locale;

/**
 * The ratios of pairs.
 *
 * @param sorted the ratios in their order
 */
record Ratios(List<Double> sorted) {

	// Of both sides
	private static final double OUTSIDE = 0.05;

	Ratios {
		sorted = sorted.stream().sorted().toList();
	}

	/**
	 * Return how many ratios lie outside the 95 % interval of the median on each side,
	 * whatever the distribution is.
	 * @return a number, 0 if there are too few ratios for an interval
	 */
	private int outside() {
		double probability = Math.pow(0.5, this.sorted.size());
		double tail = probability;
		int outside = 0;
		while (2 * tail <= OUTSIDE) {
			outside++;
			probability *= (double) (this.sorted.size() - outside + 1) / outside;
			tail += probability;
		}
		return Math.max(0, outside - 1);
	}

	@Override
	public String toString() {
		int last = this.sorted.size() - 1;
		return String.format(Locale.ROOT, "ratio %.3f (%.3f to %.3f, 95 %% interval %.3f to %.3f)",
				this.sorted.get(last / 2), this.sorted.get(0), this.sorted.get(last), this.sorted.get(outside()),
				this.sorted.get(last - outside()));
	}

}
