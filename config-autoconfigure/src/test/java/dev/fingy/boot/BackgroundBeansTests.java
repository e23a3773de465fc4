package dev.fingy.boot;

import java.util.concurrent.Executor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

import dev.fingy.Discriminated;
import dev.fingy.Lazy;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Beans that Spring creates in the background, and that are given nodes.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BackgroundBeansTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class))
		.withUserConfiguration(Application.class);

	private void assertGiven(Class<?> configuration, String type) {
		this.runner.withUserConfiguration(configuration).withPropertyValues("t.first.type=" + type).run((context) -> {
			Holder holder = context.getBean(Holder.class);
			assertThat(holder.thread()).startsWith("background-");
			assertThat(holder.part()).isSameAs(context.getBean("t.first"))
				.isSameAs(context.getBean(Properties.class).first().get());
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "plain", "made" })
	void nodesAreGotAndInjected(String type) {
		assertGiven(Got.class, type);
		assertGiven(Injected.class, type);
		assertGiven(LazilyInjected.class, type);
		assertGiven(Dependent.class, type);
	}

	@Test
	void nodesAreGotByTheStartAtTheSameTime() {
		this.runner.withUserConfiguration(Injected.class)
			.withPropertyValues("t.first.type=plain")
			.withBean(Other.class)
			.run((context) -> assertThat(context.getBean(Other.class).part())
				.isSameAs(context.getBean(Holder.class).part()));
	}

	@Configuration(proxyBeanMethods = false)
	static class Got {

		@Bean(bootstrap = Bean.Bootstrap.BACKGROUND)
		Holder holder(Properties properties) {
			return Holder.of(properties.first().get());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Injected {

		@Bean(bootstrap = Bean.Bootstrap.BACKGROUND)
		Holder holder(@Qualifier("t.first") Part part) {
			return Holder.of(part);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class LazilyInjected {

		@Bean(bootstrap = Bean.Bootstrap.BACKGROUND)
		Holder holder(@Qualifier("t.first") Lazy<Part> part) {
			return Holder.of(part.get());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Dependent {

		@Bean(bootstrap = Bean.Bootstrap.BACKGROUND)
		@DependsOn("t.first")
		Holder holder(Properties properties) {
			return Holder.of(properties.first().get());
		}

	}

	record Other(@Qualifier("t.first") Part part) {

	}

	record Holder(Part part, String thread) {

		static Holder of(Part part) {
			return new Holder(part, Thread.currentThread().getName());
		}

	}

	@Discriminated
	public interface Part {

	}

	@TypeName("plain")
	public static class Plain implements Part {

	}

	@TypeName("made")
	public static class Made implements Part, FactoryBean<Plain> {

		@Override
		public Plain getObject() {
			return new Plain();
		}

		@Override
		public Class<?> getObjectType() {
			return Plain.class;
		}

	}

	@ConfigurationProperties("t")
	record Properties(Lazy<Part> first) {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(Properties.class)
	static class Application {

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Plain.class, Made.class);
		}

		@Bean
		Executor bootstrapExecutor() {
			return new SimpleAsyncTaskExecutor("background-");
		}

	}

}
