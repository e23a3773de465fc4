package dev.fingy.benchmarks.peers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Measures every task with every contender, each in a process of its own, in turn, so
 * that whatever else the machine does slows all of them. Prints one table in Markdown:
 * the ratios of CPU times, of allocation and of loaded classes, and how they grow.
 */
public final class Compare {

	private static final int ROUNDS = 3;

	// The first compiler leaves out no allocation, so that counts do not depend on time
	private static final List<String> COUNTED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

	private Compare() {
	}

	/**
	 * Measure.
	 * @param arguments {@code --rounds=N}, {@code --largest=N} for the largest size, and
	 * words of names of tasks, of which all are measured if there are none
	 * @throws Exception if a process fails
	 */
	public static void main(String[] arguments) throws Exception {
		int rounds = ROUNDS;
		int largest = Integer.MAX_VALUE;
		List<String> words = new ArrayList<>();
		for (String argument : arguments) {
			if (argument.startsWith("--rounds=")) {
				rounds = Integer.parseInt(argument.substring("--rounds=".length()));
			}
			else if (argument.startsWith("--largest=")) {
				largest = Integer.parseInt(argument.substring("--largest=".length()));
			}
			else {
				words.add(argument);
			}
		}
		System.out.println(Table.HEADER);
		for (Task task : Tasks.all()) {
			if (words.isEmpty() || words.stream().anyMatch(task.name()::contains)) {
				System.out.print(new Table(task, measure(task, rounds, largest)).text());
			}
		}
	}

	private static Measured measure(Task task, int rounds, int largest) throws Exception {
		Measured measured = new Measured();
		List<String> contenders = List.copyOf(task.contenders().keySet());
		for (int round = 0; round < rounds; round++) {
			for (int size : task.sizes()) {
				if (size <= largest) {
					for (int i = 0; i < contenders.size(); i++) {
						String contender = contenders.get((i + round) % contenders.size());
						measured.add(contender, size, fork(task, contender, size));
					}
				}
			}
		}
		return measured;
	}

	static Figures fork(Task task, String contender, int size, String... once)
			throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		command.addAll((once.length > 0) ? COUNTED : List.of("-XX:+UseSerialGC", "-Xms2g", "-Xmx4g"));
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), Fork.class.getName(), task.name(),
				contender, String.valueOf(size)));
		command.addAll(Arrays.asList(once));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		process.waitFor();
		return Figures.of(output);
	}

}
