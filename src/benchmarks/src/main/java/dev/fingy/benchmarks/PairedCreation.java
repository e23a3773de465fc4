package dev.fingy.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;

import dev.fingy.Discriminated;
import dev.fingy.Lazy;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;
import dev.fingy.boot.FingyAutoConfiguration;

/**
 * 1,000 nodes of a container, each of which waits 10 ms when it is created, got by 64
 * threads, in pairs with as many plain constructors on the same threads. Prints the
 * median of the ratios and their quartiles, and fails if the median is above the limit.
 */
public final class PairedCreation {

	private static final double LIMIT = 1.3;

	private static final int NODES = 1000;

	private static final int THREADS = 64;

	private static final int WARM_UP = 10;

	private static final int ROUNDS = 40;

	private PairedCreation() {
	}

	/**
	 * Measure.
	 * @param arguments the number of rounds, if it is not the usual one
	 * @throws InterruptedException if it is interrupted
	 * @throws ExecutionException if a constructor fails
	 */
	public static void main(String[] arguments) throws InterruptedException, ExecutionException {
		int rounds = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : ROUNDS;
		ExecutorService executor = Executors.newFixedThreadPool(THREADS);
		double[] ratios = new double[rounds];
		for (int i = -WARM_UP; i < rounds; i++) {
			double ratio = ratio(executor);
			if (i >= 0) {
				ratios[i] = ratio;
			}
		}
		executor.shutdown();
		Arrays.sort(ratios);
		double median = ratios[rounds / 2];
		System.out.printf(Locale.ROOT, "%d nodes, %d threads, %d pairs: ratio %.3f (%.3f-%.3f)%n", NODES, THREADS,
				rounds, median, ratios[rounds / 4], ratios[rounds * 3 / 4]);
		if (median > LIMIT) {
			throw new IllegalStateException("Nodes take more than " + LIMIT + " times as long as plain constructors");
		}
	}

	private static double ratio(ExecutorService executor) throws InterruptedException, ExecutionException {
		List<Callable<Object>> plain = new ArrayList<>();
		for (int i = 0; i < NODES; i++) {
			int index = i;
			plain.add(() -> new Slow(index));
		}
		double plainTime = time(executor, plain);
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("nodes", values()));
			context.register(Application.class);
			context.refresh();
			List<Callable<Object>> nodes = new ArrayList<>();
			context.getBean(Holder.class).nodes().forEach((node) -> nodes.add(node::get));
			return time(executor, nodes) / plainTime;
		}
	}

	private static Map<String, Object> values() {
		Map<String, Object> values = new HashMap<>();
		for (int i = 0; i < NODES; i++) {
			values.put("holder.nodes[" + i + "].type", "slow");
			values.put("holder.nodes[" + i + "].index", i);
		}
		return values;
	}

	private static double time(ExecutorService executor, List<Callable<Object>> tasks)
			throws InterruptedException, ExecutionException {
		long start = System.nanoTime();
		for (Future<Object> each : executor.invokeAll(tasks)) {
			each.get();
		}
		return System.nanoTime() - start;
	}

	/**
	 * What the configuration chooses.
	 */
	@Discriminated
	public interface Part {

	}

	/**
	 * What takes its time.
	 */
	@TypeName("slow")
	public static final class Slow implements Part {

		private final int index;

		/**
		 * Wait.
		 * @param index tells it from others
		 * @throws InterruptedException if the thread is interrupted
		 */
		public Slow(int index) throws InterruptedException {
			this.index = index;
			Thread.sleep(10);
		}

		@Override
		public String toString() {
			return "slow " + this.index;
		}

	}

	/**
	 * Holds the nodes.
	 *
	 * @param nodes created when they are asked for
	 */
	@ConfigurationProperties("holder")
	public record Holder(List<Lazy<Part>> nodes) {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(Holder.class)
	@ImportAutoConfiguration(FingyAutoConfiguration.class)
	static class Application {

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Slow.class);
		}

	}

}
