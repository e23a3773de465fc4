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
import org.springframework.web.filter.OncePerRequestFilter;

import dev.fingy.page.Page;

/**
 * {@link ManagementContextConfiguration @ManagementContextConfiguration} for the headers
 * of documents and pages in a servlet container, on whatever port the endpoints are.
 */
@ManagementContextConfiguration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass({ Filter.class, OncePerRequestFilter.class })
public final class FingyServletManagementConfiguration {

	@Bean
	@ConditionalOnAvailableEndpoint(endpoint = FingyEndpoint.class, exposure = EndpointExposure.WEB)
	TagServletFilter fingyTagServletFilter(ObjectProvider<PathMappedEndpoints> endpoints,
			ObjectProvider<FingyEndpointWebExtension> extensions) {
		return new TagServletFilter(new TaggedRequests(endpoints, extensions));
	}

	@Bean
	@ConditionalOnClass(Page.class)
	PageServletFilter fingyPageServletFilter(ObjectProvider<PathMappedEndpoints> endpoints) {
		return new PageServletFilter(new PagePolicy(endpoints));
	}

}
