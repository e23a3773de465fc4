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

import dev.fingy.runs.Run;

/**
 * {@link EndpointWebExtension @EndpointWebExtension} that shows values to those who may
 * see them.
 */
@EndpointWebExtension(endpoint = FingyRunsEndpoint.class)
class FingyRunsEndpointWebExtension {

	private final FingyRunsEndpoint delegate;

	private final Show showValues;

	private final Set<String> roles;

	FingyRunsEndpointWebExtension(FingyRunsEndpoint delegate, Show showValues, Set<String> roles) {
		this.delegate = delegate;
		this.showValues = showValues;
		this.roles = roles;
	}

	@ReadOperation
	Map<String, @Nullable Object> runs(SecurityContext securityContext, @Nullable String application,
			Run.@Nullable State state, @Nullable String parent, @Nullable String tag, @Nullable Integer limit) {
		return this.delegate.runs(this.delegate.query(application, state, parent, tag, limit),
				isShown(securityContext));
	}

	@ReadOperation
	WebEndpointResponse<Map<String, @Nullable Object>> run(SecurityContext securityContext, @Selector String id) {
		return found(this.delegate.run(id, isShown(securityContext)));
	}

	@ReadOperation(produces = "application/json")
	WebEndpointResponse<String> difference(SecurityContext securityContext, @Selector String id,
			@Selector String other) {
		return found(this.delegate.difference(id, other, isShown(securityContext)));
	}

	static <T> WebEndpointResponse<T> found(@Nullable T body) {
		return (body != null) ? new WebEndpointResponse<>(body, WebEndpointResponse.STATUS_OK)
				: new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
	}

	boolean isShown(SecurityContext securityContext) {
		return this.showValues.isShown(securityContext, this.roles);
	}

}
