package dev.fingy.benchmarks.peers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The rows of a task: one for each size and peer. Growth is the exponent between a size
 * and the one before: 1 is linear, 2 is quadratic.
 *
 * @param task the task
 * @param measured the figures of all processes
 */
record Table(Task task, Measured measured) {

	static final String HEADER = """
			| task | size | CPU time | allocated | growth of time, allocation | peer | CPU time as a multiple of the peer's: median (minimum to maximum) | allocation | classes |
			| --- | --- | --- | --- | --- | --- | --- | --- | --- |""";

	private static final double MILLION = 1e6;

	String text() {
		List<String> contenders = List.copyOf(this.task.contenders().keySet());
		StringBuilder text = new StringBuilder();
		int previous = 0;
		for (int size : this.measured.sizes()) {
			String start = start(contenders.get(0), previous, size);
			for (String peer : contenders.subList(1, contenders.size())) {
				text.append(start)
					.append(compared(this.measured.of(contenders.get(0), size), peer, this.measured.of(peer, size)));
			}
			if (contenders.size() == 1) {
				text.append(start).append(" |  |  |  |\n");
			}
			previous = size;
		}
		return text.toString();
	}

	private String start(String own, int previous, int size) {
		List<Figures> figures = this.measured.of(own, size);
		return "| " + this.task.name() + " | " + number("%,d", size) + " | "
				+ number("%.3f ms", median(figures, Figures::cpu) / MILLION) + " | "
				+ number("%.3f MB", median(figures, Figures::allocated) / MILLION) + " | "
				+ ((previous > 0) ? growth(this.measured.of(own, previous), previous, figures, size) : "") + " | ";
	}

	private static String compared(List<Figures> own, String peer, List<Figures> others) {
		double[] ratios = ratios(own, others, Figures::cpu);
		return peer + " | "
				+ number("%.2f (%.2f to %.2f)", ratios[ratios.length / 2], ratios[0], ratios[ratios.length - 1]) + " | "
				+ ratio(own, others, Figures::allocated) + " | " + ratio(own, others, Figures::loaded) + " |\n";
	}

	private static String ratio(List<Figures> own, List<Figures> others, ToDoubleFunction<Figures> figure) {
		double[] ratios = ratios(own, others, figure);
		return number("%.2f", ratios[ratios.length / 2]);
	}

	// Of processes that have run one after the other
	private static double[] ratios(List<Figures> own, List<Figures> others, ToDoubleFunction<Figures> figure) {
		double[] ratios = new double[own.size()];
		Arrays.setAll(ratios, (i) -> figure.applyAsDouble(own.get(i)) / figure.applyAsDouble(others.get(i)));
		Arrays.sort(ratios);
		return ratios;
	}

	private static String growth(List<Figures> before, int previous, List<Figures> figures, int size) {
		return growth(before, previous, figures, size, Figures::cpu) + ", "
				+ growth(before, previous, figures, size, Figures::allocated);
	}

	private static String growth(List<Figures> before, int previous, List<Figures> figures, int size,
			ToDoubleFunction<Figures> figure) {
		double growth = median(figures, figure) / median(before, figure);
		return number("%.2f", Math.log(growth) / Math.log((double) size / previous));
	}

	private static double median(List<Figures> figures, ToDoubleFunction<Figures> figure) {
		double[] values = figures.stream().mapToDouble(figure).sorted().toArray();
		return values[values.length / 2];
	}

	private static String number(String format, Object... arguments) {
		return String.format(Locale.ROOT, format, arguments);
	}

}
