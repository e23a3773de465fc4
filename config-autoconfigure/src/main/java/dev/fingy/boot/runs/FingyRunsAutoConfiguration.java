package dev.fingy.boot.runs;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.SearchStrategy;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

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

	/**
	 * Where runs are recorded.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnBooleanProperty(name = "fingy.runs.enabled", matchIfMissing = true)
	@Conditional(OnNoRunOfParentCondition.class)
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
						.withRetention(properties.retention(environment))
						.withListeners(listeners.orderedStream().toList()));
		}

		@Bean
		ApplicationRun fingyApplicationRun(ConfigurableApplicationContext context, RunRecorder recorder, RunStore store,
				ObjectProvider<ApplicationArguments> arguments) {
			return new ApplicationRun(context, recorder, store, arguments.getIfAvailable());
		}

		@Bean
		@ConditionalOnMissingBean(search = SearchStrategy.CURRENT)
		FingyRun fingyRun(FingyRuns runs) {
			return runs.current();
		}

		@Bean
		static ResolvedEvent.Publisher fingyResolvedEventPublisher(ConfigurableApplicationContext context) {
			return new ResolvedEvent.Publisher(context);
		}

	}

	/**
	 * Where a parent context records the run of the application.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnBooleanProperty(name = "fingy.runs.enabled", matchIfMissing = true)
	@Conditional(OnRunOfParentCondition.class)
	static class RecordedByParent {

		@Bean
		ChildContextListener fingyChildContextListener(ConfigurableApplicationContext context, ApplicationRun run) {
			return new ChildContextListener(context, run);
		}

		@Bean
		static ResolvedEvent.Publisher fingyResolvedEventPublisher(ConfigurableApplicationContext context) {
			return new ResolvedEvent.Publisher(context);
		}

	}

	/**
	 * Where runs are not recorded. {@link FingyRuns} and {@link FingyRun} can be injected
	 * all the same.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnBooleanProperty(name = "fingy.runs.enabled", havingValue = false)
	static class Unrecorded {

		@Bean
		@ConditionalOnMissingBean
		FingyRuns fingyRuns() {
			return FingyRuns.none();
		}

		@Bean
		@ConditionalOnMissingBean
		FingyRun fingyRun(FingyRuns runs) {
			return runs.current();
		}

	}

	/**
	 * A parent context holds the run of the application. Spring Boot's own condition
	 * fails where there is no parent. The beans of a parent are known before the
	 * configuration of its child is read, which need not be read where it is not wanted.
	 */
	static class OnRunOfParentCondition implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return context.getBeanFactory() != null
					&& context.getBeanFactory().getParentBeanFactory() instanceof ListableBeanFactory parent
					&& BeanFactoryUtils.beanNamesForTypeIncludingAncestors(parent, ApplicationRun.class, true,
							false).length > 0;
		}

	}

	/**
	 * No parent context holds the run of the application.
	 */
	static final class OnNoRunOfParentCondition extends OnRunOfParentCondition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return !super.matches(context, metadata);
		}

	}

}
