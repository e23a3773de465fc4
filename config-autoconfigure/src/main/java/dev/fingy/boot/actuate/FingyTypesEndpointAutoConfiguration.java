package dev.fingy.boot.actuate;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.endpoint.expose.EndpointExposure;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

import dev.fingy.boot.ApplicationTypes;
import dev.fingy.boot.FingyAutoConfiguration;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the endpoint {@code fingytypes}.
 */
@AutoConfiguration(after = FingyAutoConfiguration.class)
@ConditionalOnClass({ Endpoint.class, ConditionalOnAvailableEndpoint.class })
@ConditionalOnAvailableEndpoint(FingyTypesEndpoint.class)
public final class FingyTypesEndpointAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	FingyTypesEndpoint fingyTypesEndpoint(ApplicationTypes types) {
		return new FingyTypesEndpoint(types);
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnBean(FingyTypesEndpoint.class)
	@ConditionalOnAvailableEndpoint(endpoint = FingyTypesEndpoint.class, exposure = EndpointExposure.WEB)
	FingyTypesEndpointWebExtension fingyTypesEndpointWebExtension(FingyTypesEndpoint endpoint) {
		return new FingyTypesEndpointWebExtension(endpoint);
	}

}
