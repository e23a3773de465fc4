package dev.fingy.boot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import dev.fingy.Discriminated;
import dev.fingy.FingyBinder;
import dev.fingy.Lazy;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;
import dev.fingy.TypeRegistry;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many threads get many nodes that depend on each other at random: no thread hangs, and
 * no object is created twice. {@code -Dfingy.stress.rounds} says how often, and
 * {@code -Dfingy.stress.seed} repeats the rounds of a failure.
 */
class CreationStressTests {

	private static final int NODES = 300;

	private static final int THREADS = 64;

	private static final int ROUNDS = Integer.getInteger("fingy.stress.rounds", 6);

	private static final long SEED = Long.getLong("fingy.stress.seed", System.nanoTime());

	private static AtomicIntegerArray created = new AtomicIntegerArray(NODES);

	private static final AtomicInteger services = new AtomicInteger();

	private final ExecutorService executor = Executors.newFixedThreadPool(THREADS);

	@AfterEach
	void end() {
		this.executor.shutdownNow();
	}

	@Test
	@Timeout(value = 24, unit = TimeUnit.HOURS)
	void nodesWithoutAContainer() throws Exception {
		for (int round = 0; round < (ROUNDS + 1) / 2; round++) {
			created = new AtomicIntegerArray(NODES);
			StandardEnvironment environment = new StandardEnvironment();
			environment.getPropertySources().addFirst(new MapPropertySource("round", nodes(SEED + round, false)));
			List<Lazy<Part>> lazies = FingyBinder.get(environment)
				.withTypes(TypeRegistry.builder().add(Waiting.class).build())
				.bind("s", Properties.class)
				.nodes();
			run(SEED + round, (index) -> lazies.get(index).get());
		}
	}

	@Test
	@Timeout(value = 24, unit = TimeUnit.HOURS)
	void nodesInAContainer() {
		for (int i = 0; i < ROUNDS / 2; i++) {
			int round = i;
			created = new AtomicIntegerArray(NODES);
			services.set(0);
			new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class))
				.withUserConfiguration(Application.class)
				.withInitializer((context) -> context.getEnvironment()
					.getPropertySources()
					.addFirst(new MapPropertySource("round", nodes(SEED + round, true))))
				.run((context) -> {
					List<Lazy<Part>> lazies = context.getBean(Properties.class).nodes();
					run(SEED + round, (index) -> ThreadLocalRandom.current().nextBoolean() ? lazies.get(index).get()
							: (Part) context.getBean("s.nodes[" + index + "]"));
					assertThat(services).hasValueLessThanOrEqualTo(2);
				});
		}
	}

	// A node depends on those after it, so that there is no cycle
	private static Map<String, Object> nodes(long seed, boolean injected) {
		Random random = new Random(seed);
		Map<String, Object> values = new HashMap<>();
		for (int i = 0; i < NODES; i++) {
			String path = "s.nodes[" + i + "]";
			values.put(path + ".type", (injected && random.nextInt(8) == 0) ? "injected" : "waiting");
			values.put(path + ".index", i);
			for (String kind : List.of("eager", "lazy", "parallel")) {
				int count = (i < NODES - 1) ? random.nextInt(3) : 0;
				for (int k = 0; k < count; k++) {
					values.put(path + "." + kind + "[" + k + "].ref",
							"s.nodes[" + (i + 1 + random.nextInt(Math.min(40, NODES - i - 1))) + "]");
				}
			}
		}
		return values;
	}

	private void run(long seed, IntFunction<Part> nodes) throws Exception {
		CountDownLatch start = new CountDownLatch(1);
		List<Future<List<Part>>> futures = new ArrayList<>();
		for (int thread = 0; thread < THREADS; thread++) {
			Random random = new Random(seed * THREADS + thread);
			futures.add(this.executor.submit(() -> {
				start.await();
				Part[] parts = new Part[NODES];
				for (int i = 0; i < NODES; i++) {
					int index = (i < NODES / 4) ? random.nextInt(NODES) : i;
					parts[index] = nodes.apply(index);
				}
				for (int i = 0; i < NODES; i++) {
					parts[i] = nodes.apply(i);
				}
				return List.of(parts);
			}));
		}
		start.countDown();
		List<Part> first = futures.get(0).get(60, TimeUnit.SECONDS);
		for (Future<List<Part>> future : futures) {
			assertThat(future.get(60, TimeUnit.SECONDS)).as("seed %s", seed).isEqualTo(first);
		}
		for (int i = 0; i < NODES; i++) {
			assertThat(created.get(i)).as("node %s, seed %s", i, seed).isEqualTo(1);
		}
	}

	@Discriminated
	public interface Part {

	}

	@TypeName("waiting")
	public static class Waiting implements Part {

		Waiting(int index, @Nullable List<Part> eager, @Nullable List<Lazy<Part>> lazy,
				@Nullable List<Lazy<Part>> parallel) {
			created.incrementAndGet(index);
			LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(300_000));
			if (lazy != null) {
				lazy.forEach(Lazy::get);
			}
			if (parallel != null) {
				parallel.parallelStream().forEach(Lazy::get);
			}
			LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(300_000));
		}

	}

	@TypeName("injected")
	public static class Injected extends Waiting {

		Injected(int index, @Nullable List<Part> eager, @Nullable List<Lazy<Part>> lazy,
				@Nullable List<Lazy<Part>> parallel, @Qualifier("first") Service first,
				@Qualifier("second") Service second) {
			super(index, eager, lazy, parallel);
		}

	}

	public record Service(String name) {

		public Service {
			services.incrementAndGet();
			LockSupport.parkNanos(1_000_000);
		}

	}

	@ConfigurationProperties("s")
	public record Properties(List<Lazy<Part>> nodes) {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(Properties.class)
	static class Application {

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Waiting.class, Injected.class);
		}

		@Bean
		@org.springframework.context.annotation.Lazy
		Service first() {
			return new Service("first");
		}

		@Bean
		@org.springframework.context.annotation.Lazy
		Service second() {
			return new Service("second");
		}

	}

}
