package dev.fingy.benchmarks.peers;

import java.util.Arrays;

/**
 * What one process has measured of one task.
 *
 * @param cpu the CPU time of one call, in nanoseconds, of all threads
 * @param allocated the bytes that one call allocates, on its own thread
 * @param loaded the number of classes that the process has loaded
 */
record Figures(double cpu, double allocated, double loaded) {

	private static final String MARK = "figures:";

	static Figures median(double[] cpu, double[] allocated, int loaded) {
		return new Figures(middle(cpu), middle(allocated), loaded);
	}

	private static double middle(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

	String line() {
		return MARK + this.cpu + "," + this.allocated + "," + this.loaded;
	}

	static Figures of(String output) {
		String line = output.lines()
			.filter((each) -> each.startsWith(MARK))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("The process has printed no figures:\n" + output));
		double[] values = Arrays.stream(line.substring(MARK.length()).split(","))
			.mapToDouble(Double::parseDouble)
			.toArray();
		return new Figures(values[0], values[1], values[2]);
	}

}
