package dev.fingy.boot.actuate;

import jakarta.servlet.Filter;
import org.springframework.beans.factory.ObjectProvider;
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

import dev.fingy.page.Page;

/**
 * {@link ManagementContextConfiguration @ManagementContextConfiguration} for the headers
 * of pages, on whatever port the endpoints are.
 */
@ManagementContextConfiguration(proxyBeanMethods = false)
@ConditionalOnClass(Page.class)
public final class FingyPageManagementConfiguration {

	/**
	 * In a servlet container.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.SERVLET)
	@ConditionalOnClass({ Filter.class, OncePerRequestFilter.class })
	static class ServletConfiguration {

		@Bean
		PageServletFilter fingyPageServletFilter(ObjectProvider<PathMappedEndpoints> endpoints) {
			return new PageServletFilter(new PagePolicy(endpoints));
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
		PageWebFilter fingyPageWebFilter(ObjectProvider<PathMappedEndpoints> endpoints) {
			return new PageWebFilter(new PagePolicy(endpoints));
		}

	}

}
