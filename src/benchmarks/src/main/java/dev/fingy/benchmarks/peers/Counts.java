package dev.fingy.benchmarks.peers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What Fingy allocates and loads for each task, which is equal on any machine with the
 * same version of Java. Prints what {@code counts.csv} records of the last release.
 */
public final class Counts {

	private static final List<Integer> SIZES = List.of(300, 3_000);

	private static final List<String> TASKS = List.of("bind", "bind lists and maps", "first get", "to a document",
			"read", "to JSON", "to YAML", "diff of bound", "with of bound");

	private Counts() {
	}

	/**
	 * Print the counts.
	 * @param arguments none
	 * @throws Exception if a process fails
	 */
	public static void main(String[] arguments) throws Exception {
		System.out.println("task,size,bytes,classes");
		for (Count count : measure()) {
			System.out.println(count.line());
		}
	}

	static List<Count> measure() throws IOException, InterruptedException {
		List<Count> counts = new ArrayList<>();
		for (String task : TASKS) {
			for (int size : SIZES) {
				counts.add(new Count(task, size, Compare.fork(Tasks.named(task), "Fingy", size, "once")));
			}
		}
		return counts;
	}

	/**
	 * The counts of one task and size.
	 *
	 * @param task the name of the task
	 * @param size the size
	 * @param bytes the bytes that are allocated
	 * @param classes the classes that the process has loaded
	 */
	record Count(String task, int size, long bytes, long classes) {

		Count(String task, int size, Figures figures) {
			this(task, size, (long) figures.allocated(), (long) figures.loaded());
		}

		String line() {
			return this.task + "," + this.size + "," + this.bytes + "," + this.classes;
		}

		static Count of(String line) {
			String[] parts = line.split(",");
			return new Count(parts[0], Integer.parseInt(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3]));
		}

		// The exponent by which bytes grow from another size: 1 is linear, 2 is quadratic
		double growthFrom(Count smaller) {
			return Math.log((double) this.bytes / smaller.bytes) / Math.log((double) this.size / smaller.size);
		}

	}

}
