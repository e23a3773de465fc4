package dev.fingy.boot.actuate;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

import dev.fingy.internal.boot.ConfigurationRefresh;

/**
 * {@link EnableAutoConfiguration Auto-configuration} that adds what the next start would
 * have to {@code /actuator/health}.
 */
@AutoConfiguration(afterName = "dev.fingy.boot.refresh.FingyRefreshAutoConfiguration")
@ConditionalOnClass({ HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class })
@ConditionalOnBean(ConfigurationRefresh.class)
@ConditionalOnEnabledHealthIndicator("fingy")
public final class FingyHealthContributorAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(name = "fingyHealthIndicator")
	HealthIndicator fingyHealthIndicator(ConfigurationRefresh refresh) {
		return new PendingHealthIndicator(refresh);
	}

}
