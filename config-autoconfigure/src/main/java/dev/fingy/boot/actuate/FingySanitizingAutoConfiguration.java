package dev.fingy.boot.actuate;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.SearchStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.internal.boot.Configurations;
import dev.fingy.internal.sanitize.Masking;

/**
 * {@link EnableAutoConfiguration Auto-configuration} that lets the endpoints of Spring
 * Boot mask secrets, whether the endpoint {@code fingy} is there or not.
 */
@AutoConfiguration(after = FingyAutoConfiguration.class)
@ConditionalOnClass(SanitizingFunction.class)
public final class FingySanitizingAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(search = SearchStrategy.CURRENT)
	static Masking fingyMasking(ListableBeanFactory beanFactory, Environment environment) {
		return SanitizingMasking.of(beanFactory, environment);
	}

	@Bean
	@ConditionalOnMissingBean(name = "fingySanitizingFunction", search = SearchStrategy.CURRENT)
	static SanitizingFunction fingySanitizingFunction(ObjectProvider<Configurations> configurations) {
		return new SecretSanitizing(configurations);
	}

}
