package dev.fingy.boot.refresh;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.SearchStrategy;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.cloud.context.environment.EnvironmentChangeEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.internal.boot.ConfigurationRefresh;
import dev.fingy.internal.boot.Configurations;
import dev.fingy.internal.boot.RefreshMode;

/**
 * {@link EnableAutoConfiguration Auto-configuration} that follows the refresh of Spring
 * Cloud.
 */
@AutoConfiguration(after = FingyAutoConfiguration.class)
@ConditionalOnClass(EnvironmentChangeEvent.class)
@ConditionalOnBean(FingyAutoConfiguration.class)
public final class FingyRefreshAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(search = SearchStrategy.CURRENT)
	ConfigurationRefresh fingyConfigurationRefresh(Configurations configurations,
			ConfigurableApplicationContext context) {
		RefreshMode mode = Binder.get(context.getEnvironment())
			.bind("fingy.refresh", RefreshMode.class)
			.orElse(RefreshMode.NEVER);
		return new ConfigurationRefresh(configurations, context.getBeanFactory(), mode);
	}

	@Bean
	EnvironmentChanges fingyEnvironmentChanges(ConfigurableApplicationContext context, ConfigurationRefresh refresh) {
		return new EnvironmentChanges(context, refresh);
	}

}
