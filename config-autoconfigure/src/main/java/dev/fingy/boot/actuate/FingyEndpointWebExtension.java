package dev.fingy.boot.actuate;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;

/**
 * {@link EndpointWebExtension @EndpointWebExtension} that shows values to those who may
 * see them.
 */
@EndpointWebExtension(endpoint = FingyEndpoint.class)
class FingyEndpointWebExtension {

	private final FingyEndpoint delegate;

	private final Show showValues;

	private final Set<String> roles;

	FingyEndpointWebExtension(FingyEndpoint delegate, Show showValues, Set<String> roles) {
		this.delegate = delegate;
		this.showValues = showValues;
		this.roles = roles;
	}

	@ReadOperation
	Map<String, @Nullable Object> document(SecurityContext securityContext) {
		return this.delegate.document(isShown(securityContext));
	}

	@ReadOperation
	WebEndpointResponse<Map<String, @Nullable Object>> configuration(SecurityContext securityContext,
			@Selector String prefix) {
		Map<String, @Nullable Object> document = this.delegate.configuration(prefix, isShown(securityContext));
		return (document != null) ? new WebEndpointResponse<>(document, WebEndpointResponse.STATUS_OK)
				: new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
	}

	private boolean isShown(SecurityContext securityContext) {
		return this.showValues.isShown(securityContext, this.roles);
	}

}
