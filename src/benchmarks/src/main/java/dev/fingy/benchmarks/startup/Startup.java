package dev.fingy.benchmarks.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * The start of a web application against that of the same application with plain records
 * and without Fingy on its class path, in alternating processes: what the main thread
 * allocates, which classes are loaded, and the processor time of the main thread. <pre>
 * java -cp src/benchmarks/target/benchmarks.jar dev.fingy.benchmarks.startup.Startup 15
 * </pre>
 */
public final class Startup {

	private static final int USUAL_PAIRS = 15;

	private Startup() {
	}

	/**
	 * Measure and print.
	 * @param args how many pairs to start, 15 if not given
	 * @throws IOException if files cannot be written or processes started
	 * @throws InterruptedException if somebody stops it
	 */
	public static void main(String[] args) throws IOException, InterruptedException {
		int pairs = (args.length > 0) ? Integer.parseInt(args[0]) : USUAL_PAIRS;
		Path directory = Files.createTempDirectory("startup");
		String whole = System.getProperty("java.class.path");
		Starter plain = new Starter(PlainApplication.class, new ClassPath(directory, false).of(whole), directory);
		Starter fingy = new Starter(FingyApplication.class, new ClassPath(directory, true).of(whole), directory);
		List<Start> plains = new ArrayList<>();
		List<Start> fingies = new ArrayList<>();
		for (int i = 0; i < pairs; i++) {
			if (i % 2 == 0) {
				plains.add(plain.start());
				fingies.add(fingy.start());
			}
			else {
				fingies.add(fingy.start());
				plains.add(plain.start());
			}
		}
		System.out.println("Java " + Runtime.version() + ", " + pairs + " pairs");
		print("Bytes allocated by the main thread", plains, fingies, Start::bytes);
		print("Classes loaded", plains, fingies, Start::classes);
		print("Processor time of the main thread, in ns", plains, fingies, Start::nanos);
		System.out.println("Classes of Fingy: " + fingies.get(0).ofFingy());
	}

	private static void print(String what, List<Start> plains, List<Start> fingies, ToLongFunction<Start> figure) {
		List<Double> ratios = new ArrayList<>();
		for (int i = 0; i < plains.size(); i++) {
			ratios.add((double) figure.applyAsLong(fingies.get(i)) / figure.applyAsLong(plains.get(i)));
		}
		System.out.printf(Locale.ROOT, "%-42s plain %,14d  Fingy %,14d  %s%n", what, median(plains, figure),
				median(fingies, figure), new Ratios(ratios));
	}

	private static long median(List<Start> starts, ToLongFunction<Start> figure) {
		return starts.stream().mapToLong(figure).sorted().skip(starts.size() / 2).findFirst().orElseThrow();
	}

}
