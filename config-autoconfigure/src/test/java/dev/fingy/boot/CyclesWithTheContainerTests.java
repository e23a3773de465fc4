package dev.fingy.boot;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.fingy.Discriminated;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Nodes and singletons that need each other, in one thread and in several: it is reported
 * with the whole way, and nobody waits for ever.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CyclesWithTheContainerTests {

	private static final String CYCLE = """
			1 problem in the creation of 'app.first':

			  app.first: needs itself while it is created: app.first → service → app.first
			      Origin: "app.first.type" from property source "test"
			""";

	private static @Nullable Supplier<?> inNode;

	private static @Nullable Supplier<?> inService;

	private static @Nullable Supplier<?> inOther;

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class))
		.withUserConfiguration(Application.class);

	private final ExecutorService executor = Executors.newCachedThreadPool();

	@BeforeEach
	void reset() {
		inNode = null;
		inService = null;
		inOther = null;
	}

	@AfterEach
	void end() {
		this.executor.shutdownNow();
	}

	@Test
	void nodeThatAsksForASingletonThatWantsIt() {
		run("asking", (context, first) -> {
			inNode = () -> context.getBean("service");
			inService = first::get;
			assertThat(failure(first::get)).hasMessage(CYCLE);
			assertThat(failure(() -> context.getBean("service"))).hasMessage(CYCLE);
			assertThat(failure(() -> context.getBean("app.first"))).hasMessage(CYCLE);
			inService = null;
			assertThat(first.get()).isSameAs(context.getBean("app.first"));
		});
	}

	@Test
	void nodeThatAsksForASingletonThatAsksTheContainerForIt() {
		run("asking", (context, first) -> {
			inNode = () -> context.getBean("service");
			inService = () -> context.getBean("app.first");
			assertThat(failure(first::get)).hasMessage(CYCLE);
			assertThat(failure(() -> context.getBean("service"))).hasMessage(CYCLE);
			assertThat(failure(() -> context.getBean("app.first"))).hasMessage(CYCLE);
		});
	}

	@Test
	void nodeThatASingletonIsInjectedInto() {
		run("injected", (context, first) -> {
			inService = first::get;
			assertThat(failure(first::get)).hasMessage(CYCLE);
			inService = () -> context.getBean("app.first");
			assertThat(failure(first::get)).hasMessage(CYCLE);
		});
	}

	@Test
	void nodeWithAFieldThatASingletonIsInjectedInto() {
		run("field", (context, first) -> {
			inService = first::get;
			assertThat(failure(first::get)).hasMessage(CYCLE);
			inService = () -> context.getBean("app.first");
			assertThat(failure(first::get)).hasMessage(CYCLE);
		});
	}

	@Test
	void nodeAndSingletonWithFieldsThatTheOtherIsInjectedInto() {
		this.runner.withUserConfiguration(WithFields.class)
			.withPropertyValues("app.first.type=holding")
			.run((context) -> {
				Lazy<Part> first = context.getBean(AppProperties.class).first();
				String cycle = CYCLE.replace("service", "holder");
				assertThat(failure(first::get)).hasMessage(cycle);
				assertThat(failure(() -> context.getBean("holder"))).hasMessage(cycle);
				assertThat(failure(() -> context.getBean("app.first"))).hasMessage(cycle);
				assertThat(failure(() -> context.getBean("caller"))).hasMessage(cycle);
				assertThat(failure(first::get)).hasMessage(cycle);
			});
	}

	@Test
	void nodeAndSingletonThatNeedEachOtherInTwoThreads() {
		run("asking", (context, first) -> {
			CountDownLatch entered = new CountDownLatch(2);
			inNode = () -> {
				meet(entered);
				return context.getBean("service");
			};
			inService = () -> {
				meet(entered);
				return first.get();
			};
			Future<Throwable> node = submit(() -> failure(first::get));
			Future<Throwable> service = submit(() -> failure(() -> context.getBean("service")));
			assertThat(node.get()).hasMessage(CYCLE);
			assertThat(service.get()).hasMessage(CYCLE);
		});
	}

	@Test
	void nodeAndSingletonThatNeedEachOtherByWayOfOthersInTwoThreads() {
		run("asking", (context, first) -> {
			CountDownLatch entered = new CountDownLatch(2);
			Lazy<Part> second = context.getBean(AppProperties.class).second();
			inNode = () -> {
				meet(entered);
				return context.getBean("other");
			};
			inOther = () -> context.getBean("service");
			inService = () -> {
				meet(entered);
				return second.get();
			};
			Future<Throwable> node = submit(() -> failure(first::get));
			Future<Throwable> service = submit(() -> failure(() -> context.getBean("service")));
			assertThat(node.get()).hasMessageContaining("app.first → other → service → app.second → app.first");
			assertThat(service.get()).isInstanceOf(FingyException.class);
		});
	}

	@Test
	void threadsThatWaitForEachOtherWithoutACycleOfBeansAreReported() {
		run("asking", (context, first) -> {
			CountDownLatch entered = new CountDownLatch(2);
			inNode = () -> {
				meet(entered);
				return context.getBean("other");
			};
			inService = () -> {
				meet(entered);
				return first.get();
			};
			Future<Part> node = submit(() -> {
				Thread.currentThread().setName("first");
				return first.get();
			});
			Future<Throwable> service = submit(() -> {
				Thread.currentThread().setName("second");
				return failure(() -> context.getBean("service"));
			});
			assertThat(service.get()).hasMessage("""
					1 problem in the creation of 'app.first':

					  app.first: cannot be waited for, as these threads wait for each other: 'first' creates \
					app.first → other, 'second' creates service
					      Origin: "app.first.type" from property source "test"
					""");
			assertThat(node.get()).isSameAs(first.get());
			inService = first::get;
			assertThat(context.getBean("service")).isNotNull();
		});
	}

	@Test
	void threadsWithoutANameAreReportedByTheirNumber() {
		run("asking", (context, first) -> {
			long[] numbers = new long[2];
			CountDownLatch entered = new CountDownLatch(2);
			inNode = () -> {
				meet(entered);
				return context.getBean("other");
			};
			inService = () -> {
				meet(entered);
				return first.get();
			};
			Future<Part> node = submit(() -> {
				Thread.currentThread().setName("");
				numbers[0] = Thread.currentThread().getId();
				return first.get();
			});
			Future<Throwable> service = submit(() -> {
				Thread.currentThread().setName("");
				numbers[1] = Thread.currentThread().getId();
				return failure(() -> context.getBean("service"));
			});
			assertThat(service.get()).hasMessage("""
					1 problem in the creation of 'app.first':

					  app.first: cannot be waited for, as these threads wait for each other: thread %d creates \
					app.first → other, thread %d creates service
					      Origin: "app.first.type" from property source "test"
					""".formatted(numbers[0], numbers[1]));
			assertThat(node.get()).isSameAs(first.get());
		});
	}

	@Test
	@EnabledForJreRange(min = JRE.JAVA_21)
	void virtualThreadsWithoutANameAreReportedByTheirNumber() {
		run("asking", (context, first) -> {
			CountDownLatch entered = new CountDownLatch(2);
			inNode = () -> {
				meet(entered);
				return context.getBean("other");
			};
			inService = () -> {
				meet(entered);
				return first.get();
			};
			ExecutorService virtual = (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor")
				.invoke(null);
			Future<Part> node = virtual.submit(first::get);
			Future<Throwable> service = virtual.submit(() -> failure(() -> context.getBean("service")));
			assertThat(service.get().getMessage()).containsPattern(
					"these threads wait for each other: virtual thread \\d+ creates app.first → other, virtual thread \\d+ creates service\n");
			assertThat(node.get()).isSameAs(first.get());
		});
	}

	@Test
	void singletonThatIsInjectedIntoAConstructorIsCreatedBeforeItsNode() {
		run("injected", (context, first) -> {
			CountDownLatch waiting = new CountDownLatch(1);
			CountDownLatch open = new CountDownLatch(1);
			inOther = () -> {
				waiting.countDown();
				await(open);
				return first.get();
			};
			Future<Object> other = submit(() -> context.getBean("other"));
			waiting.await();
			Future<Part> node = submit(first::get);
			awaitBlocked();
			open.countDown();
			assertThat(other.get()).isNotNull();
			assertThat(node.get()).isSameAs(first.get());
		});
	}

	private static void awaitBlocked() throws InterruptedException {
		while (Thread.getAllStackTraces().values().stream().noneMatch((stack) -> {
			String frames = java.util.Arrays.toString(stack);
			return frames.contains("ReentrantLock.lock")
					&& frames.contains("dev.fingy.internal.creation.Creation.prepare");
		})) {
			Thread.sleep(5);
		}
	}

	private void run(String type, Check check) {
		this.runner
			.withPropertyValues("app.first.type=" + type, "app.second.type=owner", "app.second.part.ref=app.first")
			.run((context) -> check.of(context, context.getBean(AppProperties.class).first()));
	}

	private <T> Future<T> submit(Callable<T> task) {
		return this.executor.submit(task);
	}

	private static @Nullable Throwable failure(Supplier<?> supplier) {
		Throwable failure = catchThrowable(supplier::get);
		for (Throwable each = failure; each != null; each = each.getCause()) {
			if (each instanceof FingyException) {
				return each;
			}
		}
		return failure;
	}

	private static void meet(CountDownLatch latch) {
		latch.countDown();
		await(latch);
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void call(@Nullable Supplier<?> supplier) {
		if (supplier != null) {
			supplier.get();
		}
	}

	interface Check {

		void of(AssertableApplicationContext context, Lazy<Part> first) throws Exception;

	}

	@Discriminated
	public interface Part {

	}

	@TypeName("asking")
	public static final class Asking implements Part {

		Asking() {
			call(inNode);
		}

	}

	@TypeName("injected")
	public static final class Injected implements Part {

		Injected(@Autowired Service service) {
		}

	}

	@TypeName("field")
	public static final class Field implements Part {

		@Autowired
		private Service service;

		public Service service() {
			return this.service;
		}

	}

	@TypeName("holding")
	public static final class Holding implements Part {

		@Autowired
		private Holder holder;

		public Holder holder() {
			return this.holder;
		}

	}

	public static class Holder {

		@Autowired
		private Part part;

		public Part part() {
			return this.part;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class WithFields {

		@Bean
		@org.springframework.context.annotation.Lazy
		Holder holder() {
			return new Holder();
		}

		@Bean
		@org.springframework.context.annotation.Lazy
		Other caller(ApplicationContext context) {
			context.getBean("app.first");
			return new Other();
		}

	}

	@TypeName("owner")
	public record Owner(Part part) implements Part {

	}

	public static class Service {

	}

	public static class Other {

	}

	@ConfigurationProperties("app")
	public record AppProperties(Lazy<Part> first, Lazy<Part> second) {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(AppProperties.class)
	static class Application {

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Asking.class, Injected.class, Field.class, Holding.class, Owner.class);
		}

		@Bean
		@org.springframework.context.annotation.Lazy
		Service service() {
			call(inService);
			return new Service();
		}

		@Bean
		@org.springframework.context.annotation.Lazy
		Other other() {
			call(inOther);
			return new Other();
		}

	}

}
