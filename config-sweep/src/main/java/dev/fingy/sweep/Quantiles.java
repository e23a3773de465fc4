package dev.fingy.sweep;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Where a grid has its points.
 */
final class Quantiles {

	private Quantiles() {
	}

	/**
	 * Return evenly spaced numbers from 0 to 1, both included.
	 * @param points how many, of which a single one is in the middle
	 * @return the numbers
	 */
	static DoubleStream withEnds(int points) {
		return (points == 1) ? DoubleStream.of(0.5)
				: IntStream.range(0, points).mapToDouble((i) -> (double) i / (points - 1));
	}

}
