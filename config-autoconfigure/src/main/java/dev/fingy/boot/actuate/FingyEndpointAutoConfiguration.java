package dev.fingy.boot.actuate;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.endpoint.expose.EndpointExposure;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.SearchStrategy;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.internal.boot.ConfigurationRefresh;
import dev.fingy.internal.boot.Configurations;
import dev.fingy.page.Page;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the endpoint {@code fingy}.
 */
@AutoConfiguration(after = FingyAutoConfiguration.class)
@ConditionalOnClass({ Endpoint.class, ConditionalOnAvailableEndpoint.class })
@ConditionalOnAvailableEndpoint(FingyEndpoint.class)
@EnableConfigurationProperties(FingyEndpointProperties.class)
public final class FingyEndpointAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(search = SearchStrategy.CURRENT)
	FingyEndpoint fingyEndpoint(Configurations configurations, Environment environment,
			FingyEndpointProperties properties, ObjectProvider<SanitizingFunction> sanitizingFunctions,
			ObjectProvider<ConfigurationRefresh> refresh) {
		SanitizingMasking sanitizing = new SanitizingMasking(sanitizingFunctions.orderedStream().toList(), environment);
		return new FingyEndpoint(configurations, sanitizing, properties.getShowValues(), refresh);
	}

	@Bean
	@ConditionalOnMissingBean(search = SearchStrategy.CURRENT)
	@ConditionalOnBean(FingyEndpoint.class)
	@ConditionalOnAvailableEndpoint(endpoint = FingyEndpoint.class, exposure = EndpointExposure.WEB)
	FingyEndpointWebExtension fingyEndpointWebExtension(FingyEndpoint endpoint, FingyEndpointProperties properties) {
		return new FingyEndpointWebExtension(endpoint, properties.getShowValues(), properties.getRoles());
	}

	/**
	 * The endpoint as a page. It is looked at before the extension without one.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(Page.class)
	static class PageConfiguration {

		@Bean
		@ConditionalOnMissingBean(value = FingyEndpointWebExtension.class, search = SearchStrategy.CURRENT)
		@ConditionalOnAvailableEndpoint(endpoint = FingyEndpoint.class, exposure = EndpointExposure.WEB)
		FingyPageWebExtension fingyPageWebExtension(FingyEndpoint endpoint, FingyEndpointProperties properties,
				ObjectProvider<PathMappedEndpoints> endpoints) {
			return new FingyPageWebExtension(endpoint, properties.getShowValues(), properties.getRoles(),
					new PageLinks(endpoints, EndpointId.of("fingy")));
		}

	}

}
