package dev.fingy.boot.actuate;

import java.time.Instant;

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
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import dev.fingy.boot.runs.FingyRunsAutoConfiguration;
import dev.fingy.internal.boot.Configurations;
import dev.fingy.internal.description.DocumentFingy;
import dev.fingy.internal.document.Document;
import dev.fingy.internal.sanitize.Capture;
import dev.fingy.internal.sanitize.Masking;
import dev.fingy.page.Page;
import dev.fingy.runs.RunStore;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the endpoint {@code fingyruns}.
 */
@AutoConfiguration(after = FingyRunsAutoConfiguration.class)
@ConditionalOnClass({ Endpoint.class, ConditionalOnAvailableEndpoint.class, RunStore.class })
@ConditionalOnAvailableEndpoint(FingyRunsEndpoint.class)
@ConditionalOnBean(RunStore.class)
@EnableConfigurationProperties(FingyRunsEndpointProperties.class)
public final class FingyRunsEndpointAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	FingyRunsEndpoint fingyRunsEndpoint(RunStore store, Configurations configurations, Environment environment,
			FingyRunsEndpointProperties properties, ObjectProvider<Masking> masking) {
		return new FingyRunsEndpoint(store, () -> {
			Document.Header header = new Document.Header(environment.getProperty("spring.application.name"),
					Instant.now());
			return DocumentFingy.of(Capture.of(header, configurations.nodes(),
					masking.getIfAvailable(() -> Masking.SECRETS), configurations.live()));
		}, properties.getShowValues());
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnBean(FingyRunsEndpoint.class)
	@ConditionalOnAvailableEndpoint(endpoint = FingyRunsEndpoint.class, exposure = EndpointExposure.WEB)
	FingyRunsEndpointWebExtension fingyRunsEndpointWebExtension(FingyRunsEndpoint endpoint,
			FingyRunsEndpointProperties properties) {
		return new FingyRunsEndpointWebExtension(endpoint, properties.getShowValues(), properties.getRoles());
	}

	/**
	 * The endpoint as a page. It is looked at before the extension without one.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(Page.class)
	static class PageConfiguration {

		@Bean
		@ConditionalOnMissingBean(FingyRunsEndpointWebExtension.class)
		@ConditionalOnAvailableEndpoint(endpoint = FingyRunsEndpoint.class, exposure = EndpointExposure.WEB)
		FingyRunsPageWebExtension fingyRunsPageWebExtension(FingyRunsEndpoint endpoint,
				FingyRunsEndpointProperties properties, ObjectProvider<PathMappedEndpoints> endpoints) {
			return new FingyRunsPageWebExtension(endpoint, properties.getShowValues(), properties.getRoles(),
					new PageLinks(endpoints, EndpointId.of("fingyruns")));
		}

	}

}
