package dev.fingy.boot.actuate;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.endpoint.expose.EndpointExposure;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.SearchStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.internal.boot.ApplicationTypes;
import dev.fingy.page.TypesPage;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the endpoint {@code fingytypes}.
 */
@AutoConfiguration(after = FingyAutoConfiguration.class)
@ConditionalOnClass({ Endpoint.class, ConditionalOnAvailableEndpoint.class })
@ConditionalOnAvailableEndpoint(FingyTypesEndpoint.class)
public final class FingyTypesEndpointAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(search = SearchStrategy.CURRENT)
	FingyTypesEndpoint fingyTypesEndpoint(ApplicationTypes types) {
		return new FingyTypesEndpoint(types);
	}

	@Bean
	@ConditionalOnMissingBean(search = SearchStrategy.CURRENT)
	@ConditionalOnBean(FingyTypesEndpoint.class)
	@ConditionalOnAvailableEndpoint(endpoint = FingyTypesEndpoint.class, exposure = EndpointExposure.WEB)
	FingyTypesEndpointWebExtension fingyTypesEndpointWebExtension(FingyTypesEndpoint endpoint) {
		return new FingyTypesEndpointWebExtension(endpoint);
	}

	/**
	 * The endpoint as a page. It is looked at before the extension without one.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(TypesPage.class)
	static class PageConfiguration {

		@Bean
		@ConditionalOnMissingBean(value = FingyTypesEndpointWebExtension.class, search = SearchStrategy.CURRENT)
		@ConditionalOnAvailableEndpoint(endpoint = FingyTypesEndpoint.class, exposure = EndpointExposure.WEB)
		FingyTypesPageWebExtension fingyTypesPageWebExtension(FingyTypesEndpoint endpoint, Environment environment,
				ObjectProvider<PathMappedEndpoints> endpoints) {
			return new FingyTypesPageWebExtension(endpoint, environment.getProperty("spring.application.name", "types"),
					new PageLinks(endpoints, EndpointId.of("fingytypes")));
		}

	}

}
