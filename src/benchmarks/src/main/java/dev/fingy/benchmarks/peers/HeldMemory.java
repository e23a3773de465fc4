package dev.fingy.benchmarks.peers;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;

import dev.fingy.Fingy;
import dev.fingy.FingyBinder;
import dev.fingy.benchmarks.Sources;

/**
 * Prints how many bytes a configuration of flat nodes holds for each node, once nothing
 * else refers to its environment: objects that Spring Boot has bound, lazies that Fingy
 * has bound, and a document. Each is measured in a process of its own.
 */
public final class HeldMemory {

	private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);

	private static final int WARM_UP = 100;

	private static final List<String> HOLDERS = List.of("Boot", "Fingy", "document");

	private HeldMemory() {
	}

	/**
	 * Measure.
	 * @param arguments none for the whole table
	 * @throws Exception if a configuration cannot be bound
	 */
	public static void main(String[] arguments) throws Exception {
		if (arguments.length > 0) {
			System.out.println(held(arguments[0], Integer.parseInt(arguments[1])));
			return;
		}
		System.out.println("| nodes | " + String.join(" | ", HOLDERS) + " |\n| --- | --- | --- | --- |");
		for (int size : SIZES) {
			StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "| %,d |", size));
			for (String holder : HOLDERS) {
				row.append(String.format(Locale.ROOT, " %,d B |", Long.parseLong(fork(holder, size))));
			}
			System.out.println(row);
		}
	}

	private static String fork(String holder, int size) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:+UseSerialGC", "-XX:SoftRefLRUPolicyMSPerMB=0", "-Xmx4g", "-cp",
				System.getProperty("java.class.path"), HeldMemory.class.getName(), holder, String.valueOf(size))
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.waitFor() != 0) {
			throw new IllegalStateException(output);
		}
		return output.lines().reduce("", (before, line) -> line);
	}

	private static long held(String holder, int size) throws Exception {
		// What is loaded and made once is not counted
		object(holder, WARM_UP);
		long before = used(null);
		long after = used(object(holder, size));
		return (after - before) / size;
	}

	private static Object object(String holder, int size) throws IOException {
		String yaml = Layers.yaml(size);
		return switch (holder) {
			case "Boot" -> Binder.get(Sources.yaml(yaml)).bind("tree", Layers.PlainTree.class).get();
			case "Fingy" -> lazies(yaml);
			default -> Fingy.read(Fingy.of(lazies(yaml)).toJson());
		};
	}

	private static Layers.LazyTree lazies(String yaml) throws IOException {
		return FingyBinder.get(Sources.yaml(yaml)).withTypes(Binding.TYPES).bind("tree", Layers.LazyTree.class);
	}

	private static long used(@Nullable Object held) throws InterruptedException {
		for (int i = 0; i < 3; i++) {
			System.gc();
			Thread.sleep(100);
		}
		long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
		Reference.reachabilityFence(held);
		return used;
	}

}
