package dev.fingy.boot.actuate;

import jakarta.servlet.Filter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.endpoint.expose.EndpointExposure;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/**
 * {@link ManagementContextConfiguration @ManagementContextConfiguration} for the headers
 * of the endpoint {@code fingy}, on whatever port the endpoints are.
 */
@ManagementContextConfiguration(proxyBeanMethods = false)
@ConditionalOnAvailableEndpoint(endpoint = FingyEndpoint.class, exposure = EndpointExposure.WEB)
public final class FingyEndpointManagementConfiguration {

	/**
	 * In a servlet container.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.SERVLET)
	@ConditionalOnClass({ Filter.class, OncePerRequestFilter.class })
	static class ServletConfiguration {

		@Bean
		TagServletFilter fingyTagServletFilter(ObjectProvider<PathMappedEndpoints> endpoints,
				ObjectProvider<FingyEndpointWebExtension> extensions) {
			return new TagServletFilter(new TaggedRequests(endpoints, extensions));
		}

	}

	/**
	 * In a reactive server.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.REACTIVE)
	@ConditionalOnClass({ WebFilter.class, Mono.class })
	static class ReactiveConfiguration {

		@Bean
		TagWebFilter fingyTagWebFilter(ObjectProvider<PathMappedEndpoints> endpoints,
				ObjectProvider<FingyEndpointWebExtension> extensions) {
			return new TagWebFilter(new TaggedRequests(endpoints, extensions));
		}

	}

}
