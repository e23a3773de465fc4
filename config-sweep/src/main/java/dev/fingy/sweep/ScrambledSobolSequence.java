package dev.fingy.sweep;

import java.util.List;

import org.apache.commons.rng.UniformRandomProvider;
import org.hipparchus.random.SobolSequenceGenerator;

/**
 * A Sobol sequence with the direction numbers of Joe and Kuo
 * (<a href="https://doi.org/10.1137/070709359">Constructing Sobol Sequences with Better
 * Two-Dimensional Projections</a>, 2008), scrambled by a digital shift: the bits of each
 * dimension are flipped where those of a random number are set (L'Ecuyer and Lemieux,
 * <a href="https://doi.org/10.1007/0-306-48102-2_20">Recent Advances in Randomized
 * Quasi-Monte Carlo Methods</a>, 2002). The first point, whose coordinates are 0 without
 * the shift, is kept: the sequence is balanced with it only (Owen,
 * <a href="https://arxiv.org/abs/2008.08051">On dropping the first Sobol' point</a>,
 * 2020).
 */
final class ScrambledSobolSequence {

	/**
	 * How many dimensions there are direction numbers for.
	 */
	private static final int DIMENSIONS = 21_201;

	private static final int BITS = 52;

	private static final double SCALE = 1L << BITS;

	private final SobolSequenceGenerator sequence;

	private final long[] shifts;

	ScrambledSobolSequence(List<UniformRandomProvider> random) {
		int dimensions = random.size();
		Arguments.require(dimensions <= DIMENSIONS,
				"a Sobol sequence has at most " + DIMENSIONS + " parameters, not " + dimensions);
		this.sequence = new SobolSequenceGenerator(Math.max(1, dimensions));
		this.shifts = random.stream().mapToLong((numbers) -> numbers.nextLong() >>> (Long.SIZE - BITS)).toArray();
	}

	/**
	 * Return the next point.
	 * @return a number from 0 (included) to 1 (excluded) for each dimension
	 */
	double[] next() {
		double[] point = this.sequence.nextVector();
		for (int i = 0; i < this.shifts.length; i++) {
			point[i] = ((long) (point[i] * SCALE) ^ this.shifts[i]) / SCALE;
		}
		return point;
	}

}
