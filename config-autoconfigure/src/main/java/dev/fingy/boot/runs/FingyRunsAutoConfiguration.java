package dev.fingy.boot.runs;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.runs.FingyRun;
import dev.fingy.runs.FingyRuns;
import dev.fingy.runs.RunListener;
import dev.fingy.runs.RunRecorder;
import dev.fingy.runs.RunStore;
import dev.fingy.runs.file.FileRunStore;

/**
 * {@link EnableAutoConfiguration Auto-configuration} that records runs.
 */
@AutoConfiguration(after = FingyAutoConfiguration.class)
@ConditionalOnClass(FingyRun.class)
@ConditionalOnBean(FingyAutoConfiguration.class)
public final class FingyRunsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	FingyRun fingyRun(FingyRuns runs) {
		return runs.current();
	}

	/**
	 * Where runs are recorded.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnBooleanProperty(name = "fingy.runs.enabled", matchIfMissing = true)
	@EnableConfigurationProperties(RunsProperties.class)
	static class Recorded {

		// Any other store has been made by now
		@Bean
		@ConditionalOnMissingBean
		RunStore fingyRunStore(RunsProperties properties) {
			if (properties.getStore() == RunsProperties.Store.JDBC) {
				throw new InvalidConfigurationPropertyValueException("fingy.runs.store", "jdbc",
						"It needs one DataSource, or a primary one, and Spring Boot's module spring-boot-jdbc.");
			}
			return new FileRunStore(properties.getDirectory());
		}

		@Bean
		RunRecorder fingyRuns(RunsProperties properties, RunStore store, Environment environment,
				ObjectProvider<RunListener> listeners) {
			return new RunRecorder(store,
					RunRecorder.Settings.DEFAULT.ofApplication(environment.getProperty("spring.application.name"))
						.withRetention(properties.retention())
						.withListeners(listeners.orderedStream().toList()));
		}

		@Bean
		ApplicationRun fingyApplicationRun(ConfigurableApplicationContext context, RunRecorder recorder, RunStore store,
				ObjectProvider<ApplicationArguments> arguments) {
			return new ApplicationRun(context, recorder, store, arguments.getIfAvailable());
		}

		@Bean
		static ResolvedEvent.Publisher fingyResolvedEventPublisher(ConfigurableApplicationContext context) {
			return new ResolvedEvent.Publisher(context);
		}

	}

	/**
	 * Where runs are not recorded. What tells of them can be injected all the same.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnBooleanProperty(name = "fingy.runs.enabled", havingValue = false)
	static class Unrecorded {

		@Bean
		@ConditionalOnMissingBean
		FingyRuns fingyRuns() {
			return FingyRuns.none();
		}

	}

}
