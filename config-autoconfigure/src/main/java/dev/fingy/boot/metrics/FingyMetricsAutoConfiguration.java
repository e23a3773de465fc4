package dev.fingy.boot.metrics;

import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.SearchStrategy;
import org.springframework.context.annotation.Bean;

import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.internal.boot.ConfigurationRefresh;
import dev.fingy.internal.boot.Configurations;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for metrics of what was resolved.
 */
@AutoConfiguration(after = FingyAutoConfiguration.class,
		afterName = "dev.fingy.boot.refresh.FingyRefreshAutoConfiguration")
@ConditionalOnClass(MeterBinder.class)
public final class FingyMetricsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(search = SearchStrategy.CURRENT)
	FingyMetrics fingyMetrics(Configurations configurations) {
		return new FingyMetrics(configurations);
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnBean(ConfigurationRefresh.class)
	PendingMetrics fingyPendingMetrics(ConfigurationRefresh refresh) {
		return new PendingMetrics(refresh);
	}

}
