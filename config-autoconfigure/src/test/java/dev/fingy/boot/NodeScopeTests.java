package dev.fingy.boot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

import dev.fingy.Discriminated;
import dev.fingy.FingyException;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for nodes that are created while others are, and while the container is closed.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NodeScopeTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class))
		.withUserConfiguration(Application.class);

	private final ExecutorService executor = Executors.newCachedThreadPool();

	@BeforeEach
	void reset() {
		Waiting.entered = new CountDownLatch(1);
		Waiting.open = new CountDownLatch(1);
		Waiting.created.set(0);
		Waiting.failure = null;
		Closeable.closed.clear();
	}

	@AfterEach
	void end() {
		Waiting.open.countDown();
		this.executor.shutdownNow();
	}

	@Test
	void constructorThatGetsItsArgumentsInParallelEnds() {
		this.runner.withPropertyValues(parallel("app.first")).run((context) -> {
			Parallel parallel = (Parallel) context.getBean(AppProperties.class).first().get();
			assertThat(parallel.parts()).hasSize(40).allMatch((part) -> part instanceof Plain);
			assertThat(parallel.parts().get(7)).isSameAs(context.getBean("app.first.inner[7]"));
		});
	}

	@Test
	void constructorThatGetsItsArgumentsInParallelEndsWhileTheContainerStarts() {
		this.runner.withPropertyValues(parallel("app.eager")).run((context) -> {
			Parallel parallel = (Parallel) context.getBean(AppProperties.class).eager();
			assertThat(parallel.parts()).hasSize(40).allMatch((part) -> part instanceof Plain);
		});
	}

	private static String[] parallel(String path) {
		List<String> values = new ArrayList<>(List.of(path + ".type=parallel"));
		for (int i = 0; i < 40; i++) {
			values.add(path + ".inner[" + i + "].type=plain");
		}
		return values.toArray(String[]::new);
	}

	@Test
	void slowNodeKeepsNoOtherWaiting() {
		this.runner.withPropertyValues("app.first.type=waiting", "app.second.type=plain", "app.third.type=plain")
			.run((context) -> {
				AppProperties properties = context.getBean(AppProperties.class);
				Future<Part> slow = submit(() -> properties.first().get());
				Waiting.entered.await();
				assertThat(properties.second().get()).isSameAs(context.getBean("app.second"));
				assertThat(context.getBean("app.third")).isSameAs(properties.third().get());
				assertThat(context.getBean(LateBean.class)).isNotNull();
				assertThat(properties.first().isCreated()).isFalse();
				assertThat(slow).isNotDone();
				Waiting.open.countDown();
				assertThat(slow.get()).isSameAs(context.getBean("app.first")).isSameAs(properties.first().get());
				assertThat(properties.first().isCreated()).isTrue();
			});
	}

	@Test
	void manyThreadsGetOneObject() {
		this.runner
			.withPropertyValues("app.first.type=waiting", "app.second.type=owner", "app.second.part.ref=app.first")
			.run((context) -> {
				AppProperties properties = context.getBean(AppProperties.class);
				List<Future<Object>> all = new ArrayList<>();
				for (int i = 0; i < 256; i++) {
					int kind = i % 4;
					all.add(submit(() -> switch (kind) {
						case 0 -> properties.first().get();
						case 1 -> context.getBean("app.first");
						case 2 -> ((Owner) properties.second().get()).part();
						default -> ((Owner) context.getBean("app.second")).part();
					}));
				}
				Waiting.entered.await();
				Waiting.open.countDown();
				for (Future<Object> each : all) {
					assertThat(each.get()).isSameAs(properties.first().get());
				}
				assertThat(Waiting.created).hasValue(1);
			});
	}

	@Test
	void threadsThatWaitShareAFailureAndLaterOnesTryAgain() {
		this.runner.withPropertyValues("app.first.type=waiting").run((context) -> {
			dev.fingy.Lazy<Part> lazy = context.getBean(AppProperties.class).first();
			Waiting.failure = new IllegalStateException("no connection");
			List<Future<Part>> all = new ArrayList<>();
			all.add(submit(lazy::get));
			Waiting.entered.await();
			for (int i = 0; i < 15; i++) {
				all.add(submit(lazy::get));
			}
			awaitWaiting(15);
			Waiting.open.countDown();
			for (Future<Part> each : all) {
				assertThatExceptionOfType(ExecutionException.class).isThrownBy(each::get)
					.havingCause()
					.isInstanceOf(FingyException.class)
					.withMessage("""
							1 problem in the creation of 'app.first':

							  app.first: 'waiting' could not be created: IllegalStateException: no connection
							      Origin: "app.first.type" from property source "test"
							""")
					.withCause(Waiting.failure);
			}
			assertThat(Waiting.created).hasValue(1);
			Waiting.failure = null;
			assertThat(lazy.get()).isSameAs(context.getBean("app.first"));
			assertThat(Waiting.created).hasValue(2);
		});
	}

	private void awaitWaiting(int count) throws InterruptedException {
		while (Thread.getAllStackTraces()
			.values()
			.stream()
			.filter((stack) -> List.of(stack)
				.stream()
				.anyMatch((frame) -> frame.getClassName().equals("dev.fingy.internal.creation.CreatingThread")
						&& frame.getMethodName().equals("await")))
			.count() < count) {
			Thread.sleep(5);
		}
	}

	@Test
	void closingEndsWhileANodeIsCreatedAndItsThreadDestroysIt() {
		this.runner.withPropertyValues("app.first.type=waiting").run((context) -> {
			dev.fingy.Lazy<Part> lazy = context.getBean(AppProperties.class).first();
			Future<Part> slow = submit(() -> {
				Thread.currentThread().setName("creating");
				return lazy.get();
			});
			Waiting.entered.await();
			Future<Part> waiting = submit(lazy::get);
			awaitWaiting(1);
			context.getSourceApplicationContext().close();
			assertThat(slow).isNotDone();
			assertThat(Closeable.closed).isEmpty();
			Waiting.open.countDown();
			for (Future<Part> each : List.of(slow, waiting)) {
				assertThatExceptionOfType(ExecutionException.class).isThrownBy(each::get)
					.havingCause()
					.isInstanceOf(FingyException.class)
					.withMessage("""
							1 problem in the creation of 'app.first':

							  app.first: is not created any more, as the container that keeps it is closed
							""");
			}
			assertThat(Closeable.closed).containsExactly("waiting in creating");
			assertThat(lazy.isCreated()).isFalse();
		});
	}

	@Test
	void nodesCanBeGotUntilSingletonsAreDestroyed() {
		this.runner.withPropertyValues("app.first.type=closeable", "app.first.name=first")
			.withBean(AtStop.class)
			.run((context) -> {
				context.getSourceApplicationContext().close();
				assertThat(Closeable.closed).containsExactly("first in " + Thread.currentThread().getName());
			});
	}

	private <T> Future<T> submit(Callable<T> task) {
		return this.executor.submit(task);
	}

	@Discriminated
	public interface Part {

	}

	@TypeName("plain")
	public static final class Plain implements Part {

		Plain() throws InterruptedException {
			Thread.sleep(1);
		}

	}

	@TypeName("owner")
	public record Owner(Part part) implements Part {

	}

	@TypeName("parallel")
	public static final class Parallel implements Part {

		private final List<Part> parts;

		Parallel(List<dev.fingy.Lazy<Part>> inner) {
			this.parts = inner.parallelStream().map(dev.fingy.Lazy::get).toList();
		}

		public List<Part> parts() {
			return this.parts;
		}

	}

	@TypeName("closeable")
	public static class Closeable implements Part, AutoCloseable {

		static final List<String> closed = Collections.synchronizedList(new ArrayList<>());

		private final String name;

		Closeable(String name) {
			this.name = name;
		}

		@Override
		public void close() {
			closed.add(this.name + " in " + Thread.currentThread().getName());
		}

	}

	@TypeName("waiting")
	public static final class Waiting extends Closeable {

		static final AtomicInteger created = new AtomicInteger();

		static CountDownLatch entered = new CountDownLatch(1);

		static CountDownLatch open = new CountDownLatch(1);

		static RuntimeException failure;

		Waiting() throws InterruptedException {
			super("waiting");
			created.incrementAndGet();
			entered.countDown();
			assertThat(open.await(30, TimeUnit.SECONDS)).isTrue();
			if (failure != null) {
				throw failure;
			}
		}

	}

	static class LateBean {

	}

	static class AtStop implements org.springframework.context.SmartLifecycle {

		private final AppProperties properties;

		private boolean running;

		@Autowired
		AtStop(AppProperties properties) {
			this.properties = properties;
		}

		@Override
		public void start() {
			this.running = true;
		}

		@Override
		public void stop() {
			this.properties.first().get();
			this.running = false;
		}

		@Override
		public boolean isRunning() {
			return this.running;
		}

	}

	@ConfigurationProperties("app")
	record AppProperties(dev.fingy.Lazy<Part> first, dev.fingy.Lazy<Part> second, dev.fingy.Lazy<Part> third,
			Part eager) {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(AppProperties.class)
	static class Application {

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Plain.class, Owner.class, Parallel.class, Closeable.class, Waiting.class);
		}

		@Bean
		@Lazy
		LateBean lateBean() {
			return new LateBean();
		}

	}

}
