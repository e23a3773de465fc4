package dev.fingy.boot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.fingy.Discriminated;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for beans that many threads ask for, and that fail before they work.
 */
class ConcurrencyTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class))
		.withUserConfiguration(Application.class);

	@BeforeEach
	void reset() {
		Slow.created.set(0);
		Flaky.attempts.set(0);
	}

	@Test
	@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	void manyThreadsCreateOneBeanThroughTheContainerAndTheLazy() {
		this.runner.withPropertyValues("app.first.type=slow").run((context) -> {
			Lazy<Part> lazy = context.getBean(AppProperties.class).first();
			List<Future<Object>> futures = new ArrayList<>();
			ExecutorService executor = Executors.newFixedThreadPool(64);
			CountDownLatch start = new CountDownLatch(64);
			for (int i = 0; i < 64; i++) {
				boolean asBean = i % 2 == 0;
				futures.add(executor.submit(() -> {
					start.countDown();
					start.await();
					return asBean ? context.getBean("app.first") : lazy.get();
				}));
			}
			for (Future<Object> future : futures) {
				assertThat(future.get(10, TimeUnit.SECONDS)).isSameAs(context.getBean("app.first"));
			}
			assertThat(Slow.created).hasValue(1);
			executor.shutdownNow();
		});
	}

	@Test
	void constructorThatThrowsTwiceThenWorks() {
		this.runner.withPropertyValues("app.first.type=flaky").run((context) -> {
			Lazy<Part> lazy = context.getBean(AppProperties.class).first();
			for (int i = 1; i <= 2; i++) {
				assertThatExceptionOfType(FingyException.class).isThrownBy(lazy::get).withMessage("""
						1 problem in the creation of 'app.first':

						  app.first: 'flaky' could not be created: IllegalStateException: attempt %d
						      Origin: "app.first.type" from property source "test"
						""".formatted(i)).withCauseInstanceOf(IllegalStateException.class);
				assertThat(lazy.isCreated()).isFalse();
			}
			assertThat(lazy.get()).isInstanceOf(Flaky.class).isSameAs(context.getBean("app.first"));
			assertThat(Flaky.attempts).hasValue(3);
		});
	}

	@Test
	void constructorThatThrowsTwiceThenWorksThroughTheBean() {
		this.runner.withPropertyValues("app.first.type=flaky").run((context) -> {
			for (int i = 1; i <= 2; i++) {
				assertThatExceptionOfType(BeanCreationException.class).isThrownBy(() -> context.getBean("app.first"))
					.havingCause()
					.isInstanceOf(FingyException.class)
					.withMessage("""
							1 problem in the creation of 'app.first':

							  app.first: 'flaky' could not be created: IllegalStateException: attempt %d
							      Origin: "app.first.type" from property source "test"
							""".formatted(i))
					.havingCause()
					.isInstanceOf(IllegalStateException.class);
			}
			assertThat(context.getBean("app.first")).isSameAs(context.getBean(AppProperties.class).first().get());
			assertThat(Flaky.attempts).hasValue(3);
		});
	}

	@Test
	void failureOfAnInnerNodeNamesTheInnerNode() {
		this.runner.withPropertyValues("app.first.type=outer", "app.first.inner.type=flaky").run((context) -> {
			Lazy<Part> lazy = context.getBean(AppProperties.class).first();
			assertThatExceptionOfType(FingyException.class).isThrownBy(lazy::get)
				.withMessageStartingWith("1 problem in the creation of 'app.first.inner':\n");
			assertThatExceptionOfType(FingyException.class).isThrownBy(lazy::get);
			assertThat(lazy.get()).isInstanceOf(Outer.class);
		});
	}

	@RepeatedTest(20)
	@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	void beanAndLazyDoNotWaitForEachOther() {
		for (int i = 0; i < 10; i++) {
			this.runner
				.withPropertyValues("app.first.type=outer", "app.first.inner.type=slow", "app.second.type=reverse",
						"app.second.ref-inner.ref=app.first")
				.run((context) -> {
					AppProperties properties = context.getBean(AppProperties.class);
					ExecutorService executor = Executors.newFixedThreadPool(3);
					List<Future<?>> futures = List.of(executor.submit(() -> context.getBean("app.first")),
							executor.submit(() -> properties.first().get()),
							executor.submit(() -> properties.second().get()));
					for (Future<?> future : futures) {
						future.get(Duration.ofSeconds(30).toMillis(), TimeUnit.MILLISECONDS);
					}
					assertThat(properties.first().get()).isSameAs(context.getBean("app.first"));
					executor.shutdownNow();
				});
		}
	}

	@Discriminated
	interface Part {

	}

	@TypeName("slow")
	static class Slow implements Part {

		static final AtomicInteger created = new AtomicInteger();

		Slow() throws InterruptedException {
			Thread.sleep(2);
			created.incrementAndGet();
		}

	}

	@TypeName("flaky")
	static class Flaky implements Part {

		static final AtomicInteger attempts = new AtomicInteger();

		Flaky() {
			int attempt = attempts.incrementAndGet();
			if (attempt <= 2) {
				throw new IllegalStateException("attempt " + attempt);
			}
		}

	}

	@TypeName("outer")
	record Outer(Part inner) implements Part {

	}

	@TypeName("reverse")
	record Reverse(Part refInner) implements Part {

	}

	@ConfigurationProperties("app")
	record AppProperties(Lazy<Part> first, Lazy<Part> second) {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(AppProperties.class)
	static class Application {

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Slow.class, Flaky.class, Outer.class, Reverse.class);
		}

	}

}
