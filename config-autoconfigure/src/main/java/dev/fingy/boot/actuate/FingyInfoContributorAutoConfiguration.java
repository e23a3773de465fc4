package dev.fingy.boot.actuate;

import org.springframework.boot.actuate.autoconfigure.info.ConditionalOnEnabledInfoContributor;
import org.springframework.boot.actuate.autoconfigure.info.InfoContributorFallback;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.SearchStrategy;
import org.springframework.context.annotation.Bean;

import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.internal.boot.Configurations;

/**
 * {@link EnableAutoConfiguration Auto-configuration} that adds the fingerprints to
 * {@code /actuator/info}.
 */
@AutoConfiguration(after = FingyAutoConfiguration.class)
@ConditionalOnClass({ InfoContributor.class, ConditionalOnEnabledInfoContributor.class })
public final class FingyInfoContributorAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(search = SearchStrategy.CURRENT)
	@ConditionalOnEnabledInfoContributor(value = "fingy", fallback = InfoContributorFallback.USE_DEFAULTS_PROPERTY)
	FingyInfoContributor fingyInfoContributor(Configurations configurations) {
		return new FingyInfoContributor(configurations);
	}

}
