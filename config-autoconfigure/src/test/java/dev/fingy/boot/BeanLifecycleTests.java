package dev.fingy.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.fingy.Derived;
import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for beans that fail while the container prepares them, and for what is asked of
 * the container when it can create nothing.
 */
class BeanLifecycleTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class))
		.withUserConfiguration(Application.class);

	@BeforeEach
	void reset() {
		Unready.attempts.set(0);
	}

	@Test
	void initializationThatThrowsIsReportedLikeAConstructor() {
		this.runner.withPropertyValues("app.first.type=unready").run((context) -> {
			Lazy<Part> lazy = context.getBean(AppProperties.class).first();
			for (int i = 1; i <= 2; i++) {
				assertThatExceptionOfType(FingyException.class).isThrownBy(lazy::get).withMessage("""
						1 problem in the creation of 'app.first':

						  app.first: 'unready' could not be created: IllegalStateException: attempt %d
						      Origin: "app.first.type" from property source "test"
						""".formatted(i)).withCauseExactlyInstanceOf(IllegalStateException.class);
				assertThat(lazy.isCreated()).isFalse();
			}
			assertThatExceptionOfType(BeanCreationException.class).isThrownBy(() -> context.getBean("app.first"));
			assertThat(lazy.isCreated()).isFalse();
			assertThat(lazy.fingy().toJson()).contains("\"created\": false");
			assertThat(lazy.get()).isSameAs(context.getBean("app.first"));
			assertThat(lazy.isCreated()).isTrue();
		});
	}

	@Test
	void nothingIsCreatedOnceTheContainerIsClosed() {
		List<Lazy<Part>> lazies = new ArrayList<>();
		this.runner.withPropertyValues("app.first.type=plain", "app.second.type=plain").run((context) -> {
			lazies.add(context.getBean(AppProperties.class).first());
			lazies.add(context.getBean(AppProperties.class).second());
			lazies.get(0).get();
		});
		assertThat(lazies.get(0).get()).isEqualTo(new Plain());
		assertThatExceptionOfType(FingyException.class).isThrownBy(lazies.get(1)::get).withMessage("""
				1 problem in the creation of 'app.second':

				  app.second: is not created any more, as the container that keeps it is closed
				""");
	}

	@Test
	void nothingIsCreatedWhileTheContainerCloses() {
		List<Throwable> failures = new ArrayList<>();
		this.runner.withPropertyValues("app.first.type=plain").run((context) -> {
			Lazy<Part> lazy = context.getBean(AppProperties.class).first();
			Farewell farewell = context.getBean(Farewell.class);
			farewell.action = () -> {
				try {
					lazy.get();
				}
				catch (FingyException ex) {
					failures.add(ex);
				}
			};
		});
		assertThat(failures).singleElement().satisfies((failure) -> assertThat(failure).hasMessage("""
				1 problem in the creation of 'app.first':

				  app.first: is not created any more, as the container that keeps it is closed
				"""));
	}

	@Test
	void constructorsThatAskForEachOtherAreNamed() {
		this.runner.withPropertyValues("app.first.type=asking", "app.second.type=other").run((context) -> {
			Lazy<Part> lazy = context.getBean(AppProperties.class).first();
			assertThatExceptionOfType(FingyException.class).isThrownBy(lazy::get).withMessage("""
					1 problem in the creation of 'app.first':

					  app.first: needs itself while it is created: app.first → app.second → app.first
					      Origin: "app.first.type" from property source "test"
					""");
		});
	}

	@Test
	void readingADerivedValueCreatesNoBean() {
		this.runner.withPropertyValues("app.first.type=plain").run((context) -> {
			AppProperties properties = context.getBean(AppProperties.class);
			assertThat(Fingy.of(properties).toJson()).contains("\"error\": \"text() of " + AppProperties.class.getName()
					+ " needs 'app.first', which is not created\"");
			assertThat(properties.first().isCreated()).isFalse();
			context.getBean("app.first");
			assertThat(Fingy.of(properties).toJson()).contains("\"value\": \"Plain[]\"");
		});
	}

	@Discriminated
	interface Part {

	}

	@TypeName("plain")
	record Plain() implements Part {

	}

	@TypeName("unready")
	static class Unready implements Part, InitializingBean {

		static final AtomicInteger attempts = new AtomicInteger();

		@Override
		public void afterPropertiesSet() {
			int attempt = attempts.incrementAndGet();
			if (attempt <= 3) {
				throw new IllegalStateException("attempt " + attempt);
			}
		}

	}

	@TypeName("asking")
	static class Asking implements Part {

		Asking(@Qualifier("app.second") Lazy<Part> other) {
			other.get();
		}

	}

	@TypeName("other")
	static class Other implements Part {

		Other(@Qualifier("app.first") Lazy<Part> other) {
			other.get();
		}

	}

	static class Farewell implements DisposableBean {

		private Runnable action = () -> {
		};

		@Override
		public void destroy() {
			this.action.run();
		}

	}

	@ConfigurationProperties("app")
	record AppProperties(Lazy<Part> first, Lazy<Part> second) {

		@Derived
		String text() {
			return this.first.get().toString();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(AppProperties.class)
	static class Application {

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Plain.class, Unready.class, Asking.class, Other.class);
		}

		@Bean
		Farewell farewell() {
			return new Farewell();
		}

	}

}
