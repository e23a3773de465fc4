package dev.fingy.boot.actuate;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.endpoint.expose.EndpointExposure;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

import dev.fingy.page.Page;

/**
 * {@link ManagementContextConfiguration @ManagementContextConfiguration} for the headers
 * of documents and pages in a reactive server, on whatever port the endpoints are.
 */
@ManagementContextConfiguration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = Type.REACTIVE)
@ConditionalOnClass({ WebFilter.class, Mono.class })
public final class FingyReactiveManagementConfiguration {

	@Bean
	@ConditionalOnAvailableEndpoint(endpoint = FingyEndpoint.class, exposure = EndpointExposure.WEB)
	TagWebFilter fingyTagWebFilter(ObjectProvider<PathMappedEndpoints> endpoints,
			ObjectProvider<FingyEndpointWebExtension> extensions) {
		return new TagWebFilter(new TaggedRequests(endpoints, extensions));
	}

	@Bean
	@ConditionalOnClass(Page.class)
	PageWebFilter fingyPageWebFilter(ObjectProvider<PathMappedEndpoints> endpoints) {
		return new PageWebFilter(new PagePolicy(endpoints));
	}

}
