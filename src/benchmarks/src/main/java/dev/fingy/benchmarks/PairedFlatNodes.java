package dev.fingy.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * {@link FlatNodes} measured in pairs: each round binds 1,000 nodes with Spring Boot and
 * with Fingy in turn, so that whatever else the machine does slows both. Prints the
 * median of the ratios and their quartiles, and fails if the median is above the limit.
 */
public final class PairedFlatNodes {

	private static final double LIMIT = 1.1;

	private static final int NODES = 1000;

	private static final int WARM_UP = 300;

	private static final int ROUNDS = 400;

	private PairedFlatNodes() {
	}

	/**
	 * Measure.
	 * @param arguments the number of rounds, if it is not the usual one
	 * @throws IOException if the YAML cannot be loaded
	 */
	public static void main(String[] arguments) throws IOException {
		int rounds = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : ROUNDS;
		FlatNodes nodes = FlatNodes.of(NODES);
		measure(nodes, WARM_UP);
		double[][] sorted = measure(nodes, rounds);
		double median = quantile(sorted[2], 0.5);
		System.out.printf(Locale.ROOT,
				"%d nodes, %d pairs: Spring Boot %.2f ms, Fingy %.2f ms, ratio %.3f (%.3f-%.3f)%n", NODES, rounds,
				quantile(sorted[0], 0.5), quantile(sorted[1], 0.5), median, quantile(sorted[2], 0.25),
				quantile(sorted[2], 0.75));
		if (median > LIMIT) {
			throw new IllegalStateException("Fingy takes more than " + LIMIT + " times as long as Spring Boot");
		}
	}

	private static double[][] measure(FlatNodes nodes, int rounds) {
		double[][] times = new double[3][rounds];
		for (int i = 0; i < rounds; i++) {
			boolean bootFirst = i % 2 == 0;
			double first = time(bootFirst ? nodes::boot : nodes::fingy);
			double second = time(bootFirst ? nodes::fingy : nodes::boot);
			times[0][i] = bootFirst ? first : second;
			times[1][i] = bootFirst ? second : first;
			times[2][i] = times[1][i] / times[0][i];
		}
		Arrays.stream(times).forEach(Arrays::sort);
		return times;
	}

	private static double time(Supplier<Object> work) {
		long start = System.nanoTime();
		if (work.get() == null) {
			throw new IllegalStateException("Nothing was bound");
		}
		return (System.nanoTime() - start) / 1e6;
	}

	private static double quantile(double[] sorted, double share) {
		return sorted[(int) ((sorted.length - 1) * share)];
	}

}
